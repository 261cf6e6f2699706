import type { CommonRun } from './common-runs.ts';

/** Between neighbours of a chain no more characters than this may lie in either text. */
const widestGap = 80;
/** A run looks back at so many runs before it; in ordinary texts far fewer are near. */
const lookBack = 60;

/**
 * Puts runs that follow one another in both texts, with little between, into chains; each run is in exactly one. The
 * chain with the most characters, less those that differ between the runs, comes first. Runs must be sorted by place.
 * O(runs · look-back).
 */
export function chainRuns(runs: readonly CommonRun[]): CommonRun[][] {
  if (runs.length === 1) return [[...runs]];
  const scores = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  for (const [j, run] of runs.entries()) {
    let best = 0;
    for (let i = j - 1; i >= Math.max(0, j - lookBack); i--) {
      const before = runs[i];
      if (before === undefined || run.a - before.a > widestGap + before.length) continue;
      const gain = (scores[i] ?? 0) - joinCost(before, run);
      if (gain <= best) continue;
      best = gain;
      previous[j] = i;
    }
    scores[j] = best + run.length;
  }
  return takeChains(runs, scores, previous);
}

/** Best first, each back to its beginning or to a run that a better one has taken. */
function takeChains(
  runs: readonly CommonRun[],
  scores: Float64Array,
  previous: Int32Array,
): CommonRun[][] {
  const order = Array.from(runs.keys()).toSorted(
    (i, j) => (scores[j] ?? 0) - (scores[i] ?? 0) || i - j,
  );
  const taken = new Uint8Array(runs.length);
  const chains: CommonRun[][] = [];
  for (const last of order) {
    const chain: CommonRun[] = [];
    for (let i = last; i >= 0 && taken[i] === 0; i = previous[i] ?? -1) {
      taken[i] = 1;
      const run = runs[i];
      if (run !== undefined) chain.push(run);
    }
    if (chain.length > 0) chains.push(chain.toReversed());
  }
  return chains;
}

/** What a gap may cost at least: characters put in or left out, and some of the others. Infinity if it is too wide. */
function joinCost(before: CommonRun, after: CommonRun): number {
  const inA = after.a - before.a - before.length;
  const inB = after.b - before.b - before.length;
  if (inA > widestGap || inB > widestGap) return Infinity;
  const overlap = -Math.min(0, inA, inB);
  if (overlap >= after.length || overlap >= before.length) return Infinity;
  return overlap + Math.abs(inA - inB) + 0.3 * Math.max(0, Math.min(inA, inB));
}
