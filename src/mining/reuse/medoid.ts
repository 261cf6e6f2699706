import { areNear, overlapOf } from './overlap.ts';
import type { NearDuplicateThresholds } from './overlap.ts';
import { tokenFrequencies } from './token-frequencies.ts';

/** A set of shingles with the number of documents that have exactly it. */
export type WeightedSet = {
  readonly set: Uint32Array;
  readonly weight: number;
};

/**
 * The set with the least total distance to all others, where distance is the number of shingles that only one of two
 * sets has (a metric). Summed over all documents it needs only document frequencies, so this is exact and O(total), even
 * for thousands of copies (up to 65,535 documents; above, frequencies saturate). Ties go to the larger set, then to the
 * earlier. Gives an index, -1 for none.
 */
export function medoidOf(sets: readonly WeightedSet[]): number {
  if (sets.length < 2) return sets.length - 1;
  const weights = sets.map(({ weight }) => weight);
  const documents = weights.reduce((sum, weight) => sum + weight, 0);
  const { offsets, values } = tokenFrequencies(
    sets.map(({ set }) => set),
    weights,
  );
  let best = -1;
  let bestDistance = Infinity;
  for (let s = 0; s < sets.length; s++) {
    const start = offsets[s] ?? 0;
    const end = offsets[s + 1] ?? 0;
    // Σ_t (|s| + |t| − 2 |s ∩ t|), without the Σ |t| that is the same for all
    let distance = documents * (end - start);
    for (let i = start; i < end; i++) distance -= 2 * (values[i] ?? 0);
    const larger = (sets[s]?.set.length ?? 0) > (sets[best]?.set.length ?? 0);
    if (distance < bestDistance || (distance === bestDistance && larger)) {
      best = s;
      bestDistance = distance;
    }
  }
  return best;
}

/** A member shorter than this share of the medoid may be a part of it rather than a copy. */
const shortShare = 0.8;
/** Parts that share less than this of the smaller have nothing to do with each other; copies cut down in different ways
 * share about half, parts of a compilation at most some stock phrases. */
const strangerContainment = 0.35;

/** What the medoid check makes of a connected group: indices into the group. */
export type MedoidCheck = {
  readonly medoid: number;
  /** Those that stay with the medoid, itself included. */
  readonly accepted: readonly number[];
  /** Those that came in by a chain, or are other parts of a compilation that was taken for one document. */
  readonly split: readonly number[];
};

/**
 * Keeps with the medoid those near it. Of the short ones, only those that are no strangers to the longest of them: if a
 * page of two texts was not split, both texts are near the page, but they must not count as copies of each other.
 * O(total).
 */
export function checkMedoid(
  group: readonly WeightedSet[],
  thresholds: NearDuplicateThresholds,
): MedoidCheck {
  const medoid = medoidOf(group);
  const centre = group[medoid]?.set ?? new Uint32Array();
  const accepted: number[] = [];
  const split: number[] = [];
  let anchor: Uint32Array | undefined;
  const longestFirst = group
    .map(({ set }, index) => ({ set, index }))
    .toSorted((a, b) => b.set.length - a.set.length || a.index - b.index);
  for (const { set, index } of longestFirst) {
    const stays =
      index === medoid || (areNear(set, centre, thresholds) && !isStranger(set, anchor));
    if (!stays) {
      split.push(index);
      continue;
    }
    accepted.push(index);
    if (set.length < shortShare * centre.length) anchor ??= set;
  }
  return { medoid, accepted, split };
}

function isStranger(set: Uint32Array, anchor: Uint32Array | undefined): boolean {
  if (anchor === undefined) return false;
  const needed = Math.ceil(strangerContainment * Math.min(set.length, anchor.length));
  return overlapOf(set, anchor, needed) < 0;
}
