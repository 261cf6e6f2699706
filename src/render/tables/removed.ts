import type { Analysis, RemovedRow } from '../../pipeline/analysis.ts';
import { csvFile, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';

/** Columns of removed.csv (contract: DESIGN §15). */
export const removedColumns: readonly Column<RemovedRow>[] = [
  text('source', (row) => row.source),
  number('line', (row) => row.place.start.line),
  number('column', (row) => row.place.start.column),
  number('end_line', (row) => row.place.end.line),
  number('end_column', (row) => row.place.end.column),
  text('kind', (row) => row.kind),
  text('text', (row) => row.text),
];

/** removed.csv: what of the sources stands in none of texts/, and what it was taken for. */
export function removedTable(analysis: Analysis): RenderedFile {
  return csvFile('removed.csv', removedColumns, () => analysis.removed);
}
