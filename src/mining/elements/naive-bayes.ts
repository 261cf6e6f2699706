import { FEATURE_BITS } from './section-features.ts';

/** A labelled section: its features, the index of its element, and how much it counts (near-duplicates share one vote). */
export type TrainingSection = {
  readonly features: Uint32Array;
  readonly element: number;
  readonly weight: number;
};

/** Log-odds of each feature for each class against all classes; `size` is the sum of the training weights. */
export type NaiveBayes = {
  readonly classes: number;
  readonly size: number;
  readonly classSizes: Float64Array;
  readonly logOdds: Float32Array;
};

const SMOOTHING = 0.5;

/**
 * Multi-class Bernoulli naive Bayes on present features, over typed arrays: O(training features + classes × 2^14).
 * natural's BayesClassifier takes 31 s for 5,000 such sections (see docs/decisions.md), this 0.3 s.
 */
export function trainNaiveBayes(sections: readonly TrainingSection[], classes: number): NaiveBayes {
  const width = 1 << FEATURE_BITS;
  const counts = new Float32Array(classes * width);
  const totals = new Float32Array(width);
  const classSizes = new Float64Array(classes);
  let size = 0;
  for (const { features, element, weight } of sections) {
    size += weight;
    classSizes[element] = (classSizes[element] ?? 0) + weight;
    for (const feature of features) {
      const at = element * width + feature;
      counts[at] = (counts[at] ?? 0) + weight;
      totals[feature] = (totals[feature] ?? 0) + weight;
    }
  }
  for (let element = 0; element < classes; element++) {
    const own = classSizes[element] ?? 0;
    const rest = size - own;
    for (let feature = 0; feature < width; feature++) {
      const at = element * width + feature;
      const inside = ((counts[at] ?? 0) + SMOOTHING) / (own + 2 * SMOOTHING);
      const outside = ((totals[feature] ?? 0) - (counts[at] ?? 0) + SMOOTHING) / (rest + 2 * SMOOTHING);
      const reliability = own / (own + 4);
      counts[at] = Math.log(inside / outside) * reliability;
    }
  }
  return { classes, size, classSizes, logOdds: counts };
}

/**
 * How strongly a section's words speak for each class: mean log-odds of its features times a constant, so that long
 * sections are not surer only because they are long. Classes with too few examples stay at 0.
 */
export function scoreNaiveBayes(model: NaiveBayes, features: Uint32Array): Float32Array {
  const width = 1 << FEATURE_BITS;
  const scores = new Float32Array(model.classes);
  if (features.length === 0) return scores;
  for (let element = 0; element < model.classes; element++) {
    if ((model.classSizes[element] ?? 0) < 2) continue;
    let sum = 0;
    for (const feature of features) sum += model.logOdds[element * width + feature] ?? 0;
    scores[element] = (sum / Math.sqrt(features.length * 25)) ;
  }
  return scores;
}
