import type { ElementSpan, MinedDocument } from '../../../src/corpus/mined-document.ts';
import { openSegmenter } from '../../../src/segment/segmenter.ts';
import { wordBoundaries } from '../../../src/segment/words.ts';
import type { Genre } from '../../../src/taxonomy/genre.ts';
import { lineStartsOf, placeOf } from '../../../src/text/line-index.ts';

export type DocumentWish = {
  readonly id: string;
  readonly text: string;
  readonly source?: string;
  readonly genre?: Genre;
  readonly year?: string;
  readonly cluster?: string;
  readonly weight?: number;
  readonly sections?: readonly ElementSpan[];
  /** Where words start; by default at every unit. */
  readonly tokenStarts?: Uint32Array;
};

/** A document in which every unit is a word, unless it is said where words start. */
export function documentOf(wish: DocumentWish): MinedDocument {
  const { id, text } = wish;
  const lines = lineStartsOf(text);
  return {
    source: `${id}.txt`,
    genre: 'plan',
    year: '2023',
    cluster: id,
    weight: 1,
    sections: [{ start: 0, end: text.length, element: '工作任务' }],
    tokenStarts: Uint32Array.from({ length: text.length }, (_, at) => at),
    placeAt: (offset) => placeOf(lines, offset),
    ...wish,
  };
}

/** Where the segmenter's words start. */
export function wordStartsOf(text: string): Uint32Array {
  const ends = wordBoundaries(openSegmenter('node-rs'), text);
  return Uint32Array.from(ends, (_, index) => (index === 0 ? 0 : (ends[index - 1] ?? 0)));
}

/** A document cut into words by the segmenter. */
export function segmentedDocument(wish: DocumentWish): MinedDocument {
  return documentOf({ ...wish, tokenStarts: wordStartsOf(wish.text) });
}

/** One document a text, `文00`, `文01` … */
export function documentsOf(texts: readonly string[]): readonly MinedDocument[] {
  return texts.map((text, index) =>
    segmentedDocument({ id: `文${String(index).padStart(2, '0')}`, text }),
  );
}

/** Offsets at which a phrase stands in a text, overlapping ones too. */
export function offsetsIn(text: string, phrase: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) offsets.push(at);
  return offsets;
}

/** The documents with the weights their clusters give them: 1 / number of members. */
export function weighed(documents: readonly MinedDocument[]): readonly MinedDocument[] {
  return documents.map((document) => {
    const members = documents.filter(({ cluster }) => cluster === document.cluster);
    return Object.assign(document, { weight: 1 / members.length });
  });
}
