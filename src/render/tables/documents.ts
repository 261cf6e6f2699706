import type { DocumentRecord } from '../../corpus/document-record.ts';
import type { DuplicationRates } from '../../mining/reuse/duplication-rates.ts';
import type { ShowText } from '../../model/present-outline.ts';
import type { Analysis } from '../../pipeline/analysis.ts';
import { csvFile, flag, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';

type Row = {
  readonly document: DocumentRecord;
  readonly cluster: string;
  readonly weight: number;
  readonly rates: DuplicationRates | undefined;
};

function lostHeadings(document: DocumentRecord): number {
  return document.anomalies.filter((anomaly) => anomaly.kind === 'lost-heading').length;
}

/** The title in the text, else the name that marker, page or file give, and which of them does. */
function titleOf({ title, announced }: DocumentRecord): {
  readonly words: string;
  readonly source: string;
} {
  return title === '' ? (announced ?? { words: '', source: '' }) : { words: title, source: 'text' };
}

/**
 * Columns of documents.csv (docs/contract.md), among them the shares of its characters that others have too: in all, but
 * for stock wording, and but for stock and quoted wording; empty if only the structure was asked for. What nothing works
 * out yet (level, region, start_confidence) is empty.
 */
export function documentColumns(show: ShowText): readonly Column<Row>[] {
  return [
    text('document_id', (row) => row.document.id),
    text('source', (row) => row.document.source),
    text('marker', (row) => row.document.marker),
    flag('silent_split', (row) => row.document.silentSplit),
    number('start_line', (row) => row.document.place.start.line),
    number('start_column', (row) => row.document.place.start.column),
    number('end_line', (row) => row.document.place.end.line),
    number('end_column', (row) => row.document.place.end.column),
    text('title', (row) => show(titleOf(row.document).words)),
    text('issuer', (row) => show(row.document.issuer)),
    text('year', (row) => row.document.year),
    text('genre', (row) => row.document.genre),
    number('genre_confidence', (row) => row.document.genreConfidence),
    number('characters', (row) => row.document.characters),
    number('tokens', (row) => row.document.tokens),
    number('sections', (row) => row.document.sections.length),
    number('lost_headings', (row) => lostHeadings(row.document)),
    text('cluster_id', (row) => row.cluster),
    number('weight', (row) => row.weight),
    number('duplication_raw', (row) => row.rates?.raw ?? ''),
    number('duplication_minus_stock', (row) => row.rates?.minusStock ?? ''),
    number('duplication_minus_quoted', (row) => row.rates?.minusQuoted ?? ''),
    text('date', (row) => row.document.date),
    text('year_source', (row) => row.document.yearSource),
    text('title_source', (row) => titleOf(row.document).source),
    text('issuer_source', (row) => row.document.issuerSource),
    text('level', () => ''),
    text('region', () => ''),
    text('start_confidence', () => ''),
    text('kind', (row) => row.document.kind),
  ];
}

/** Id of the near-duplicate cluster of each document. */
function clusterIds(analysis: Analysis): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const cluster of analysis.clusters)
    for (const member of cluster.members) ids.set(member.id, cluster.id);
  return ids;
}

function* rows(analysis: Analysis): Generator<Row> {
  const clusters = clusterIds(analysis);
  for (const document of analysis.documents)
    yield {
      document,
      // A document without near-duplicates is a cluster of its own.
      cluster: clusters.get(document.id) ?? document.id,
      weight: analysis.weights.get(document.id) ?? 1,
      rates: analysis.wording?.rates.get(document.id),
    };
}

/** documents.csv: one row a document. */
export function documentsTable(analysis: Analysis, show: ShowText): RenderedFile {
  return csvFile('documents.csv', documentColumns(show), () => rows(analysis));
}
