import type { DocumentRecord } from '../../corpus/document-record.ts';
import { directionOf, placesOf, type Passage } from '../../mining/reuse/passage.ts';
import type { Analysis } from '../../pipeline/analysis.ts';
import { placeInRuns } from '../../text/place-runs.ts';
import type { PlaceSpan, Span } from '../../text/span.ts';
import { csvFile, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';

type PassageSide = {
  readonly document: string;
  readonly place: PlaceSpan;
  readonly span: Span;
  readonly element: string;
};

type ReuseRow = {
  readonly passage: Passage;
  readonly a: PassageSide;
  readonly b: PassageSide;
  readonly direction: string;
};

function sideColumns(name: 'a' | 'b'): readonly Column<ReuseRow>[] {
  return [
    text(`${name}_document`, (row) => row[name].document),
    number(`${name}_start_line`, (row) => row[name].place.start.line),
    number(`${name}_start_column`, (row) => row[name].place.start.column),
    number(`${name}_end_line`, (row) => row[name].place.end.line),
    number(`${name}_end_column`, (row) => row[name].place.end.column),
  ];
}

/**
 * Columns of reuse.csv (docs/contract.md), then where both stretches stand in texts/ (UTF-16 offsets from 0, ends
 * exclusive) and who copied from whom (a-to-b b-to-a unknown), which only the years of the documents can prove.
 */
export const reuseColumns: readonly Column<ReuseRow>[] = [
  text('passage_id', (row) => row.passage.id),
  text('kind', (row) => row.passage.kind),
  ...sideColumns('a'),
  ...sideColumns('b'),
  number('characters', (row) => row.passage.characters),
  number('similarity', (row) => row.passage.similarity),
  number('stock_share', (row) => row.passage.stockShare),
  text('a_element', (row) => row.a.element),
  text('b_element', (row) => row.b.element),
  number('a_text_start', (row) => row.a.span.start),
  number('a_text_end', (row) => row.a.span.end),
  number('b_text_start', (row) => row.b.span.start),
  number('b_text_end', (row) => row.b.span.end),
  text('direction', (row) => row.direction),
];

function sideOf(document: DocumentRecord | undefined, span: Span, element: string): PassageSide {
  const runs = document?.wording.placeRuns ?? new Uint32Array();
  const placeAt = (offset: number): PlaceSpan['start'] => placeInRuns(runs, offset);
  return { document: document?.id ?? '', place: placesOf({ placeAt }, span), span, element };
}

function* reuseRows({ documents, wording }: Analysis): Generator<ReuseRow> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const passage of wording?.passages ?? []) {
    const a = byId.get(passage.aDocument);
    const b = byId.get(passage.bDocument);
    yield {
      passage,
      a: sideOf(a, passage.aSpan, passage.aElement),
      b: sideOf(b, passage.bSpan, passage.bElement),
      direction: directionOf({ year: a?.year ?? '' }, { year: b?.year ?? '' }),
    };
  }
}

/** reuse.csv: a row a passage that two documents share; none if only the structure was asked for. */
export function reuseTables(analysis: Analysis): readonly RenderedFile[] {
  if (analysis.wording === undefined) return [];
  return [csvFile('reuse.csv', reuseColumns, () => reuseRows(analysis))];
}
