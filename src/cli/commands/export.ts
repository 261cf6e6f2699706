import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bom, csvLines, type Cell } from '../../render/csv.ts';
import { columnKinds } from '../../render/tables/column-kinds.ts';
import type { CliIo } from '../cli-io.ts';
import { parseCsv, readTextBlocks } from '../csv-reader.ts';
import {
  derivedTables,
  openDerivedTable,
  type DerivedTable,
  type OpenTable,
} from '../derived-tables.ts';
import { exitCode } from '../exit-code.ts';
import { attempt } from '../fs-fault.ts';
import type { Messages } from '../messages.ts';
import { oneOf, wholeNumber } from '../option-values.ts';
import { pairTest } from '../pair-filter.ts';
import { failed, ok, type Result } from '../result.ts';
import { rowObject, rowTest, type RowTest } from '../table-filter.ts';
import { writeFileAside } from '../write-output.ts';

/** The options of `export` as they stand on the command line. */
export type ExportFlags = {
  readonly modelDir: string;
  readonly format: string;
  readonly where: readonly string[];
  readonly compare?: string;
  readonly limit: string;
  readonly measure: string;
  readonly years?: string;
  readonly genres?: string;
  readonly out?: string;
};

const formats = ['csv', 'json'] as const;
const rowsPerChunk = 500;
const mostPhrases = 100_000;

/** Names of the tables in a folder, sorted; none if it cannot be listed. */
function tablesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => name.slice(0, -'.csv'.length))
      .toSorted();
  } catch {
    return [];
  }
}

function openTable(table: string, path: string, messages: Messages): Result<OpenTable> {
  const rows = parseCsv(readTextBlocks(path));
  const first = attempt(path, messages.lang, () => rows.next());
  if (!first.ok) return first;
  if (first.value.done === true) return failed(messages.export.emptyTable(path));
  const head = { table, columns: first.value.value, kinds: columnKinds(table) };
  return ok({ head, rows });
}

function* inChunks<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let held: T[] = [];
  for (const item of items) {
    held.push(item);
    if (held.length < size) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}

function* matching(table: OpenTable, test: RowTest): Generator<readonly string[]> {
  for (const row of table.rows) if (test(row)) yield row;
}

function* csvText({ head, rows }: OpenTable, test: RowTest, withBom: boolean): Generator<string> {
  yield (withBom ? bom : '') + csvLines([head.columns]);
  const isNumber = head.columns.map((column) => head.kinds.get(column) === 'number');
  // Words were made safe for spreadsheets when the table was written; a negative figure must not be taken for a formula.
  const cellOf = (cell: string, at: number): Cell =>
    isNumber[at] === true && cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell;
  for (const chunk of inChunks(matching({ head, rows }, test), rowsPerChunk))
    yield csvLines(chunk.map((row) => row.map(cellOf)));
}

function* jsonText(table: OpenTable, test: RowTest): Generator<string> {
  let opening = '[';
  for (const rows of inChunks(matching(table, test), rowsPerChunk)) {
    const objects = rows.map((row) => JSON.stringify(rowObject(row, table.head)));
    yield `${opening}\n${objects.join(',\n')}`;
    opening = ',';
  }
  yield opening === '[' ? '[]\n' : '\n]\n';
}

/** A table of the folder, or one worked out from those. */
function openAny(table: string, flags: ExportFlags, messages: Messages): Result<OpenTable> {
  const { modelDir } = flags;
  const known = tablesIn(modelDir);
  if (known.length === 0) return failed(messages.export.noFolder(modelDir));
  const derived = derivedTables.find((name) => name === table);
  if (derived !== undefined) return openDerived(derived, flags, messages);
  return known.includes(table)
    ? openTable(table, join(modelDir, `${table}.csv`), messages)
    : failed(messages.export.noTable(table, modelDir, [...known, ...derivedTables]));
}

function openDerived(
  table: DerivedTable,
  { modelDir, limit, measure, compare }: ExportFlags,
  messages: Messages,
): Result<OpenTable> {
  const most = wholeNumber('--limit', limit, [1, mostPhrases], messages);
  if (!most.ok) return most;
  const measured = oneOf('--measure', measure, ['sections', 'characters'], messages);
  if (!measured.ok) return measured;
  const wish = {
    folder: modelDir,
    limit: most.value,
    measure: measured.value,
    ...(compare !== undefined && { compare }),
  };
  const opened = attempt(modelDir, messages.lang, () => openDerivedTable(table, wish, messages));
  return opened.ok ? opened.value : opened;
}

function prepare(name: string, flags: ExportFlags, messages: Messages): Result<Iterable<string>> {
  const { where, out } = flags;
  if (out === '') return failed(messages.usage.emptyOut);
  const format = oneOf('--format', flags.format, formats, messages);
  if (!format.ok) return format;
  const opened = openAny(name.replace(/\.csv$/u, ''), flags, messages);
  if (!opened.ok) return opened;
  const cells = rowTest(where, opened.value.head, messages);
  if (!cells.ok) return cells;
  const pairs = pairTest(flags, opened.value.head, messages);
  if (!pairs.ok) return pairs;
  const test: RowTest = (row) => cells.value(row) && pairs.value(row);
  return ok(
    format.value === 'json'
      ? jsonText(opened.value, test)
      : csvText(opened.value, test, out !== undefined),
  );
}

/** `fanben export`: a table of an output folder, filtered, to standard output or a file. Gives the exit code. */
export function exportCommand(
  name: string,
  flags: ExportFlags,
  io: CliIo,
  messages: Messages,
): number {
  const chunks = prepare(name, flags, messages);
  if (!chunks.ok) {
    io.err(messages.error(chunks.error));
    return exitCode.wrongUse;
  }
  if (flags.out === undefined) {
    for (const chunk of chunks.value) io.out(chunk);
    return exitCode.done;
  }
  const written = writeFileAside(flags.out, chunks.value, messages.lang);
  io.err(written.ok ? `${messages.outline.written(flags.out)}\n` : messages.error(written.error));
  return written.ok ? exitCode.done : exitCode.wrongUse;
}
