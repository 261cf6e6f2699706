import type { Place, PlaceSpan } from '../src/text/span.ts';
import { absentCheck, checkEach, type CheckResult } from './check.ts';
import { cellOf, numberIn, type OutputFolder, type TableRow } from './output-folder.ts';

/** A table with stretches or places, and the columns they stand in. */
type SpanTable = {
  readonly table: string;
  readonly document: string;
  /** Prefix of the columns `…line`, `…column`: of both ends, or of one place. */
  readonly prefixes: readonly [string] | readonly [string, string];
};

const spanTables: readonly SpanTable[] = [
  { table: 'sections', document: 'document_id', prefixes: ['start_', 'end_'] },
  { table: 'anomalies', document: 'document_id', prefixes: [''] },
  { table: 'phrases', document: 'example_document', prefixes: ['example_'] },
  { table: 'reuse', document: 'a_document', prefixes: ['a_start_', 'a_end_'] },
  { table: 'reuse', document: 'b_document', prefixes: ['b_start_', 'b_end_'] },
];

/** Every span and place of every table lies within the document it names. */
export function checkSpans(
  output: OutputFolder,
  documents: readonly TableRow[],
): readonly CheckResult[] {
  const spans = new Map(
    documents.map((row) => [cellOf(row, 'document_id'), spanOf(row, ['start_', 'end_'])]),
  );
  return spanTables.map(({ table, document, prefixes }) => {
    const name = `${table}.csv 的位置（${prefixes[0]}line…）都在所属文档之内`;
    const rows = output.table(table);
    if (rows === undefined) return absentCheck(name);
    return checkEach(name, rows, (row) => {
      const id = cellOf(row, document);
      const whole = spans.get(id);
      if (whole === undefined) return [`documents.csv 里没有 ${id}`];
      const { start, end } = spanOf(row, prefixes);
      const inside = !before(start, whole.start) && !before(whole.end, end) && !before(end, start);
      return inside
        ? []
        : [
            `${id}：${shown(start)}–${shown(end)} 不在 ${shown(whole.start)}–${shown(whole.end)} 之内`,
          ];
    });
  });
}

/** Every document has its text, its span is one, and clusters name documents, each with one representative. */
export function checkDocuments(
  output: OutputFolder,
  documents: readonly TableRow[],
): readonly CheckResult[] {
  const ids = new Set(documents.map((row) => cellOf(row, 'document_id')));
  const clusters = output.table('clusters');
  const clustersName = 'clusters.csv 每簇有且只有一个代表，文档都在 documents.csv 之中';
  return [
    checkEach('documents.csv 每份文档都有 texts/ 文本，编号不重复', documents, (row) => {
      const id = cellOf(row, 'document_id');
      const { start, end } = spanOf(row, ['start_', 'end_']);
      return [
        ...(ids.delete(id) ? [] : [`编号重复：${id}`]),
        ...(output.text(id) === undefined ? [`没有文本：${id}`] : []),
        ...(before(start, end) ? [] : [`${id}：起止位置不对`]),
      ];
    }),
    clusters === undefined
      ? absentCheck(clustersName)
      : checkClusters(clustersName, clusters, documents),
  ];
}

function checkClusters(
  name: string,
  rows: readonly TableRow[],
  documents: readonly TableRow[],
): CheckResult {
  const known = new Map(
    documents.map((row) => [cellOf(row, 'document_id'), cellOf(row, 'cluster_id')]),
  );
  const representatives = new Map<string, number>();
  for (const row of rows) {
    const cluster = cellOf(row, 'cluster_id');
    const one = cellOf(row, 'representative') === 'true' ? 1 : 0;
    representatives.set(cluster, (representatives.get(cluster) ?? 0) + one);
  }
  return checkEach(name, rows, (row) => {
    const [cluster, id] = [cellOf(row, 'cluster_id'), cellOf(row, 'document_id')];
    return [
      ...(known.get(id) === cluster ? [] : [`${id} 在 documents.csv 中不属于 ${cluster}`]),
      ...(representatives.get(cluster) === 1 ? [] : [`${cluster} 的代表不是一个`]),
    ];
  });
}

function spanOf(row: TableRow, prefixes: readonly string[]): PlaceSpan {
  const [first = '', last = first] = prefixes;
  return { start: placeOf(row, first), end: placeOf(row, last) };
}

function placeOf(row: TableRow, prefix: string): Place {
  return { line: numberIn(row, `${prefix}line`), column: numberIn(row, `${prefix}column`) };
}

/** Whether `a` is before `b`; a place that is no place is before everything. */
function before(a: Place, b: Place): boolean {
  if (!(a.line >= 1 && a.column >= 1)) return true;
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function shown({ line, column }: Place): string {
  return `${line}:${column}`;
}
