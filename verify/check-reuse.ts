import { checkEach, type CheckResult } from './check.ts';
import { cellOf, numberIn, type TableRow } from './output-folder.ts';
import { reduced } from './reduced.ts';

/** Similarities are rounded to four decimals. */
const rounding = 6e-5;
const kinds = new Set(['copied', 'stock', 'whole']);

/**
 * Where a passage stands in texts/ is told by a_text_start … b_text_end: UTF-16 offsets from 0, ends exclusive.
 *
 * Every row's two stretches of texts/ have the stated number of letters, digits and Han characters (the longer of them)
 * and the stated similarity: 1 − edit distance / characters, computed by the plain table.
 */
export function checkReuse(
  rows: readonly TableRow[],
  textOf: (documentId: string) => string | undefined,
): CheckResult {
  return checkEach('reuse.csv 每行两段文字的长度和相似度与所写一致', rows, (row) => {
    const id = cellOf(row, 'passage_id');
    const a = stretchOf(row, 'a', textOf);
    const b = stretchOf(row, 'b', textOf);
    if (!a.ok || !b.ok) return [a, b].flatMap((one) => (one.ok ? [] : [`${id}：${one.error}`]));
    return faultsOf(row, reduced(a.value).kept, reduced(b.value).kept).map(
      (fault) => `${id}：${fault}`,
    );
  });
}

function faultsOf(row: TableRow, a: string, b: string): string[] {
  const faults: string[] = [];
  const characters = Math.max(a.length, b.length);
  if (numberIn(row, 'characters') !== characters) {
    faults.push(`characters 写的是 ${cellOf(row, 'characters')}，数出来是 ${characters}`);
  }
  const similarity = characters === 0 ? 0 : 1 - distanceOf(a, b) / characters;
  if (!(Math.abs(numberIn(row, 'similarity') - similarity) <= rounding)) {
    const computed = similarity.toFixed(4);
    faults.push(`similarity 写的是 ${cellOf(row, 'similarity')}，算出来是 ${computed}`);
  }
  const stock = numberIn(row, 'stock_share');
  if (!(stock >= 0 && stock <= 1)) faults.push(`stock_share 不在 0 到 1 之间`);
  if (!kinds.has(cellOf(row, 'kind'))) faults.push(`kind 不明：${cellOf(row, 'kind')}`);
  if (cellOf(row, 'a_document') === cellOf(row, 'b_document')) faults.push('两边是同一份文档');
  return faults;
}

type Stretch =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: string };

function stretchOf(
  row: TableRow,
  side: 'a' | 'b',
  textOf: (documentId: string) => string | undefined,
): Stretch {
  const document = cellOf(row, `${side}_document`);
  const text = textOf(document);
  if (text === undefined) return { ok: false, error: `没有文本 ${document}` };
  const start = numberIn(row, `${side}_text_start`);
  const end = numberIn(row, `${side}_text_end`);
  if (!(start >= 0 && start < end && end <= text.length)) {
    return { ok: false, error: `${side}_text_start、${side}_text_end 不在 ${document} 之内` };
  }
  return { ok: true, value: text.slice(start, end) };
}

/** The edit distance by the definition, row after row; what both have at their ends costs nothing. */
function distanceOf(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [aEnd, bEnd] = [a.length, b.length];
  for (; aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]; aEnd--) bEnd--;
  const columns = bEnd - start;
  const row = Int32Array.from({ length: columns + 1 }, (_, j) => j);
  for (let i = start; i < aEnd; i++) {
    const unit = a.charCodeAt(i);
    let diagonal = row[0] ?? 0;
    row[0] = diagonal + 1;
    for (let j = 1; j <= columns; j++) {
      const above = row[j] ?? 0;
      const replaced = diagonal + (b.charCodeAt(start + j - 1) === unit ? 0 : 1);
      row[j] = Math.min(replaced, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[columns] ?? 0;
}
