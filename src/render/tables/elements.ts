import type {
  ElementOrder,
  GenreOutline,
  HeadingWording,
  OutlineElement,
} from '../../mining/outline/genre-outline.ts';
import { csvFile, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';

/** How many heading wordings a cell lists. */
const shownWordings = 10;

/** Several things in one cell; full-width, so that no spreadsheet splits them. */
export const cellSeparator = '；';

/** Things joined in one cell; a separator within one of them becomes 、 so that splitting gives them back. */
export function joinCell(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(cellSeparator, '、')).join(cellSeparator);
}

/** `工作目标×12；主要目标×5`: wordings with the number of documents that use them. */
export function wordingsCell(wordings: readonly HeadingWording[]): string {
  return joinCell(
    wordings.slice(0, shownWordings).map(({ wording, documents }) => `${wording}×${documents}`),
  );
}

/** An element of an outline with the outline it stands in. */
export type ElementRow = { readonly outline: GenreOutline; readonly element: OutlineElement };

/** Normative statuses and, in the same order, their sources. */
export const normColumns: readonly Column<ElementRow>[] = [
  text('normative', ({ element }) => joinCell(element.normative.map((norm) => norm.status))),
  text('normative_source', ({ element }) => joinCell(element.normative.map((norm) => norm.source))),
];

/** How many documents have an element, with its Wilson interval. */
export const supportColumns: readonly Column<ElementRow>[] = [
  number('documents', ({ element }) => element.documents),
  number('independent_documents', ({ element }) => element.independentDocuments),
  number('genre_documents', ({ outline }) => outline.documents),
  number('genre_independent', ({ outline }) => outline.independentDocuments),
  number('support', ({ element }) => element.support),
  number('support_low', ({ element }) => element.supportLow),
  number('support_high', ({ element }) => element.supportHigh),
];

/** Columns of elements.csv (docs/contract.md). */
export const elementColumns: readonly Column<ElementRow>[] = [
  text('genre', ({ outline }) => outline.genre),
  text('element', ({ element }) => element.element),
  ...supportColumns,
  text('tier', ({ element }) => element.tier),
  ...normColumns,
  number('mean_position', ({ element }) => element.meanPosition),
  number('median_characters', ({ element }) => element.characters.median),
  number('share_of_text', ({ element }) => element.shareOfText),
  text('headings', ({ element }) => wordingsCell(element.headings)),
];

/** The rows of some outlines' elements, genre after genre, in consensus order. */
export function elementRows(outlines: readonly GenreOutline[]): readonly ElementRow[] {
  return outlines.flatMap((outline) =>
    outline.elements.map((element): ElementRow => ({ outline, element })),
  );
}

/** elements.csv: one row an element of a genre. */
export function elementsTable(outlines: readonly GenreOutline[]): RenderedFile {
  return csvFile('elements.csv', elementColumns, () => elementRows(outlines));
}

type OrderRow = { readonly genre: string; readonly order: ElementOrder };

/** Columns of order.csv (docs/contract.md). */
export const orderColumns: readonly Column<OrderRow>[] = [
  text('genre', (row) => row.genre),
  text('before', (row) => row.order.before),
  text('after', (row) => row.order.after),
  number('independent_documents', (row) => row.order.independentDocuments),
  number('share', (row) => row.order.share),
];

/** order.csv: one row a pair of elements of a genre, the commoner direction of each. */
export function orderTable(outlines: readonly GenreOutline[]): RenderedFile {
  return csvFile('order.csv', orderColumns, () =>
    outlines.flatMap(({ genre, order }) => order.map((pair): OrderRow => ({ genre, order: pair }))),
  );
}
