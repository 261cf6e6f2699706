import type { Analysis } from '../../pipeline/analysis.ts';
import { eachRun } from '../../text/place-runs.ts';
import type { Place } from '../../text/span.ts';
import { csvFile, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';

type PlaceRow = Place & { readonly documentId: string; readonly offset: number };

/** Columns of places.csv. */
export const placeColumns: readonly Column<PlaceRow>[] = [
  text('document_id', (row) => row.documentId),
  number('text_start', (row) => row.offset),
  number('line', (row) => row.line),
  number('column', (row) => row.column),
];

function* placeRows({ documents }: Analysis): Generator<PlaceRow> {
  for (const { id, wording } of documents)
    for (const run of eachRun(wording.placeRuns)) yield { documentId: id, ...run };
}

/**
 * places.csv: the way from texts/ back to the sources. A row is a stretch that begins at an offset of texts/<id>.txt
 * (UTF-16 units from 0) and runs on, unit by unit, in the source from its line and column to the next row's offset.
 */
export function placesTable(analysis: Analysis): RenderedFile {
  return csvFile('places.csv', placeColumns, () => placeRows(analysis));
}
