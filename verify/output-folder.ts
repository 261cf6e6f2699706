import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv, readTextBlocks } from '../src/cli/csv-reader.ts';
import { isObject } from '../src/text/data-file.ts';
import { undefused } from '../src/render/csv.ts';

/** A row of a table by column names. */
export type TableRow = ReadonlyMap<string, string>;

/** What `analyse` wrote, read back without anything that wrote it. */
export type OutputFolder = {
  /** The rows of `<name>.csv`; undefined if it is not there. */
  readonly table: (name: string) => readonly TableRow[] | undefined;
  /** texts/<id>.txt; undefined if it is not there. */
  readonly text: (documentId: string) => string | undefined;
  /** What reuse.csv was asked to hold, by `reuse` of run.json: everything, if nothing is said there. */
  readonly reuseScope: () => ReuseScope;
};

/** What reuse.csv must hold. */
export type ReuseScope = {
  /** Every pair; else (wording so frequent that pairs were left out) each place with some other document. */
  readonly complete: boolean;
  /** Rows were left out on the user's wish, so nothing can be missed. */
  readonly filtered: boolean;
};

/** Opens a folder; tables are read when they are asked for. */
export function openOutput(folder: string): OutputFolder {
  const texts = new Map<string, string | undefined>();
  return {
    table: (name) => {
      const path = join(folder, `${name}.csv`);
      return existsSync(path) ? readTable(path) : undefined;
    },
    text: (id) => {
      if (!texts.has(id)) texts.set(id, readText(join(folder, 'texts', `${id}.txt`)));
      return texts.get(id);
    },
    reuseScope: () => readScope(join(folder, 'run.json')),
  };
}

/** A cell as it was before it was made safe for spreadsheets; empty if the table has no such column. */
export function cellOf(row: TableRow, column: string): string {
  return undefused(row.get(column) ?? '');
}

/** A cell as a number; NaN if it is none. */
export function numberIn(row: TableRow, column: string): number {
  const cell = row.get(column) ?? '';
  return cell === '' ? NaN : Number(cell);
}

function readTable(path: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let header: readonly string[] | undefined;
  for (const cells of parseCsv(readTextBlocks(path))) {
    if (header === undefined) header = cells;
    else rows.push(new Map(header.map((name, i) => [name, cells[i] ?? ''])));
  }
  return rows;
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function readScope(path: string): ReuseScope {
  const run: unknown = JSON.parse(readText(path) ?? '{}');
  const reuse = isObject(run) && isObject(run['reuse']) ? run['reuse'] : {};
  return { complete: reuse['complete'] !== false, filtered: reuse['filtered'] === true };
}
