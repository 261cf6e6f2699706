import { undefused, type CellKind } from '../render/csv.ts';
import type { Messages } from './messages.ts';
import { failed, ok, type Result } from './result.ts';

/** A test on a row's cells. */
export type RowTest = (row: readonly string[]) => boolean;

/** The header of a table and what its columns hold. */
export type TableHead = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly kinds: ReadonlyMap<string, CellKind>;
};

/** The names in a cell like `导语×12；工作要求×3`. */
const COUNTED_ITEM = /([^；]+)×[\d.]+(?:；|$)/gu;

/** Whether a cell that counts several names has this one: elements=导语 finds `导语×12；工作要求×3`. */
function namesItem(cell: string, value: string): boolean {
  for (const [, name] of cell.matchAll(COUNTED_ITEM)) if (name === value) return true;
  return false;
}

function sameCell(cell: string, value: string, kind: CellKind | undefined): boolean {
  const plain = undefused(cell);
  if (plain === value || namesItem(plain, value)) return true;
  // depth=01 and weight=.5 mean the number.
  return (
    kind === 'number' && plain !== '' && value.trim() !== '' && Number(plain) === Number(value)
  );
}

/** The test that all `column=value` conditions make together. */
export function rowTest(
  conditions: readonly string[],
  head: TableHead,
  messages: Messages,
): Result<RowTest> {
  const tests: RowTest[] = [];
  for (const condition of conditions) {
    const sign = condition.indexOf('=');
    if (sign <= 0) return failed(messages.export.badWhere(condition));
    const column = condition.slice(0, sign).trim();
    const value = condition.slice(sign + 1);
    const at = head.columns.indexOf(column);
    if (at < 0) return failed(messages.export.noColumn(column, head.table, head.columns));
    const kind = head.kinds.get(column);
    tests.push((row) => sameCell(row[at] ?? '', value, kind));
  }
  return ok((row) => tests.every((test) => test(row)));
}

function jsonCell(cell: string, kind: CellKind | undefined): string | number | boolean | null {
  if (kind === undefined || kind === 'text') return undefused(cell);
  if (cell === '') return null;
  if (kind === 'flag') return cell === 'true';
  const value = Number(cell);
  return Number.isFinite(value) ? value : cell;
}

/** A row as a JSON object: figures as numbers (null where there is none), yes/no as booleans, words as they were. */
export function rowObject(
  row: readonly string[],
  head: TableHead,
): Readonly<Record<string, string | number | boolean | null>> {
  return Object.fromEntries(
    head.columns.map((column, at) => [column, jsonCell(row[at] ?? '', head.kinds.get(column))]),
  );
}
