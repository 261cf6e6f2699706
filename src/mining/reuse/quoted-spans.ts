import { sentencesOf } from '../../text/sentences.ts';
import { listOf, numberOf, readDataFile, stringOf, stringsOf } from '../../text/data-file.ts';
import { DataFileError } from '../../text/data-file.ts';
import type { JsonObject } from '../../text/data-file.ts';
import type { Span } from '../../text/span.ts';

/** Longer stretches in quotation marks are marks that were never closed. */
const longestQuote = 300;

// 《消防安全管理办法》, “一岗双责”, 「…」, 『…』, "…"; never across lines
const quote = new RegExp(
  String.raw`《[^《》\n]{1,${longestQuote}}》|“[^“”\n]{1,${longestQuote}}”|「[^「」\n]{1,${longestQuote}}」|『[^『』\n]{1,${longestQuote}}』|"[^"\n]{1,${longestQuote}}"`,
  'gu',
);

let citing: RegExp | undefined;

/**
 * The stretches of a text that quote: what stands in 《…》 and “…” (the marks included), and sentences that cite a
 * superior's document (根据省委关于…的通知要求，…; 按照《…》（某政发〔2023〕5号）…). Sorted, disjoint. Cues:
 * data/quotation-cues.json; throws DataFileError when that is broken. O(n).
 */
export function quotedSpans(text: string): readonly Span[] {
  citing ??= readCitingPattern();
  const spans: Span[] = [];
  for (const found of text.matchAll(quote)) {
    spans.push({ start: found.index, end: found.index + found[0].length });
  }
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    for (const sentence of sentencesOf(text, { start, end })) {
      if (citing.test(text.slice(sentence.start, sentence.end))) spans.push(sentence);
    }
    start = end + 1;
  }
  return mergedSpans(spans);
}

/** The same stretches, sorted and disjoint. O(n log n). */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Exported for tests of the data file; others use `quotedSpans`. */
export function citingPattern(data: JsonObject): RegExp {
  const words = (key: string): string => {
    const all = listOf(data, key, file).flatMap((entry, i) => {
      const where = `${file}.${key}[${i}]`;
      if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处`);
      return stringsOf(entry, 'words', where);
    });
    if (all.length === 0) throw new DataFileError(`${file}.${key} 不能为空`);
    return `(?:${all.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)).join('|')})`;
  };
  const span = numberOf(data, 'span', file);
  // 〔2023〕5号, [2023]5号, (2023)5号
  const number = String.raw`[〔\[（(]\d{4}[〕\]）)]第?\d+号`;
  return new RegExp(
    `${words('openers')}.{0,${span}}(?:《|${number}|${words('superiors')}.{0,${span}}${words('documents')})`,
    'u',
  );
}

const file = 'quotation-cues';

function readCitingPattern(): RegExp {
  return citingPattern(readDataFile(file));
}
