import type { Workshop } from './workshop.ts';
import { isSure, supportOf, type AlignedGroup } from './aligned-group.ts';
import { LEAST_RUN } from './description-length.ts';
import { WIDEST_FILLER } from './match-frame.ts';
import type { FramePart } from './pattern.ts';
import { slotTypeOf } from './slot-types.ts';
import { slotAsParts, type Filler } from './trim-fillers.ts';
import { FIRST_ENTITY, FIRST_WORD } from './units.ts';

/** A frame before it is counted: parts whose free slots have no type yet. */
export type Candidate = {
  readonly parts: readonly FramePart[];
  readonly fixedBits: number;
  /** The outermost fixed words. */
  readonly firstWord: string;
  readonly lastWord: string;
  /** The members of its group it holds, one bit each. */
  readonly members: number;
};

/** What it tells that a slot holds a date, an amount …; a little more than the slot costs. */
const SURE_BITS = 4;

type Gap = 'empty' | 'filled' | 'broken';

function tokenAt({ units, types }: Workshop, group: AlignedGroup, m: number, j: number): number {
  return (units.from[types.units[group.members[m] ?? 0] ?? 0] ?? 0) + j - 1;
}

function fillerTextOf(
  shop: Workshop,
  group: AlignedGroup,
  m: number,
  from: number,
  to: number,
): string {
  const { units, types } = shop;
  const document = units.documents[units.documentOf[types.units[group.members[m] ?? 0] ?? 0] ?? 0];
  const start = units.starts[tokenAt(shop, group, m, from)] ?? 0;
  return document?.text.slice(start, units.ends[tokenAt(shop, group, m, to - 1)] ?? 0) ?? '';
}

function fillerOf(
  shop: Workshop,
  group: AlignedGroup,
  m: number,
  from: number,
  to: number,
): Filler {
  const { starts, ends } = shop.units;
  const first = tokenAt(shop, group, m, from);
  const last = tokenAt(shop, group, m, to - 1);
  const start = starts[first] ?? 0;
  const cuts: number[] = [];
  for (let at = first; at <= last; at++) cuts.push((ends[at] ?? 0) - start);
  return { text: fillerTextOf(shop, group, m, from, to), cuts };
}

function gapOf(shop: Workshop, group: AlignedGroup, m: number, from: number, to: number): Gap {
  if (to <= from) return 'empty';
  const { starts, ends, ids } = shop.units;
  const first = tokenAt(shop, group, m, from);
  const last = first + to - from - 1;
  if ((ends[last] ?? 0) - (starts[first] ?? 0) > WIDEST_FILLER) return 'broken';
  for (let at = first; at <= last; at++) if (shop.clauseEnds.has(ids[at] ?? 0)) return 'broken';
  return 'filled';
}

/** The stretch of member m between two columns, as indices of its sequence. */
function between(group: AlignedGroup, m: number, left: number, right: number): [number, number] {
  const places = group.positions[m];
  return [(places?.[left] ?? 0) + 1, places?.[right] ?? 0];
}

/** Members that agree on whether there is something between the two columns; the larger party. */
function agreeing(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  [left, right]: readonly [number, number],
): { readonly mask: number; readonly filled: boolean } {
  let empty = 0;
  let filled = 0;
  for (let m = 0; m < group.members.length; m++) {
    if ((mask & (1 << m)) === 0) continue;
    const gap = gapOf(shop, group, m, ...between(group, m, left, right));
    if (gap === 'empty') empty |= 1 << m;
    if (gap === 'filled') filled |= 1 << m;
  }
  return supportOf(group, filled) > supportOf(group, empty)
    ? { mask: filled, filled: true }
    : { mask: empty, filled: false };
}

/** The clause edge nearest to the frame within a stretch at its end. */
function clippedEnd(
  shop: Workshop,
  group: AlignedGroup,
  m: number,
  [from, to, opens]: readonly [number, number, boolean],
): readonly [number, number] {
  const isEdge = (j: number): boolean =>
    shop.clauseEnds.has(shop.units.ids[tokenAt(shop, group, m, j)] ?? 0);
  if (opens) {
    let start = to;
    while (start > from && !isEdge(start - 1)) start--;
    return [start, to];
  }
  let end = from;
  while (end < to && !isEdge(end)) end++;
  return [from, end];
}

/** Whether all begin with the same function word, which then is the fixed start: 受主材|涨价, 受|连续|阴雨. */
function isGlued({ data }: Workshop, texts: readonly string[]): boolean {
  const first = texts[0]?.charAt(0) ?? '';
  const { glued } = data.edges;
  return glued.has(first) && texts.every((text) => text.length > 1 && text.startsWith(first));
}

function isTyped({ data }: Workshop, texts: readonly string[]): boolean {
  return slotTypeOf(data, new Map(texts.map((text) => [text, 1]))) !== data.fallback;
}

/** Fillers at an end; undefined unless each member has one and most are of one type: else they are no slot. */
function endFillers(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  [left, right, opens]: readonly [number, number, boolean],
): readonly Filler[] | undefined {
  const stretches: [member: number, from: number, to: number][] = [];
  for (let m = 0; m < group.members.length; m++) {
    if ((mask & (1 << m)) === 0) continue;
    const stretch = between(group, m, left, right);
    const [from, to] = clippedEnd(shop, group, m, [...stretch, opens]);
    if (gapOf(shop, group, m, from, to) !== 'filled') return undefined;
    stretches.push([m, from, to]);
  }
  const texts = stretches.map((stretch) => fillerTextOf(shop, group, ...stretch));
  if (texts.length === 0) return undefined;
  const opensGlued = opens && isGlued(shop, texts);
  if (!opensGlued && !isTyped(shop, texts)) return undefined;
  return stretches.map((stretch) => fillerOf(shop, group, ...stretch));
}

function fillersBetween(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  [left, right]: readonly [number, number],
): readonly Filler[] {
  const fillers: Filler[] = [];
  for (let m = 0; m < group.members.length; m++) {
    if ((mask & (1 << m)) !== 0) {
      fillers.push(fillerOf(shop, group, m, ...between(group, m, left, right)));
    }
  }
  return fillers;
}

function columnParts(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  column: number,
): readonly FramePart[] {
  const token = group.columns[column] ?? 0;
  if (token >= FIRST_WORD) return [{ text: shop.units.words[token] ?? '' }];
  const fillers: Filler[] = [];
  for (let m = 0; m < group.members.length; m++) {
    const j = group.positions[m]?.[column] ?? -1;
    if ((mask & (1 << m)) !== 0) fillers.push(fillerOf(shop, group, m, j, j + 1));
  }
  const first = fillers[0]?.text ?? '';
  if (!/\d/u.test(first) && fillers.every(({ text }) => text === first)) return [{ text: first }];
  const sure = token - FIRST_ENTITY;
  return [{ type: shop.data.sureTypes[sure] ?? '', sure }];
}

function joined(parts: readonly FramePart[]): readonly FramePart[] {
  const out: FramePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last !== undefined && 'text' in last && 'text' in part) {
      out[out.length - 1] = { text: last.text + part.text };
    } else out.push(part);
  }
  return out;
}

/** The members that agree on all gaps between the columns, and the columns with a slot before them. */
function fittingMembers(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  chosen: readonly number[],
): { readonly mask: number; readonly slotBefore: ReadonlySet<number> } {
  const slotBefore = new Set<number>();
  let fitting = mask;
  let left = chosen[0] ?? 0;
  for (const right of chosen.slice(1)) {
    const agreed = agreeing(shop, group, fitting, [left, right]);
    fitting = agreed.mask;
    if (agreed.filled) slotBefore.add(right);
    left = right;
  }
  return { mask: fitting, slotBefore };
}

function fixedBitsOf(shop: Workshop, group: AlignedGroup, chosen: readonly number[]): number {
  const { prepositions } = shop.data.edges;
  let bits = 0;
  for (const column of chosen) {
    const token = group.columns[column] ?? 0;
    const sure = isSure(token, shop.data.sureTypes.length);
    const own = sure ? SURE_BITS : (shop.bits[token] ?? 0);
    const parts = prepositions.has(shop.units.words[token] ?? '');
    bits += parts ? Math.max(LEAST_RUN, own) : own;
  }
  return bits;
}

/**
 * Writes the chosen columns as fixed text and what lies between them as slots; members that do not fit are left out.
 * Undefined if too few are left.
 */
export function candidateOf(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  chosen: readonly number[],
): Candidate | undefined {
  const first = chosen[0] ?? 0;
  const last = chosen.at(-1) ?? 0;
  const { mask: fitting, slotBefore } = fittingMembers(shop, group, mask, chosen);
  if (supportOf(group, fitting) < shop.least) return undefined;
  const { glued } = shop.data.edges;
  const parts: FramePart[] = [];
  const leading = endFillers(shop, group, fitting, [0, first, true]);
  if (leading !== undefined) parts.push(...slotAsParts(leading, glued));
  for (const [i, column] of chosen.entries()) {
    if (slotBefore.has(column)) {
      const fillers = fillersBetween(shop, group, fitting, [chosen[i - 1] ?? 0, column]);
      parts.push(...slotAsParts(fillers, glued));
    }
    parts.push(...columnParts(shop, group, fitting, column));
  }
  const trailing = endFillers(shop, group, fitting, [last, group.columns.length - 1, false]);
  if (trailing !== undefined) parts.push(...slotAsParts(trailing, glued));
  const wordOf = (column: number): string => shop.units.words[group.columns[column] ?? 0] ?? '';
  return {
    parts: joined(parts),
    fixedBits: fixedBitsOf(shop, group, chosen),
    firstWord: wordOf(first),
    lastWord: wordOf(last),
    members: fitting,
  };
}
