import type { Genre } from '../taxonomy/genre.ts';
import type { Place } from '../text/span.ts';

/** A depth-1 section of a document's cleaned text with its element. */
export type ElementSpan = { readonly start: number; readonly end: number; readonly element: string };

/** A document as the miners of phrases, frames and reuse see it. Offsets are UTF-16 units of `text`. */
export type MinedDocument = {
  readonly id: string;
  readonly source: string;
  readonly genre: Genre;
  /** Four digits or empty. */
  readonly year: string;
  /** Near-duplicate cluster and 1 / its size. */
  readonly cluster: string;
  readonly weight: number;
  /** The cleaned text exactly as in texts/<id>.txt: names masked, one paragraph a line. */
  readonly text: string;
  /** Sorted offsets at which the segmenter's tokens start (punctuation too). */
  readonly tokenStarts: Uint32Array;
  /** Depth-1 sections, tiling the text. */
  readonly sections: readonly ElementSpan[];
  /** Where an offset lies in the source. */
  readonly placeAt: (offset: number) => Place;
};
