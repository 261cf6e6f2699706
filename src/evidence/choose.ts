/** The likeliest of several answers with its probability (0–1). */
export type Choice<Id extends string> = { readonly id: Id; readonly probability: number };

/**
 * The answer with the most points, the first of equal ones; its probability by the softmax over the points, of which
 * `scale` make one natural log unit. Undefined without answers. O(answers).
 */
export function choose<Id extends string>(
  points: ReadonlyMap<Id, number>,
  scale: number,
): Choice<Id> | undefined {
  let best: readonly [Id, number] | undefined;
  for (const answer of points) if (best === undefined || answer[1] > best[1]) best = answer;
  if (best === undefined) return undefined;
  let total = 0;
  for (const other of points.values()) total += Math.exp((other - best[1]) / scale);
  return { id: best[0], probability: 1 / total };
}
