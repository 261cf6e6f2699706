import { membersOf, placeIn, type AlignedGroup } from './aligned-group.ts';
import { WIDEST_FILLER } from './match-frame.ts';
import { areTyped } from './slot-types.ts';
import type { Filler } from './trim-fillers.ts';
import { hasTrait, type Workshop } from './workshop.ts';

type Gap = 'empty' | 'filled' | 'broken';

function tokenAt({ firstTokens }: AlignedGroup, m: number, j: number): number {
  return (firstTokens[m] ?? 0) + j - 1;
}

function fillerTextOf(
  { units }: Workshop,
  group: AlignedGroup,
  m: number,
  from: number,
  to: number,
): string {
  const start = units.starts[tokenAt(group, m, from)] ?? 0;
  const end = units.ends[tokenAt(group, m, to - 1)] ?? 0;
  return group.documents[m]?.text.slice(start, end) ?? '';
}

/** What a member has from … to, indices of its sequence. */
export function fillerOf(
  shop: Workshop,
  group: AlignedGroup,
  m: number,
  from: number,
  to: number,
): Filler {
  const { starts, ends } = shop.units;
  const first = tokenAt(group, m, from);
  const last = tokenAt(group, m, to - 1);
  const start = starts[first] ?? 0;
  const cuts: number[] = [];
  for (let at = first; at <= last; at++) cuts.push((ends[at] ?? 0) - start);
  return { text: fillerTextOf(shop, group, m, from, to), cuts };
}

/** What a member has between two places of its sequence; broken: too wide, or more than a clause. */
export function gapOf(
  shop: Workshop,
  group: AlignedGroup,
  m: number,
  from: number,
  to: number,
): Gap {
  if (to <= from) return 'empty';
  const { starts, ends, ids } = shop.units;
  const first = tokenAt(group, m, from);
  const last = first + to - from - 1;
  if ((ends[last] ?? 0) - (starts[first] ?? 0) > WIDEST_FILLER) return 'broken';
  for (let at = first; at <= last; at++)
    if (hasTrait(shop, ids[at] ?? 0, 'clauseEnd')) return 'broken';
  return 'filled';
}

/** The stretch of member m between two columns, as indices of its sequence. */
export function between(
  group: AlignedGroup,
  m: number,
  left: number,
  right: number,
): [number, number] {
  return [placeIn(group, m, left) + 1, placeIn(group, m, right)];
}

/** The stretch of a member between two columns, up to the clause edge nearest to the frame on the side it `opens` or not. */
function clippedEnd(
  shop: Workshop,
  group: AlignedGroup,
  m: number,
  [left, right, opens]: readonly [number, number, boolean],
): readonly [number, number] {
  const isEdge = (j: number): boolean =>
    hasTrait(shop, shop.units.ids[tokenAt(group, m, j)] ?? 0, 'clauseEnd');
  const [from, to] = between(group, m, left, right);
  if (opens) {
    let start = to;
    while (start > from && !isEdge(start - 1)) start--;
    return [start, to];
  }
  let end = from;
  while (end < to && !isEdge(end)) end++;
  return [from, end];
}

/** Tokens from … to of a member, indices of its sequence. */
type Stretch = readonly [member: number, from: number, to: number];

/** Whether all begin with the same function word, which then is the fixed start: 受主材|涨价, 受|连续|阴雨. */
function areGlued(shop: Workshop, group: AlignedGroup, stretches: readonly Stretch[]): boolean {
  const textOf = (stretch: Stretch): string => fillerTextOf(shop, group, ...stretch);
  const first = stretches[0] === undefined ? '' : textOf(stretches[0]).charAt(0);
  if (!shop.data.edges.glued.has(first)) return false;
  return stretches.every((stretch) => {
    const text = textOf(stretch);
    return text.length > 1 && text.startsWith(first);
  });
}

/** Fillers at an end; undefined unless each member has one and most are of one type: else they are no slot. */
export function endFillers(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  ends: readonly [left: number, right: number, opens: boolean],
): readonly Filler[] | undefined {
  const stretches: Stretch[] = [];
  for (const m of membersOf(mask)) {
    const [from, to] = clippedEnd(shop, group, m, ends);
    if (gapOf(shop, group, m, from, to) !== 'filled') return undefined;
    stretches.push([m, from, to]);
  }
  const isSlot =
    (ends[2] && areGlued(shop, group, stretches)) ||
    areTyped(shop.data, stretches.length, (index) =>
      fillerTextOf(shop, group, ...(stretches[index] ?? [0, 0, 0])),
    );
  return isSlot ? stretches.map((stretch) => fillerOf(shop, group, ...stretch)) : undefined;
}

/** What the members in the mask have between two columns. */
export function fillersBetween(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  [left, right]: readonly [number, number],
): readonly Filler[] {
  return membersOf(mask).map((m) => fillerOf(shop, group, m, ...between(group, m, left, right)));
}
