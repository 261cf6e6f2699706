import {
  compareSubcorpora,
  type PhraseKeyness,
  type SideCounts,
} from '../mining/phrases/compare/compare-subcorpora.ts';
import {
  documentElementMatrix,
  documentPhraseMatrix,
  type DocumentMatrix,
  type ElementMeasure,
} from '../mining/phrases/compare/document-matrix.ts';
import { parseSubcorpus, splitComparison } from '../mining/phrases/compare/subcorpus.ts';
import { round4 } from '../model/round.ts';
import { number, text, type Column } from '../render/csv.ts';
import type { Messages } from './messages.ts';
import { openOutputCorpus, tableRows } from './output-corpus.ts';
import { failed, ok, type Result } from './result.ts';
import type { TableHead } from './table-filter.ts';

/** A table that is not written by `analyse` but worked out from what it wrote. */
export const derivedTables = ['document_elements', 'document_phrases', 'keyness'] as const;
export type DerivedTable = (typeof derivedTables)[number];

/** A table to read row by row. */
export type OpenTable = { readonly head: TableHead; readonly rows: Iterable<readonly string[]> };

/** What a derived table is made with. */
export type DerivedWish = {
  readonly folder: string;
  /** The best so many phrases. */
  readonly limit: number;
  readonly measure: ElementMeasure;
  /** Two subcorpora, `genre=plan,genre=report`; for `keyness`. */
  readonly compare?: string;
};

/** A matrix as a table: a row a document, a column a phrase or element. */
function matrixTable(table: DerivedTable, matrix: DocumentMatrix): OpenTable {
  const columns = ['document_id', ...matrix.columns];
  const kinds = new Map(matrix.columns.map((column) => [column, 'number' as const]));
  return {
    head: { table, columns, kinds },
    rows: {
      *[Symbol.iterator]() {
        for (const { documentId, values } of matrix.rows())
          yield [documentId, ...values.map(String)];
      },
    },
  };
}

function bestPhrases({ folder, limit }: DerivedWish): readonly { readonly phrase: string }[] {
  const phrases: { readonly phrase: string }[] = [];
  for (const row of tableRows(folder, 'phrases')) {
    if (phrases.length >= limit) break;
    phrases.push({ phrase: row('phrase') });
  }
  return phrases;
}

function sideColumns(side: 'left' | 'right'): readonly Column<PhraseKeyness>[] {
  const figure = (name: string, of: (counts: SideCounts) => number): Column<PhraseKeyness> =>
    number(`${side}_${name}`, (row) => of(row[side]));
  return [
    figure('documents', (counts) => counts.documents),
    figure('independent_documents', (counts) => counts.independentDocuments),
    figure('occurrences', (counts) => counts.occurrences),
    figure('independent_occurrences', (counts) => counts.independentOccurrences),
    figure('per_million', (counts) => counts.perMillion),
  ];
}

const keynessColumns: readonly Column<PhraseKeyness>[] = [
  text('phrase', (row) => row.phrase),
  ...sideColumns('left'),
  ...sideColumns('right'),
  number('log_likelihood', (row) => row.logLikelihood),
  number('log_ratio', (row) => row.logRatio),
  number('percent_difference', (row) => row.percentDifference),
];

function keynessTable(wish: DerivedWish, messages: Messages): Result<OpenTable> {
  const expressions = splitComparison(wish.compare ?? '');
  const [left, right, ...more] = expressions.map((one) => parseSubcorpus(one));
  if (left === undefined || right === undefined || more.length > 0)
    return failed(messages.export.badCompare(wish.compare ?? ''));
  if (!left.ok) return failed(messages.export.badSubcorpus(expressions[0] ?? '', left.error));
  if (!right.ok) return failed(messages.export.badSubcorpus(expressions[1] ?? '', right.error));
  const documents = openOutputCorpus(wish.folder, messages);
  if (!documents.ok) return documents;
  for (const side of [left.value, right.value])
    if (!documents.value.some(side.has)) return failed(messages.export.emptySubcorpus(side.name));
  const rows = compareSubcorpora(
    documents.value,
    bestPhrases(wish),
    left.value.has,
    right.value.has,
  );
  const columns = keynessColumns.map(({ name }) => name);
  const kinds = new Map(keynessColumns.map(({ name, kind }) => [name, kind]));
  const cells = rows.map((row) =>
    keynessColumns.map(({ cell }) => {
      const value = cell(row);
      return typeof value === 'number' ? String(round4(value)) : String(value);
    }),
  );
  return ok({ head: { table: 'keyness', columns, kinds }, rows: cells });
}

function elementMatrix({ folder, measure }: DerivedWish, messages: Messages): Result<OpenTable> {
  const documents = openOutputCorpus(folder, messages);
  if (!documents.ok) return documents;
  const sections = Array.from(tableRows(folder, 'sections'), (row) => ({
    depth: row('depth'),
    documentId: row('document_id'),
    element: row('element'),
    characters: Number(row('characters')),
  })).filter(({ depth }) => depth === '1');
  const ids = documents.value.map(({ id }) => id);
  return ok(matrixTable('document_elements', documentElementMatrix(ids, sections, measure)));
}

/** Works a derived table out. The error is worded for the user; what the file system throws is thrown. */
export function openDerivedTable(
  table: DerivedTable,
  wish: DerivedWish,
  messages: Messages,
): Result<OpenTable> {
  if (table === 'keyness') return keynessTable(wish, messages);
  if (table === 'document_elements') return elementMatrix(wish, messages);
  const documents = openOutputCorpus(wish.folder, messages);
  if (!documents.ok) return documents;
  return ok(matrixTable(table, documentPhraseMatrix(documents.value, bestPhrases(wish))));
}
