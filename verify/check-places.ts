import type { Place } from '../src/text/span.ts';
import { absentCheck, checkEach, type CheckResult } from './check.ts';
import { cellOf, numberIn, type TableRow } from './output-folder.ts';

/** Where a stretch of a text begins, and its place in the source. */
type Run = Place & { readonly offset: number };

const placesName = 'places.csv 的位置都在所属文本之内，依次排列';
const reuseName = 'reuse.csv 的行列与其在 texts/ 中的起止位置经 places.csv 换算一致';

/**
 * The rows of places.csv lie within their texts and follow one another, and the lines and columns of every row of
 * reuse.csv are those that its offsets have by places.csv.
 */
export function checkPlaces(
  rows: readonly TableRow[] | undefined,
  reuse: readonly TableRow[] | undefined,
  textOf: (documentId: string) => string | undefined,
): readonly CheckResult[] {
  if (rows === undefined) return [absentCheck(placesName), absentCheck(reuseName)];
  const runs = new Map<string, Run[]>();
  const placed = checkEach(placesName, rows, (row) => {
    const id = cellOf(row, 'document_id');
    const own = runs.get(id) ?? [];
    runs.set(id, own);
    const offset = numberIn(row, 'text_start');
    const isRight = offset > (own.at(-1)?.offset ?? -1) && offset <= (textOf(id)?.length ?? -1);
    own.push({ offset, line: numberIn(row, 'line'), column: numberIn(row, 'column') });
    return isRight ? [] : [`${id}：text_start ${offset} 不在文本之内，或不在上一行之后`];
  });
  if (reuse === undefined) return [placed, absentCheck(reuseName)];
  const compared = checkEach(reuseName, reuse, (row) => [
    ...sideFaults(row, 'a', runs),
    ...sideFaults(row, 'b', runs),
  ]);
  return [placed, compared];
}

function sideFaults(
  row: TableRow,
  side: 'a' | 'b',
  runs: ReadonlyMap<string, readonly Run[]>,
): string[] {
  const own = runs.get(cellOf(row, `${side}_document`)) ?? [];
  const start = placeAt(own, numberIn(row, `${side}_text_start`));
  // the end is that of the last character: what follows it may stand elsewhere in the source
  const last = placeAt(own, numberIn(row, `${side}_text_end`) - 1);
  return [
    ...differing(row, `${side}_start_`, start),
    ...differing(row, `${side}_end_`, { line: last.line, column: last.column + 1 }),
  ];
}

function differing(row: TableRow, prefix: string, { line, column }: Place): string[] {
  const stated = `${cellOf(row, `${prefix}line`)}:${cellOf(row, `${prefix}column`)}`;
  if (stated === `${line}:${column}`) return [];
  return [
    `${cellOf(row, 'passage_id')}：${prefix}line、column 写的是 ${stated}，应为 ${line}:${column}`,
  ];
}

/** Where an offset lies: in the last run that does not begin after it. */
function placeAt(runs: readonly Run[], offset: number): Place {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.offset ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  if (run === undefined) return { line: NaN, column: NaN };
  return { line: run.line, column: run.column + offset - run.offset };
}
