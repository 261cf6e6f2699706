import { FEATURE_BITS } from './section-features.ts';

/** A labelled section: its features, the index of its element, and how much it counts (near-duplicates share one vote). */
export type TrainingSection = {
  readonly features: Uint32Array;
  readonly element: number;
  readonly weight: number;
};

/** What was learned: how much each feature speaks for each class against all others. */
export type NaiveBayes = {
  readonly classes: number;
  /** Sum of the weights of all examples, and of those of each class. */
  readonly size: number;
  readonly classSizes: Float64Array;
  /** Log-odds, those of one feature for all classes side by side: `[feature × classes + class]`. */
  readonly logOdds: Float32Array;
};

/** How many examples the feature's overall share is worth against those of a class. */
const SMOOTHING = 32;
/** Classes with fewer examples than this say nothing. */
const LEAST_EXAMPLES = 2;
/** Features of one section are far from independent: their sum grows with the root of their number only. */
const DEPENDENCE = 4;

/**
 * Multi-class Bernoulli naive Bayes on the features that are present (McCallum & Nigam 1998, smoothed), over
 * typed arrays. O(training features + classes × 2^14).
 */
export function trainNaiveBayes(sections: readonly TrainingSection[], classes: number): NaiveBayes {
  const width = 1 << FEATURE_BITS;
  const counts = new Float64Array(classes * width);
  const totals = new Float64Array(width);
  const classSizes = new Float64Array(classes);
  let size = 0;
  for (const { features, element, weight } of sections) {
    size += weight;
    classSizes[element] = (classSizes[element] ?? 0) + weight;
    for (const feature of features) {
      const at = feature * classes + element;
      counts[at] = (counts[at] ?? 0) + weight;
      totals[feature] = (totals[feature] ?? 0) + weight;
    }
  }
  return { classes, size, classSizes, logOdds: logOddsOf(counts, totals, classSizes, size) };
}

/**
 * Smoothed towards the feature's share of all examples, not towards even chances: a rare feature that a small class
 * lacks must not speak for that class. Features nobody has say nothing.
 */
function logOddsOf(
  counts: Float64Array,
  totals: Float64Array,
  classSizes: Float64Array,
  size: number,
): Float32Array {
  const classes = classSizes.length;
  const logOdds = new Float32Array(counts.length);
  for (const [feature, total] of totals.entries()) {
    if (total <= 0) continue;
    const prior = (SMOOTHING * total) / size;
    for (const [element, own] of classSizes.entries()) {
      const at = feature * classes + element;
      const count = counts[at] ?? 0;
      const inside = (count + prior) / (own + SMOOTHING);
      const outside = (total - count + prior) / (size - own + SMOOTHING);
      logOdds[at] = Math.log(inside / outside);
    }
  }
  return logOdds;
}

/**
 * Sums of the log-odds of features for each class, added in the order of the features. Four features in one go halve
 * the time: each sum is fetched and stored once for the four.
 */
function sumsOf({ classes, logOdds }: NaiveBayes, features: Uint32Array): Float64Array {
  const sums = new Float64Array(classes);
  const { length } = features;
  const rowOf = (index: number): number => (features[index] ?? 0) * classes;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const [a, b, c, d] = [rowOf(i), rowOf(i + 1), rowOf(i + 2), rowOf(i + 3)];
    for (let element = 0; element < classes; element++) {
      const first =
        (sums[element] ?? 0) + (logOdds[a + element] ?? 0) + (logOdds[b + element] ?? 0);
      sums[element] = first + (logOdds[c + element] ?? 0) + (logOdds[d + element] ?? 0);
    }
  }
  for (; i < length; i++) {
    const row = rowOf(i);
    for (let element = 0; element < classes; element++)
      sums[element] = (sums[element] ?? 0) + (logOdds[row + element] ?? 0);
  }
  return sums;
}

/**
 * How strongly a section's words speak for each class: the sum of the log-odds of its features over twice the root of
 * their number, so that long sections are not surer only because they are long. Classes with fewer than two examples
 * stay at 0. O(features × classes).
 */
export function scoreNaiveBayes(model: NaiveBayes, features: Uint32Array): Float32Array {
  const { classSizes } = model;
  const sums = sumsOf(model, features);
  const scale = Math.sqrt(Math.max(1, features.length) * DEPENDENCE);
  const scores = new Float32Array(sums.length);
  for (let element = 0; element < sums.length; element++)
    if ((classSizes[element] ?? 0) >= LEAST_EXAMPLES)
      scores[element] = (sums[element] ?? 0) / scale;
  return scores;
}
