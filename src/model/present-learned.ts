import type { LearnedWording } from './learned-wording.ts';
import type { ShowText } from './present-outline.ts';
import { round4 } from './round.ts';

/** Learned wording as it may leave the machine: figures rounded, words of the corpus through `show`. */
export function presentLearned(learned: LearnedWording, show: ShowText): LearnedWording {
  const { fingerprints, stockPhrases, stockDensity, frames } = learned;
  return {
    fingerprints: {
      ...fingerprints,
      documents: fingerprints.documents.map((document) =>
        Object.assign({}, document, { title: show(document.title) }),
      ),
    },
    stockPhrases: stockPhrases.map(({ phrase, independentDocuments }) => ({
      phrase: show(phrase),
      independentDocuments: round4(independentDocuments),
    })),
    stockDensity: stockDensity.map((density) => ({
      genre: density.genre,
      independentDocuments: round4(density.independentDocuments),
      lowQuartile: round4(density.lowQuartile),
      median: round4(density.median),
      highQuartile: round4(density.highQuartile),
      ninth: round4(density.ninth),
    })),
    frames: frames.map(({ pattern, independentDocuments }) => ({
      pattern: show(pattern),
      independentDocuments: round4(independentDocuments),
    })),
  };
}
