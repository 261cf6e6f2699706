import {
  isSure,
  membersOf,
  placeIn,
  sentenceCount,
  supportOf,
  type AlignedGroup,
} from './aligned-group.ts';
import { candidateOf, type Candidate } from './candidate-parts.ts';
import { hasTrait, type Workshop } from './workshop.ts';
import { bitsSaved, LEAST_RUN } from './description-length.ts';
import { isSlot } from './pattern.ts';
import { FIRST_WORD } from './units.ts';

/** Whether a column may be part of a frame: words and sure entities, not redaction marks, names and the ends. */
function fixable(shop: Workshop, token: number): boolean {
  if (token >= FIRST_WORD) return !hasTrait(shop, token, 'barred');
  return isSure(token, shop.data.sureTypes.length);
}

function bitsOf({ bits, data }: Workshop, group: AlignedGroup, column: number): number {
  const token = group.columns[column] ?? 0;
  return isSure(token, data.sureTypes.length) ? 0 : (bits[token] ?? 0);
}

/** The column most of the sentences have; of several, the one that tells most. −1 if there is none. */
function nextColumn(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  chosen: ReadonlySet<number>,
): number {
  let best = -1;
  let bestShared = 0;
  for (let column = 1; column < group.columns.length - 1; column++) {
    if (chosen.has(column) || !fixable(shop, group.columns[column] ?? 0)) continue;
    const shared = sentenceCount(group, mask & (group.masks[column] ?? 0));
    const better =
      shared > bestShared ||
      (shared === bestShared && bitsOf(shop, group, column) > bitsOf(shop, group, best));
    if (!better) continue;
    best = column;
    bestShared = shared;
  }
  return best;
}

/** Whether two columns stand side by side in most members. */
function adjacent(group: AlignedGroup, mask: number, left: number, right: number): boolean {
  let side = 0;
  const members = membersOf(mask);
  for (const m of members) if (placeIn(group, m, right) - placeIn(group, m, left) === 1) side++;
  return side * 2 > members.length;
}

/** Leaves out runs of fixed words that cost more as a run than within a slot (〔…〕的〔…〕). */
function withoutThinRuns(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  chosen: readonly number[],
): readonly number[] {
  const closing = group.columns.length - 1;
  const runs: number[][] = [];
  // the ends count as fixed: 由〔单位〕牵头 keeps its 由, as that has no slot on its left
  for (const column of [0, ...chosen, closing]) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && adjacent(group, mask, before, column)) {
      last.push(column);
    } else runs.push([column]);
  }
  const sure = shop.data.sureTypes.length;
  const keeps = (column: number): boolean => {
    const token = group.columns[column] ?? 0;
    return (
      hasTrait(shop, token, 'comma') || hasTrait(shop, token, 'preposition') || isSure(token, sure)
    );
  };
  return runs.flatMap((run) => {
    const worth = run.reduce((sum, column) => sum + bitsOf(shop, group, column), 0);
    const atEdge = run[0] === 0 || run.at(-1) === closing;
    const stays = atEdge || worth >= LEAST_RUN || run.some(keeps);
    return stays ? run.filter((column) => column > 0 && column < closing) : [];
  });
}

/** The candidate of these columns, if it shortens the description of its sentences. */
function accepted(
  shop: Workshop,
  group: AlignedGroup,
  mask: number,
  columns: ReadonlySet<number>,
): Candidate | undefined {
  const sorted = [...columns].toSorted((a, b) => a - b);
  const kept = withoutThinRuns(shop, group, mask, sorted);
  if (kept.length === 0) return undefined;
  const candidate = candidateOf(shop, group, mask, kept);
  if (candidate === undefined) return undefined;
  const slots = candidate.parts.filter(isSlot).length;
  if (slots === 0) return undefined;
  return bitsSaved(candidate.fixedBits, slots, supportOf(group, mask)) > 0 ? candidate : undefined;
}

/**
 * The frames a group suggests, from the most general to the most special: columns are fixed one by one, the commonest
 * first, and whenever the next one would lose members, what stands so far is a candidate. O(columns² + members).
 */
export function candidatesOf(shop: Workshop, group: AlignedGroup): readonly Candidate[] {
  const found: Candidate[] = [];
  const chosen = new Set<number>();
  let mask = group.masks[0] ?? 0;
  for (;;) {
    const column = nextColumn(shop, group, mask, chosen);
    const next = column < 0 ? 0 : mask & (group.masks[column] ?? 0);
    if (next !== mask && chosen.size > 0) {
      const candidate = accepted(shop, group, mask, chosen);
      if (candidate !== undefined) found.push(candidate);
    }
    if (column < 0 || supportOf(group, next) < shop.least) return found;
    mask = next;
    chosen.add(column);
  }
}
