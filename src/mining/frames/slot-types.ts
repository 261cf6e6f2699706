import { charFlag, nameData } from '../../text/name-data.ts';
import type { FrameData } from './frame-data.ts';

/** Whether a filler is a person: a masked name, or something that ends in a title (分管副镇长, 主要负责人). */
function isPerson(filler: string): boolean {
  const names = nameData();
  const flags = names.flags[filler.charCodeAt(filler.length - 1)] ?? 0;
  if ((flags & charFlag.titleEnd) !== 0) {
    for (let length = 2; length <= 6 && length <= filler.length; length++) {
      if (names.titleSet.has(filler.slice(filler.length - length))) return true;
    }
  }
  if (!filler.includes('×') && !filler.includes('某')) return false;
  return /×{2,3}(?:同志|（|$)/u.test(filler) || /^[×某]{2,4}$/u.test(filler);
}

function endTypeOf(data: FrameData, bare: string): string {
  if (data.endUnits[bare.charCodeAt(bare.length - 1)] !== 1) return data.fallback;
  for (let length = Math.min(data.longestEnd, bare.length); length > 0; length--) {
    const type = data.typeByEnd.get(bare.slice(bare.length - length));
    if (type !== undefined) return type;
  }
  return data.fallback;
}

/** A filler that is nothing but a mark (xx, ___), which may stand for anything; ××× stands for a person. */
const redacted = /^[xX*＊_＿○□]+$/u;

function namedType(data: FrameData, filler: string, bare: string): string {
  const byEnd = endTypeOf(data, bare);
  // 列席人员 and 代表 are kinds of people, not a name with an office, though 代表 is also a title
  return byEnd !== data.people && isPerson(filler) ? data.person : byEnd;
}

function isClause(data: FrameData, type: string, bare: string): boolean {
  return data.clauseWords.get(type)?.some((pattern) => pattern.test(bare)) ?? false;
}

/** A filler without 等 or a bracket at its end. */
function bareOf(filler: string): string {
  const closes = filler.endsWith('）') || filler.endsWith('等');
  return closes ? filler.replace(/(?:（[^（）]*）|等)$/u, '') : filler;
}

/** The type of one filler. */
export function typeOf(data: FrameData, filler: string): string {
  const bare = bareOf(filler);
  const type = namedType(data, filler, bare);
  return isClause(data, type, bare) ? data.fallback : type;
}

/** Share of different fillers that end as a name but are clauses (农业的副镇长任副指挥长): the slot took in a verb. */
export function clauseShare(data: FrameData, fillers: ReadonlyMap<string, number>): number {
  let clauses = 0;
  for (const filler of fillers.keys()) {
    const bare = bareOf(filler);
    const type = namedType(data, filler, bare);
    if (data.nameTypes.has(type) && isClause(data, type, bare)) clauses++;
  }
  return clauses / Math.max(1, fillers.size);
}

/**
 * The type of a slot: what enough of its different fillers are, and at least half of its places; else the fallback.
 * `fillers`: how often each occurs. O(fillers).
 */
export function slotTypeOf(data: FrameData, fillers: ReadonlyMap<string, number>): string {
  const kinds = new Map<string, { different: number; places: number }>();
  let places = 0;
  let different = 0;
  for (const [filler, count] of fillers) {
    // a redaction mark tells nothing
    if (redacted.test(filler)) continue;
    different++;
    const type = typeOf(data, filler);
    const kind = kinds.get(type) ?? { different: 0, places: 0 };
    kind.different++;
    kind.places += count;
    kinds.set(type, kind);
    places += count;
  }
  for (const [type, kind] of kinds) {
    const enough = kind.different >= data.share * different && kind.places * 2 >= places;
    if (enough) return type;
  }
  return data.fallback;
}

/**
 * Whether fillers have a type, each of them taken once. `fillerAt` gives one of so many; fewer are asked for where too
 * many have no type. O(fillers).
 */
export function areTyped(
  data: FrameData,
  count: number,
  fillerAt: (index: number) => string,
): boolean {
  const fillers = new Map<string, number>();
  let untyped = 0;
  for (let index = 0; index < count; index++) {
    const filler = fillerAt(index);
    if (fillers.has(filler)) continue;
    fillers.set(filler, 1);
    if (redacted.test(filler) || typeOf(data, filler) !== data.fallback) continue;
    untyped++;
    if (count - untyped < data.share * count) return false;
  }
  return slotTypeOf(data, fillers) !== data.fallback;
}
