import { charFlag, nameData } from '../../text/name-data.ts';
import type { FrameData } from './frame-data.ts';

/** Whether a filler is a person: a masked name, or something that ends in a title (分管副镇长, 主要负责人). */
function isPerson(filler: string): boolean {
  if (/×{2,3}(?:同志|（|$)/u.test(filler) || /^[×某]{2,4}$/u.test(filler)) return true;
  const names = nameData();
  if (((names.flags[filler.charCodeAt(filler.length - 1)] ?? 0) & charFlag.titleEnd) === 0)
    return false;
  for (let length = 2; length <= 6 && length <= filler.length; length++) {
    if (names.titleSet.has(filler.slice(filler.length - length))) return true;
  }
  return false;
}

/** The type of one filler. */
function typeOf(data: FrameData, filler: string): string {
  const bare = filler.replace(/(?:（[^（）]*）|等)$/u, '');
  let best = data.fallback;
  let longest = 0;
  for (const { type, ends } of data.slotTypes) {
    for (const end of ends) {
      if (end.length > longest && bare.endsWith(end)) {
        best = type;
        longest = end.length;
      }
    }
  }
  // 列席人员 and 代表 are kinds of people, not a name with an office, though 代表 is also a title
  return best !== data.people && isPerson(filler) ? data.person : best;
}

/**
 * The type of a slot: what enough of its different fillers are, and at least half of its places; else the fallback.
 * `fillers`: how often each occurs. O(fillers).
 */
export function slotTypeOf(data: FrameData, fillers: ReadonlyMap<string, number>): string {
  const kinds = new Map<string, { different: number; places: number }>();
  let places = 0;
  for (const [filler, count] of fillers) {
    const type = typeOf(data, filler);
    const kind = kinds.get(type) ?? { different: 0, places: 0 };
    kind.different++;
    kind.places += count;
    kinds.set(type, kind);
    places += count;
  }
  for (const [type, kind] of kinds) {
    const enough = kind.different >= data.share * fillers.size && kind.places * 2 >= places;
    if (enough) return type;
  }
  return data.fallback;
}
