import type { MinedDocument } from '../../../corpus/mined-document.ts';
import { phraseCounter } from './phrase-counter.ts';
import type { Phrase } from '../phrase.ts';

/** A row of a matrix: a document and one number a column. */
export type MatrixRow = {
  readonly documentId: string;
  readonly values: readonly number[];
};

/** A matrix of documents × columns; the rows are made one at a time. */
export type DocumentMatrix = {
  readonly columns: readonly string[];
  readonly rows: () => Generator<MatrixRow, void, void>;
};

/**
 * Documents × phrases: occurrences, overlapping ones too, in the order given. A row takes one pass over the document's
 * text.
 */
export function documentPhraseMatrix(
  documents: Iterable<Pick<MinedDocument, 'id' | 'text'>>,
  phrases: readonly Pick<Phrase, 'phrase'>[],
): DocumentMatrix {
  const columns = phrases.map(({ phrase }) => phrase);
  const count = phraseCounter(columns);
  return {
    columns,
    *rows() {
      for (const { id, text } of documents) {
        const values = columns.map(() => 0);
        for (const { phrase, occurrences } of count(text)) values[phrase] = occurrences;
        yield { documentId: id, values };
      }
    },
  };
}

/** What the cells of documents × elements hold: depth-1 sections, or letters, digits and Han characters in them. */
export type ElementMeasure = 'sections' | 'characters';

/** A depth-1 section of a document. */
export type ElementSection = {
  readonly documentId: string;
  readonly element: string;
  readonly characters: number;
};

/**
 * Documents × elements, the elements in the order of their names, those without a name left out.
 * O(sections + documents × elements).
 */
export function documentElementMatrix(
  documents: readonly string[],
  sections: readonly ElementSection[],
  measure: ElementMeasure,
): DocumentMatrix {
  const names = new Set(sections.map(({ element }) => element));
  names.delete('');
  const columns = Array.from(names).toSorted();
  const indices = new Map(columns.map((name, index) => [name, index]));
  const byDocument = new Map<string, ElementSection[]>();
  for (const section of sections) {
    const own = byDocument.get(section.documentId);
    if (own === undefined) byDocument.set(section.documentId, [section]);
    else own.push(section);
  }
  return {
    columns,
    *rows() {
      for (const id of documents) {
        const values = columns.map(() => 0);
        for (const { element, characters } of byDocument.get(id) ?? []) {
          const index = indices.get(element);
          if (index === undefined) continue;
          values[index] = (values[index] ?? 0) + (measure === 'sections' ? 1 : characters);
        }
        yield { documentId: id, values };
      }
    },
  };
}
