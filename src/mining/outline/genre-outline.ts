import type { Genre } from '../../taxonomy/genre.ts';
import type { Place } from '../../text/span.ts';

export type Tier = 'required' | 'recommended' | 'optional';

/** What a writing standard or guide demands of an element in a genre. */
export type NormativeStatus = {
  readonly status: Tier | 'discouraged';
  /** The standard or guide, with its clause where known. */
  readonly source: string;
};

/** A wording of a heading and how many documents use it. */
export type HeadingWording = {
  readonly wording: string;
  readonly documents: number;
  /** Near-duplicates counted once. */
  readonly independentDocuments: number;
};

/** A place in a source where an element can be seen. */
export type ExamplePlace = {
  readonly documentId: string;
  readonly source: string;
  readonly title: string;
  readonly place: Place;
  readonly heading: string;
  /** The first words of the body. */
  readonly opening: string;
};

/** A stock phrase as the texts of a genre use it in an element. */
export type OutlinePhrase = {
  readonly phrase: string;
  /** Independent documents of the genre that have it in the element, and how often they do. */
  readonly independentDocuments: number;
  readonly occurrences: number;
};

/** A slot of a frame with what usually stands in it, the commonest first. */
export type OutlineSlot = { readonly type: string; readonly fillers: readonly string[] };

/** A phrase frame as the texts of a genre use it in an element. */
export type OutlineFrame = {
  /** Slots in 〔〕: 成立以〔职务〕为组长的〔工作〕领导小组. */
  readonly pattern: string;
  readonly independentDocuments: number;
  readonly slots: readonly OutlineSlot[];
};

/** An element as a genre of the corpus uses it. Counts are of documents that have it at least once. */
export type OutlineElement = {
  readonly element: string;
  /** False for an element that the taxonomy does not list (found in the corpus). */
  readonly listed: boolean;
  readonly documents: number;
  readonly independentDocuments: number;
  /** independentDocuments / genreIndependent, with its Wilson 95 % interval. */
  readonly support: number;
  readonly supportLow: number;
  readonly supportHigh: number;
  readonly tier: Tier;
  readonly normative: readonly NormativeStatus[];
  /** Mean relative position of its first section in the document, 0 (first) to 1 (last). */
  readonly meanPosition: number;
  /** Weighted quartiles of the element's length in characters. */
  readonly characters: { readonly low: number; readonly median: number; readonly high: number };
  /** Its share of all characters of the genre (weighted). */
  readonly shareOfText: number;
  readonly headings: readonly HeadingWording[];
  readonly subheadings: readonly HeadingWording[];
  readonly examples: readonly ExamplePlace[];
  /** Its stock phrases and frames, the best first. */
  readonly phrases: readonly OutlinePhrase[];
  readonly frames: readonly OutlineFrame[];
  /** What to write, in one or two sentences (from the taxonomy); empty for unlisted elements. */
  readonly guidance: string;
};

/** How often one element stands before another in the documents that have both. */
export type ElementOrder = {
  readonly before: string;
  readonly after: string;
  /** Independent documents in which `before` comes first. */
  readonly independentDocuments: number;
  /** Their share of the independent documents that have both. */
  readonly share: number;
};

/** The normalised outline of a genre; elements stand in consensus order. */
export type GenreOutline = {
  readonly genre: Genre;
  readonly documents: number;
  readonly independentDocuments: number;
  readonly elements: readonly OutlineElement[];
  /** All ordered pairs, the commoner direction of each. */
  readonly order: readonly ElementOrder[];
  /** Mean Kendall tau of the documents with the consensus order, -1 to 1. */
  readonly agreement: number;
};
