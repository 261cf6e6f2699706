import type { Genre } from '../../taxonomy/genre.ts';
import type { Place } from '../../text/span.ts';

/** How often something was met. */
export type FrameTally = {
  readonly occurrences: number;
  readonly documents: number;
  /** Sum of the weights of the documents: a near-duplicate cluster counts once. */
  readonly independentDocuments: number;
};

/** How often a frame stands in an element of the documents of a genre. */
export type FrameUse = FrameTally & {
  readonly genre: Genre;
  readonly element: string;
  /** What most often stands there in each slot, the commonest first, a few; long ones only where there are no others. */
  readonly fillers: readonly (readonly string[])[];
};

/** An occurrence: offsets of the text of the document with this id. */
export type FrameOccurrence = {
  readonly document: string;
  readonly start: number;
  readonly end: number;
};

/** Where a frame can be seen. */
export type FrameExample = {
  readonly documentId: string;
  /** In the document's cleaned text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Of the start, in the source. */
  readonly place: Place;
};

/** A row of frames.csv. */
export type Frame = FrameTally & {
  /** Depends on the pattern alone. */
  readonly id: string;
  readonly pattern: string;
  /** Letters, digits and Han characters outside the slots. */
  readonly fixedCharacters: number;
  readonly slots: number;
  /** Near-duplicate clusters it stands in. */
  readonly clusters: number;
  /** The elements it stands in, the commonest first; places outside of all sections are not counted. */
  readonly elements: readonly (FrameTally & { readonly element: string })[];
  /** The genres, the commonest first. */
  readonly genres: readonly (FrameTally & { readonly genre: Genre })[];
  /** By genre in the order of genres, then the commonest element first. */
  readonly uses: readonly FrameUse[];
  /** Share of its places that take up a line by themselves, numbering apart, with no sign at the end. */
  readonly headingShare: number;
  /** By document id and offset. */
  readonly places: readonly FrameOccurrence[];
  /** The first place whose fillers are the commonest. */
  readonly example: FrameExample;
  /** What frames are sorted by, the best first. */
  readonly score: number;
};

/** A row of frame_slots.csv: slot from 1; by slot, then by documents. */
export type FrameSlotFiller = {
  readonly frameId: string;
  readonly slot: number;
  readonly type: string;
  readonly filler: string;
  readonly occurrences: number;
  readonly documents: number;
};
