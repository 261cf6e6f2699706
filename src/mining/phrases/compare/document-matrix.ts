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
  documents: readonly MinedDocument[],
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

/** What the cells of documents × elements hold: depth-1 sections, or UTF-16 units of text without blanks at line ends. */
export type ElementMeasure = 'sections' | 'characters';

/** Documents × elements, the elements in the order of their names, those without a name left out. */
export function documentElementMatrix(
  documents: readonly MinedDocument[],
  measure: ElementMeasure,
): DocumentMatrix {
  const names = new Set(
    documents.flatMap(({ sections }) => sections.map(({ element }) => element)),
  );
  names.delete('');
  const columns = Array.from(names).toSorted();
  const indices = new Map(columns.map((name, index) => [name, index]));
  return {
    columns,
    *rows() {
      for (const { id, text, sections } of documents) {
        const values = columns.map(() => 0);
        for (const { start, end, element } of sections) {
          const index = indices.get(element);
          if (index === undefined) continue;
          const amount = measure === 'sections' ? 1 : text.slice(start, end).trimEnd().length;
          values[index] = (values[index] ?? 0) + amount;
        }
        yield { documentId: id, values };
      }
    },
  };
}
