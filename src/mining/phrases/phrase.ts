import type { Genre } from '../../taxonomy/genre.ts';
import type { Place } from '../../text/span.ts';

/** How often a phrase stands in something. */
export type PhraseCount = {
  readonly name: string;
  /** Sum of the weights of the documents that have it. */
  readonly independentDocuments: number;
  readonly occurrences: number;
};

/** How often a phrase stands in an element of the documents of a genre. */
export type PhraseUse = {
  readonly genre: Genre;
  readonly element: string;
  readonly independentDocuments: number;
  readonly occurrences: number;
};

/** Where a phrase can be seen. */
export type PhraseExample = {
  readonly documentId: string;
  /** In the document's cleaned text, UTF-16 units. */
  readonly offset: number;
  /** In the source. */
  readonly place: Place;
};

/** A stock phrase: a row of phrases.csv. */
export type Phrase = {
  readonly phrase: string;
  /** Unicode characters, signs included. */
  readonly characters: number;
  /** Words of the segmenter, signs not counted. */
  readonly tokens: number;
  /** Documents whose text contains it. */
  readonly documents: number;
  /** Sum of their weights: near-duplicates count once together. */
  readonly independentDocuments: number;
  /** Near-duplicate clusters some document of which contains it; at least `independentDocuments`. */
  readonly clusters: number;
  /** Offsets at which it stands in a text, overlapping ones too: what repeated `indexOf(phrase, at + 1)` finds. */
  readonly occurrences: number;
  /** Gries' DP over documents, each with its characters × weight as its size; 0 even, towards 1 clumped. */
  readonly dispersion: number;
  /** NPMI at its weakest seam, −1 … 1. */
  readonly association: number;
  /** Most documents first. */
  readonly elements: readonly PhraseCount[];
  readonly genres: readonly PhraseCount[];
  readonly uses: readonly PhraseUse[];
  /** Share of the occurrences that are a heading by themselves: see `headingShare`. */
  readonly headingShare: number;
  /** Share of the occurrences that begin a clause, or of those that end one, whichever is larger. */
  readonly clauseShare: number;
  readonly example: PhraseExample;
  /** What phrases are ranked by; see `phraseRanker`. */
  readonly score: number;
};
