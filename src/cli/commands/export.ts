import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bom, csvLines } from '../../render/csv.ts';
import { columnKinds } from '../../render/tables/column-kinds.ts';
import type { CliIo } from '../cli-io.ts';
import { parseCsv, readTextBlocks } from '../csv-reader.ts';
import { exitCode } from '../exit-code.ts';
import { attempt } from '../fs-fault.ts';
import type { Messages } from '../messages.ts';
import { oneOf } from '../option-values.ts';
import { failed, ok, type Result } from '../result.ts';
import { rowObject, rowTest, type RowTest, type TableHead } from '../table-filter.ts';
import { writeFileAside } from '../write-output.ts';

/** The options of `export` as they stand on the command line. */
export type ExportFlags = {
  readonly modelDir: string;
  readonly format: string;
  readonly where: readonly string[];
  readonly out?: string;
};

const formats = ['csv', 'json'] as const;
const rowsPerChunk = 500;

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

/** A table opened for reading: its head and the rows after it. */
type OpenTable = { readonly head: TableHead; readonly rows: Iterable<readonly string[]> };

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

function* csvText(table: OpenTable, test: RowTest, withBom: boolean): Generator<string> {
  yield (withBom ? bom : '') + csvLines([table.head.columns]);
  // Cells were made safe for spreadsheets when the table was written.
  for (const rows of inChunks(matching(table, test), rowsPerChunk)) yield csvLines(rows);
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

function prepare(name: string, flags: ExportFlags, messages: Messages): Result<Iterable<string>> {
  const { modelDir, where, out } = flags;
  if (out === '') return failed(messages.usage.emptyOut);
  const format = oneOf('--format', flags.format, formats, messages);
  if (!format.ok) return format;
  const known = tablesIn(modelDir);
  if (known.length === 0) return failed(messages.export.noFolder(modelDir));
  const table = name.replace(/\.csv$/u, '');
  if (!known.includes(table)) return failed(messages.export.noTable(table, modelDir, known));
  const opened = openTable(table, join(modelDir, `${table}.csv`), messages);
  if (!opened.ok) return opened;
  const test = rowTest(where, opened.value.head, messages);
  if (!test.ok) return test;
  return ok(
    format.value === 'json'
      ? jsonText(opened.value, test.value)
      : csvText(opened.value, test.value, out !== undefined),
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
