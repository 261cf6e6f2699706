import type { Genre } from '../taxonomy/genre.ts';
import { placeInRuns } from '../text/place-runs.ts';
import type { Place } from '../text/span.ts';
import type { DocumentRecord } from './document-record.ts';
import type { ElementAssignment } from './element-assignment.ts';

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

/** What the whole corpus says of a document. */
export type CorpusView = {
  /** Element of each section, by section id. */
  readonly elements: ReadonlyMap<string, ElementAssignment>;
  /** Near-duplicate cluster and weight of each document. */
  readonly clusterOf: ReadonlyMap<string, string>;
  readonly weights: ReadonlyMap<string, number>;
};

function elementSpans(
  { sections, wording }: DocumentRecord,
  elements: CorpusView['elements'],
): readonly ElementSpan[] {
  const { text, sectionStarts } = wording;
  return sections
    .filter(({ depth }) => depth === 1)
    .map(({ id }, index) => ({
      start: sectionStarts[index] ?? text.length,
      end: sectionStarts[index + 1] ?? text.length,
      element: elements.get(id)?.element ?? '',
    }));
}

/** A document with what the corpus says of it, as the miners see it. O(sections). */
export function minedDocumentOf(
  document: DocumentRecord,
  { elements, clusterOf, weights }: CorpusView,
): MinedDocument {
  const { id, source, genre, year, wording } = document;
  return {
    id,
    source,
    genre,
    year,
    cluster: clusterOf.get(id) ?? id,
    weight: weights.get(id) ?? 1,
    text: wording.text,
    tokenStarts: wording.tokenStarts,
    sections: elementSpans(document, elements),
    placeAt: (offset) => placeInRuns(wording.placeRuns, offset),
  };
}

/** The index of the section that holds an offset, −1 if none does. O(log sections). */
export function sectionAt({ sections }: Pick<MinedDocument, 'sections'>, offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const section = sections[low];
  return section !== undefined && section.start <= offset ? low : -1;
}
