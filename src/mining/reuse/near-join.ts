import { areNear, largestPartner } from './overlap.ts';
import type { NearDuplicateThresholds } from './overlap.ts';
import { buildProbeIndex } from './probe-index.ts';
import type { ProbeIndex } from './probe-index.ts';
import type { ProbePlan } from './probe-plan.ts';
import type { TokenFrequencies } from './token-frequencies.ts';
import { rootOf, unite } from './union-find.ts';
import type { UnionFind } from './union-find.ts';

/**
 * Unites all near-duplicates among sets that are sorted by size upwards, as the plan has it: exactly if the plan is
 * exact. Each candidate is compared shingle by shingle, unless the two are already connected.
 */
export function uniteNear(
  sets: readonly Uint32Array[],
  frequencies: TokenFrequencies,
  plan: ProbePlan,
  thresholds: NearDuplicateThresholds,
  parents: UnionFind,
): void {
  const index = buildProbeIndex(sets, frequencies, plan);
  const hits = new Uint32Array(sets.length);
  const touched = new Uint32Array(sets.length);
  for (let s = 0; s < sets.length; s++) {
    const set = sets[s];
    if (set === undefined || plan.limits[s] === 0) continue;
    const last = lastOfSize(sets, largestPartner(set.length, thresholds));
    const candidates = countHits(index, s, last, hits, touched);
    const required = plan.requiredHits[s] ?? 1;
    for (let k = 0; k < candidates; k++) {
      const other = touched[k] ?? 0;
      const enough = (hits[other] ?? 0) >= required;
      hits[other] = 0;
      const otherSet = sets[other];
      if (!enough || otherSet === undefined) continue;
      if (rootOf(parents, s) === rootOf(parents, other)) continue;
      if (areNear(set, otherSet, thresholds)) unite(parents, s, other);
    }
  }
}

/** Counts, for the sets after `from` up to `last`, the shingles of `from`'s look-ups they hold; gives how many were hit. */
function countHits(
  index: ProbeIndex,
  from: number,
  last: number,
  hits: Uint32Array,
  touched: Uint32Array,
): number {
  const { probeStarts, probeSlots, slotEnds, postings } = index;
  const probesEnd = probeStarts[from + 1] ?? 0;
  let count = 0;
  for (let p = probeStarts[from] ?? 0; p < probesEnd; p++) {
    const slot = probeSlots[p] ?? 0;
    const start = slotEnds[slot - 1] ?? 0;
    for (let k = (slotEnds[slot] ?? 0) - 1; k >= start; k--) {
      const other = postings[k] ?? 0;
      if (other <= from) break;
      if (other > last) continue;
      const seen = hits[other] ?? 0;
      if (seen === 0) touched[count++] = other;
      hits[other] = seen + 1;
    }
  }
  return count;
}

/** The last index whose set is no larger than `size`. O(log n). */
function lastOfSize(sets: readonly Uint32Array[], size: number): number {
  let low = -1;
  let high = sets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sets[middle]?.length ?? 0) <= size) low = middle;
    else high = middle - 1;
  }
  return low;
}
