/**
 * The sequence of classes with the highest sum of scores less the costs of its steps (Viterbi 1967). `scores` has a row
 * of points per place, `stepCosts[from × classes + to]` is what it costs to go from one class to the next. Of equal
 * sequences the one with the smaller classes from the end on. O(places × classes²).
 */
export function bestSequence(
  scores: readonly Float32Array[],
  stepCosts: Float32Array,
): readonly number[] {
  const [first] = scores;
  if (first === undefined) return [];
  const classes = first.length;
  let best = Float64Array.from(first);
  const cameFrom: Int32Array[] = [];
  for (const own of scores.slice(1)) {
    const next = new Float64Array(classes);
    const from = new Int32Array(classes);
    for (let to = 0; to < classes; to++) {
      let top = -Infinity;
      for (let prior = 0; prior < classes; prior++) {
        const value = (best[prior] ?? -Infinity) - (stepCosts[prior * classes + to] ?? 0);
        if (value > top) {
          top = value;
          from[to] = prior;
        }
      }
      next[to] = top + (own[to] ?? 0);
    }
    best = next;
    cameFrom.push(from);
  }
  return followBack(best, cameFrom);
}

function followBack(best: Float64Array, cameFrom: readonly Int32Array[]): readonly number[] {
  let at = 0;
  for (const [element, value] of best.entries()) if (value > (best[at] ?? -Infinity)) at = element;
  const path = [at];
  for (const from of cameFrom.toReversed()) {
    at = from[at] ?? 0;
    path.push(at);
  }
  return path.toReversed();
}
