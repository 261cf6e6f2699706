import type { Genre } from '../taxonomy/genre.ts';
import type { FingerprintIndex } from './fingerprint-index.ts';

/** A stock phrase, and how many independent documents of the corpus have it. */
export type StockPhrase = { readonly phrase: string; readonly independentDocuments: number };

/** How dense stock phrases are in the documents of a genre: quantiles of the share of their characters. */
export type StockDensity = {
  readonly genre: Genre;
  /** Independent documents measured. */
  readonly independentDocuments: number;
  readonly lowQuartile: number;
  readonly median: number;
  readonly highQuartile: number;
  /** Nine of ten documents have less. */
  readonly ninth: number;
};

/** A phrase frame: fixed words with slots in 〔〕. */
export type ModelFrame = {
  readonly pattern: string;
  /** Near-duplicate clusters that have it. */
  readonly independentDocuments: number;
};

/** What was learned of the wording of a corpus. */
export type LearnedWording = {
  readonly fingerprints: FingerprintIndex;
  /** The most telling first. */
  readonly stockPhrases: readonly StockPhrase[];
  readonly stockDensity: readonly StockDensity[];
  /** The most telling first. */
  readonly frames: readonly ModelFrame[];
};
