import { hasTrait, type Workshop } from './workshop.ts';
import { isSure, membersOf, placeIn, supportOf, type AlignedGroup } from './aligned-group.ts';
import { LEAST_RUN } from './description-length.ts';
import { between, endFillers, fillerOf, fillersBetween, gapOf } from './group-fillers.ts';
import { isSlot, type FramePart } from './pattern.ts';
import { slotAsParts, type Filler } from './trim-fillers.ts';
import { FIRST_ENTITY, FIRST_WORD } from './units.ts';

/** A frame before it is counted: parts whose free slots have no type yet. */
export type Candidate = {
  readonly parts: readonly FramePart[];
  readonly fixedBits: number;
  readonly fixedTokens: number;
  /** The outermost fixed words. */
  readonly firstWord: string;
  readonly lastWord: string;
  /** The members of its group it holds, one bit each. */
  readonly members: number;
};

/** What it tells that a slot holds a date, an amount …; a little more than the slot costs. */
const SURE_BITS = 4;

/** Members that agree on whether there is something between the two columns; the larger party. */
function agreeing(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  [left, right]: readonly [number, number],
): { readonly mask: number; readonly filled: boolean } {
  let empty = 0;
  let filled = 0;
  for (const m of membersOf(mask)) {
    const gap = gapOf(shop, group, m, ...between(group, m, left, right));
    if (gap === 'empty') empty |= 1 << m;
    if (gap === 'filled') filled |= 1 << m;
  }
  return supportOf(group, filled) > supportOf(group, empty)
    ? { mask: filled, filled: true }
    : { mask: empty, filled: false };
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
  for (const m of membersOf(mask)) {
    const j = placeIn(group, m, column);
    fillers.push(fillerOf(shop, group, m, j, j + 1));
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
  let bits = 0;
  for (const column of chosen) {
    const token = group.columns[column] ?? 0;
    const sure = isSure(token, shop.data.sureTypes.length);
    const own = sure ? SURE_BITS : (shop.bits[token] ?? 0);
    const parts = hasTrait(shop, token, 'preposition');
    bits += parts ? Math.max(LEAST_RUN, own) : own;
  }
  return bits;
}

/** Bits of a character given back from a slot to the fixed text. */
const GIVEN_BITS = 4;

function givenBits({ data }: Workshop, parts: readonly FramePart[]): number {
  let bits = 0;
  for (const part of parts) {
    if (isSlot(part)) continue;
    const own = part.text.length * GIVEN_BITS;
    bits += data.edges.glued.has(part.text) ? Math.max(LEAST_RUN, own) : own;
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
  let given = 0;
  const addSlot = (fillers: readonly Filler[]): void => {
    const slot = slotAsParts(fillers, glued);
    given += givenBits(shop, slot);
    parts.push(...slot);
  };
  const leading = endFillers(shop, group, fitting, [0, first, true]);
  if (leading !== undefined) addSlot(leading);
  for (const [i, column] of chosen.entries()) {
    if (slotBefore.has(column)) {
      addSlot(fillersBetween(shop, group, fitting, [chosen[i - 1] ?? 0, column]));
    }
    parts.push(...columnParts(shop, group, fitting, column));
  }
  const trailing = endFillers(shop, group, fitting, [last, group.columns.length - 1, false]);
  if (trailing !== undefined) addSlot(trailing);
  const [opening] = parts;
  const wordOf = (column: number): string => shop.units.words[group.columns[column] ?? 0] ?? '';
  return {
    parts: joined(parts),
    fixedBits: fixedBitsOf(shop, group, chosen) + given,
    fixedTokens: chosen.length,
    // 是市|〔…〕: what all fillers begin with is the first word then
    firstWord:
      leading !== undefined && opening !== undefined && !isSlot(opening)
        ? opening.text
        : wordOf(first),
    lastWord: wordOf(last),
    members: fitting,
  };
}
