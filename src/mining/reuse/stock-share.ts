import type { Stretch } from './edit-distance.ts';
import type { GroupedPrints } from './key-groups.ts';

/** The share of the characters in stretches that lie in grams which many clusters have; 0 to 1. */
export type StockMeter = (stretches: readonly Stretch[]) => number;

/**
 * Measures stretches, positions in the reduced texts, by the fingerprinted grams of `width` characters that lie within
 * them. O(log fingerprints + fingerprints in the stretch) each.
 */
export function stockMeter(
  { prints, groups }: GroupedPrints,
  width: number,
  many: number,
): StockMeter {
  const { positions } = prints;
  return (stretches) => {
    let all = 0;
    let stock = 0;
    for (const { start, end } of stretches) {
      all += end - start;
      let done = start;
      for (let i = firstFrom(positions, start); i < positions.length; i++) {
        const from = positions[i] ?? 0;
        if (from + width > end) break;
        const group = (groups.groupOf[i] ?? 0) - 1;
        if (group < 0 || (groups.clusters[group] ?? 0) < many) continue;
        stock += from + width - Math.max(done, from);
        done = from + width;
      }
    }
    return all === 0 ? 0 : stock / all;
  };
}

/** The first index whose position is not before `start`. */
function firstFrom(positions: Uint32Array, start: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
