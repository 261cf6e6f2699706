import type { Ground, GroundTable } from './ground-table.ts';

/** What a decision came to. */
export type Answer = 'yes' | 'no' | 'unsure';

/** A ground that held for a candidate, with what it added to the log-odds. */
export type Reason = { readonly id: string; readonly why: string; readonly points: number };

/** The sum of the grounds that hold for one candidate. */
export type Weighed = {
  /** Log-odds: the bias and the points of the grounds that hold. */
  readonly points: number;
  /** 0–1, the logistic function of the points. */
  readonly probability: number;
  readonly answer: Answer;
};

/** The probability that log-odds stand for. */
export function logistic(points: number): number {
  return 1 / (1 + Math.exp(-points));
}

/** Adds up the grounds that hold; each counts as often as it is listed. O(grounds held). */
export function weigh(
  { bias, no, yes }: Pick<GroundTable, 'bias' | 'no' | 'yes'>,
  held: readonly Ground[],
): Weighed {
  let points = bias;
  for (const ground of held) points += ground.points;
  const probability = logistic(points);
  const answer = probability >= yes ? 'yes' : probability < no ? 'no' : 'unsure';
  return { points, probability, answer };
}

/**
 * The strongest grounds for and against, at most `most` of each, the strongest first; equal ones in the order of the
 * table's ids. A ground held several times is one reason with the sum of its points.
 */
export function reasonsOf(
  held: readonly Ground[],
  most = 3,
): { readonly for: readonly Reason[]; readonly against: readonly Reason[] } {
  const sums = new Map<string, Reason>();
  for (const { id, why, points } of held)
    sums.set(id, { id, why, points: (sums.get(id)?.points ?? 0) + points });
  const sorted = [...sums.values()].toSorted(
    (a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.id < b.id ? -1 : 1),
  );
  return {
    for: sorted.filter(({ points }) => points > 0).slice(0, most),
    against: sorted.filter(({ points }) => points < 0).slice(0, most),
  };
}
