/** How often something occurs in a subcorpus and how large that is, in the same unit (words). */
export type Frequency = {
  readonly occurrences: number;
  readonly size: number;
};

/** How much more often something occurs to the left than to the right. */
export type Keyness = {
  /** Dunning's G², 0 and up; above 3.84, 6.63, 10.83, 15.13: p < 0.05, 0.01, 0.001, 0.0001 (one comparison). */
  readonly logLikelihood: number;
  /** Binary logarithm of the ratio of relative frequencies: 1 is twice as often to the left, −1 to the right. */
  readonly logRatio: number;
  /** Difference of the relative frequencies in per cent of the right one. */
  readonly percentDifference: number;
};

/** Stands for a frequency of 0 in the effect sizes (Hardie 2014), so that they stay finite. */
const stand = 0.5;

function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/**
 * Keyness of something between two subcorpora: log-likelihood (Dunning 1993, as two cells with the sizes for
 * expectation: Rayson & Garside 2000), log ratio (Hardie 2014) and %DIFF (Gabrielatos & Marchi 2012). Frequencies may
 * be weighted sums. All 0 if a subcorpus is empty or there are no occurrences.
 */
export function keynessOf(left: Frequency, right: Frequency): Keyness {
  const occurrences = left.occurrences + right.occurrences;
  if (left.size <= 0 || right.size <= 0 || occurrences <= 0) {
    return { logLikelihood: 0, logRatio: 0, percentDifference: 0 };
  }
  const share = occurrences / (left.size + right.size);
  const logLikelihood =
    2 * (term(left.occurrences, left.size * share) + term(right.occurrences, right.size * share));
  const leftRate = (left.occurrences || stand) / left.size;
  const rightRate = (right.occurrences || stand) / right.size;
  return {
    logLikelihood: Math.max(0, logLikelihood),
    logRatio: Math.log2(leftRate / rightRate),
    percentDifference: (100 * (leftRate - rightRate)) / rightRate,
  };
}
