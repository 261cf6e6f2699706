import type { Span } from '../../text/span.ts';
import { isDateLine } from '../../line/date-line.ts';
import { lineText, opensNumber } from '../../line/line-shape.ts';

/** Page numbers as readers and printers set them, on a line of their own (analysis view). */
const PAGE_NUMBERS: readonly RegExp[] = [
  /^[—–\-－―─·•~]{1,4} *\d{1,4} *[—–\-－―─·•~]{1,4}$/u, // — 3 —, -3-
  /^[—–\-【（(]* *第 *[\d一二三四五六七八九十百]{1,4} *页 *(?:[，,、/|]? *[（(]? *共 *[\d一二三四五六七八九十百]{1,4} *页 *[）)]?)? *[—–\-】）)]*$/u, // 第 2 页 共 5 页
  /^第 *\d{1,4} *页 *[/／] *(?:共 *)?\d{1,4} *页?$/u, // 第1页/共65页
  /^共 *\d{1,4} *页 *[，,、/|]? *第 *\d{1,4} *页$/u,
  /^\d{1,4} *[/／] *\d{1,4}$/u, // 1 / 20
  /^[^，。；：]{2,24} +第 *\d{1,4} *页[，,、/| ]*共 *\d{1,4} *页$/u, // 某某学校 第 3 页 共 9 页
  /^(?:当前页?面?[是为：:]?)? *第 *\d{1,4} *页[，,、/| ]*共 *\d{1,4} *页(?: +[^，。；：]{2,24})?$/u,
  /^(?:page|p\.?) *\d{1,4}(?: *(?:of|[/／]) *\d{1,4})?$/iu,
  /\.(?:docx?|pdf|pptx?|xlsx?|wps)[_ ]*第 *\d{1,4} *页(?: *共 *\d{1,4} *页)?$/iu, // 某方案.docx_第1页
];

/** What every one of them has: 页, a slash, a dash or dot at its front, or p. A cheap test. */
const SIGN_OF_PAGE = /[页/／]|^[—–\-－―─·•~p]/iu;
/** 第 1 页 / 共 2 页 上一页 1 [2] 3 下一页 全文阅读: nothing but the parts of a pager, one of them turning the page. */
const PAGER =
  /^(?=.*(?:[上下前后]一?页|尾页|末页))(?:首页|[上下前后]一?页|尾页|末页|(?:阅读|查看|显示)?全文(?:阅读)?|(?:全文|本文)?共? ?\d{2,6} ?字|转到|[页第共]|\d{1,4}(?!\d)|[ /|.…,，:：·<>《》«»←→[\]【】（）()])+$/u;
const BARE_NUMBER = /^\d{1,3}$/u;
const LONGEST = 60;
/** Lines at least between two bare page numbers; cells of a table stand closer. */
const PAGE_GAP = 5;
const LONGEST_HEAD = 60;
/** A head of a few characters (背面) has to repeat more often. */
const LONG_HEAD = 6;
/** Without page numbers beside it a line is a running head if it comes back so often, page by page … */
const FEWEST_PAGES = 3;
const SHORTEST_PAGE = 12;
/** … at distances of which the largest is no more than so many times the smallest. */
const EVEN = 1.4;
/** What changes from page to page (its number, set apart) and what readers of pages get wrong (blanks, marks). */
const CHANGING = /(?<![^\s·—–|/-])\d{1,4}(?![^\s·—–|/-])|[\s\p{P}\p{S}]/gu;

/** Whether a line of the analysis view is nothing but a page number. `2 / 5` counts, a bare `2` does not. */
export function isPageNumber(words: string): boolean {
  if (words.length > LONGEST || !SIGN_OF_PAGE.test(words)) return false;
  return PAGER.test(words) || PAGE_NUMBERS.some((pattern) => pattern.test(words));
}

/** Whether a line is the first after a page break (a form feed). */
export type OpensPage = (index: number) => boolean;

/**
 * Which lines are page numbers: by their form, or bare numbers that count up by one through the text with a page
 * between. O(lines).
 */
export function pageNumbers(
  analysis: string,
  lines: readonly Span[],
  opensPage: OpensPage = () => false,
): readonly boolean[] {
  const found = lines.map(
    (line) => line.end - line.start <= LONGEST && isPageNumber(lineText(analysis, line)),
  );
  for (const index of bareNumbers(analysis, lines, opensPage)) found[index] = true;
  return found;
}

function bareNumbers(
  analysis: string,
  lines: readonly Span[],
  opensPage: OpensPage,
): readonly number[] {
  let series: number[] = [];
  let best: readonly number[] = [];
  let value = 0;
  lines.forEach((line, index) => {
    if (line.end - line.start > 3) return;
    const words = lineText(analysis, line);
    if (!BARE_NUMBER.test(words)) return;
    const next = Number(words);
    const last = series.at(-1);
    // the last page may be short
    const isPage = last !== undefined && (index - last > PAGE_GAP || index === lines.length - 1);
    if (isPage && next === value + 1) series.push(index);
    else if (last === undefined || next <= 3) series = [index];
    else return;
    value = next;
    if (series.length > best.length) best = [...series];
  });
  const atBreaks = best.every((index) => opensPage(index) || opensPage(index + 1));
  return best.length >= (atBreaks ? 1 : FEWEST_PAGES) ? best : [];
}

/**
 * Lines that come back page by page: beside page numbers, at page breaks, or, in a text set in lines of a page's width
 * (`isPrinted`), at even distances. Short lines without sentence punctuation only. O(lines).
 */
export function runningHeads(
  analysis: string,
  lines: readonly Span[],
  isNumber: readonly boolean[],
  isPrinted: (index: number) => boolean,
  opensPage: OpensPage = () => false,
): readonly number[] {
  const atEdge = (index: number): boolean =>
    isNumber[index - 1] === true ||
    isNumber[index + 1] === true ||
    opensPage(index) ||
    opensPage(index + 1);
  return repeatedLines(analysis, lines, isNumber).flatMap((places) => {
    const atEdges = places.filter(atEdge);
    const first = lines[places[0] ?? 0];
    const isLong = first !== undefined && first.end - first.start >= LONG_HEAD;
    if (atEdges.length >= (isLong ? 2 : FEWEST_PAGES)) return atEdges;
    const byPages =
      places.length >= FEWEST_PAGES &&
      places.every(isPrinted) &&
      isOnAllPages(places, lines.length);
    return byPages ? places : [];
  });
}

/** The places of short lines without sentence punctuation that come back, but for the page numbers in them. */
function repeatedLines(
  analysis: string,
  lines: readonly Span[],
  isNumber: readonly boolean[],
): readonly (readonly number[])[] {
  const byWords = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (isNumber[index] === true || line.end - line.start > LONGEST_HEAD) return;
    const words = lineText(analysis, line);
    if (/[。；，：]/u.test(words) || opensNumber(analysis, line.start) || isDateLine(words)) return;
    const key = words.replaceAll(CHANGING, '');
    if (key === '') return;
    const places = byWords.get(key);
    if (places === undefined) byWords.set(key, [index]);
    else places.push(index);
  });
  return [...byWords.values()].filter((places) => places.length > 1);
}

/** Whether lines come back at even distances from near the top to near the end. */
function isOnAllPages(places: readonly number[], lines: number): boolean {
  let [least, most] = [Infinity, 0];
  for (let i = 1; i < places.length; i++) {
    const gap = (places[i] ?? 0) - (places[i - 1] ?? 0);
    least = Math.min(least, gap);
    most = Math.max(most, gap);
  }
  const reach = (places.at(-1) ?? 0) - (places[0] ?? 0) + 2 * most;
  return least >= SHORTEST_PAGE && most <= least * EVEN && reach >= lines;
}
