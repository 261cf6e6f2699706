import { weightedQuantile } from '../mining/outline/weighted-quantile.ts';
import type { FrameTables } from '../mining/frames/mine-frames.ts';
import type { Phrase } from '../mining/phrases/phrase.ts';
import type { LearnedWording, ModelFrame, StockDensity } from '../model/learned-wording.ts';
import { shareWithin, stockMatcher } from '../model/stock-matcher.ts';
import { GENRES } from '../taxonomy/genre.ts';
import { learnFingerprints, type TitledDocument } from './learn-fingerprints.ts';

/** Phrases and frames kept in the model. */
const MOST_PHRASES = 3000;
const MOST_FRAMES = 500;
/** Shorter ones are words and names of things (领导小组) rather than stock. */
const SHORTEST_PHRASE = 6;
/** A phrase that mostly is a heading (保障措施) belongs to the form. */
const MOST_HEADING_SHARE = 0.5;

function isStock({ phrase, headingShare }: Phrase): boolean {
  return phrase.length >= SHORTEST_PHRASE && headingShare <= MOST_HEADING_SHARE;
}

/**
 * How dense stock phrases are by genre. A document has made the phrases it holds phrases; a draft has not. So a document
 * is measured only with phrases that would have been found without it: those of one cluster more than the least.
 */
function learnDensity(
  documents: readonly TitledDocument[],
  phrases: readonly Phrase[],
  minIndependentDocuments: number,
): readonly StockDensity[] {
  const known = phrases.filter(({ clusters }) => clusters > minIndependentDocuments);
  const matcher = stockMatcher(known.map(({ phrase }) => phrase));
  const measured = documents.map(({ genre, text, weight }) => ({
    genre,
    weight,
    value: shareWithin(text, matcher.spansIn(text)),
  }));
  return GENRES.filter((genre) => genre !== 'unknown').flatMap((genre): StockDensity[] => {
    const own = measured.filter((document) => document.genre === genre);
    if (own.length === 0) return [];
    const at = (q: number): number => weightedQuantile(own, q);
    return [
      {
        genre,
        independentDocuments: own.reduce((sum, { weight }) => sum + weight, 0),
        lowQuartile: at(0.25),
        median: at(0.5),
        highQuartile: at(0.75),
        ninth: at(0.9),
      },
    ];
  });
}

/** What the model keeps of the frames of a corpus. */
export function learnFrames({ frames }: FrameTables): readonly ModelFrame[] {
  return frames
    .slice(0, MOST_FRAMES)
    .map(({ pattern, independentDocuments }) => ({ pattern, independentDocuments }));
}

/** What the model keeps of the texts and phrases of a corpus. The documents must be sorted by id. */
export function learnWording(
  documents: readonly TitledDocument[],
  mined: readonly Phrase[],
  minIndependentDocuments: number,
): Omit<LearnedWording, 'frames'> {
  const phrases = mined.filter(isStock).slice(0, MOST_PHRASES);
  return {
    fingerprints: learnFingerprints(documents),
    stockPhrases: phrases.map(({ phrase, independentDocuments }) => ({
      phrase,
      independentDocuments,
    })),
    stockDensity: learnDensity(documents, phrases, minIndependentDocuments),
  };
}
