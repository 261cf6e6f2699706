import type { Span } from '../src/text/span.ts';
import { checkEach, type CheckResult } from './check.ts';
import { cellOf, numberIn, type TableRow } from './output-folder.ts';

/** Columns at the end of documents.csv that give the three duplication rates, each no more than the one before it. */
export const rateColumns = [
  'duplication_raw',
  'duplication_minus_stock',
  'duplication_minus_quoted',
] as const;

const rounding = 6e-5;

/**
 * The three rates of each document lie between 0 and 1 and fall from one to the next, and the first two are at least what
 * the rows of reuse.csv cover (rows may have been left out by a filter).
 */
export function checkRates(
  documents: readonly TableRow[],
  reuse: readonly TableRow[],
  textOf: (documentId: string) => string | undefined,
): CheckResult {
  const all = spansOf(reuse);
  const own = spansOf(reuse.filter((row) => cellOf(row, 'kind') !== 'stock'));
  return checkEach('documents.csv 的三个重复率依次不增，且与 reuse.csv 相符', documents, (row) => {
    const id = cellOf(row, 'document_id');
    const [raw = NaN, minusStock = NaN, minusQuoted = NaN] = rateColumns.map((column) =>
      numberIn(row, column),
    );
    const falling = 1 >= raw && raw >= minusStock && minusStock >= minusQuoted && minusQuoted >= 0;
    if (!falling) return [`${id}：${raw}、${minusStock}、${minusQuoted} 不是依次不增的比例`];
    const text = textOf(id) ?? '';
    const leastRaw = shareWithin(text, all.get(id) ?? []);
    const leastOwn = shareWithin(text, own.get(id) ?? []);
    if (raw >= leastRaw - rounding && minusStock >= leastOwn - rounding) return [];
    return [`${id}：${raw}、${minusStock}，而 reuse.csv 已占 ${leastRaw}、${leastOwn}`];
  });
}

function spansOf(rows: readonly TableRow[]): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const row of rows) {
    for (const side of ['a', 'b']) {
      const id = cellOf(row, `${side}_document`);
      const span = {
        start: numberIn(row, `${side}_text_start`),
        end: numberIn(row, `${side}_text_end`),
      };
      spans.set(id, [...(spans.get(id) ?? []), span]);
    }
  }
  return spans;
}

/** The share of a text's letters, digits and Han characters that lie in any of the stretches. */
function shareWithin(text: string, spans: readonly Span[]): number {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  let [all, within, at] = [0, 0, 0];
  for (const character of text) {
    if (/[\p{L}\p{N}]/u.test(character)) {
      all++;
      within += covered[at] ?? 0;
    }
    at += character.length;
  }
  return all === 0 ? 0 : within / all;
}
