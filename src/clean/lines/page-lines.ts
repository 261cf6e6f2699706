import type { Span } from '../../text/span.ts';
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
const LONGEST_HEADER = 40;
/** A header of a few characters (背面) has to repeat more often. */
const LONG_HEADER = 6;

/** Whether a line of the analysis view is nothing but a page number. `2 / 5` counts, a bare `2` does not. */
export function isPageNumber(words: string): boolean {
  if (words.length > LONGEST || !SIGN_OF_PAGE.test(words)) return false;
  return PAGER.test(words) || PAGE_NUMBERS.some((pattern) => pattern.test(words));
}

/**
 * Which lines belong to the printed page and not to the text: page numbers, bare numbers that count up by one
 * through the text with a page between, and the running header or footer that repeats next to them. O(lines).
 */
export function pageLines(analysis: string, lines: readonly Span[]): readonly boolean[] {
  const found = lines.map(
    (line) => line.end - line.start <= LONGEST && isPageNumber(lineText(analysis, line)),
  );
  for (const index of barePageNumbers(analysis, lines)) found[index] = true;
  for (const index of runningHeaders(analysis, lines, found)) found[index] = true;
  return found;
}

function barePageNumbers(analysis: string, lines: readonly Span[]): readonly number[] {
  let series: number[] = [];
  let best: readonly number[] = [];
  let value = 0;
  lines.forEach((line, index) => {
    if (line.end - line.start > 3) return;
    const words = lineText(analysis, line);
    if (!BARE_NUMBER.test(words)) return;
    const next = Number(words);
    const last = series.at(-1);
    if (last !== undefined && next === value + 1 && index - last > PAGE_GAP) series.push(index);
    else if (last === undefined || next <= 3) series = [index];
    else return;
    value = next;
    if (series.length > best.length) best = [...series];
  });
  return best.length >= 3 ? best : [];
}

/** Short lines without sentence punctuation that stand next to two page numbers or more with the same words. */
function runningHeaders(
  analysis: string,
  lines: readonly Span[],
  pageNumber: readonly boolean[],
): readonly number[] {
  const byWords = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (pageNumber[index] || line.end - line.start > LONGEST_HEADER) return;
    if (!pageNumber[index - 1] && !pageNumber[index + 1]) return;
    const words = lineText(analysis, line);
    if (/[。；，：]/u.test(words) || opensNumber(analysis, line.start)) return;
    const places = byWords.get(words);
    if (places === undefined) byWords.set(words, [index]);
    else places.push(index);
  });
  return [...byWords]
    .filter(([words, places]) => places.length >= (words.length >= LONG_HEADER ? 2 : 3))
    .flatMap(([, places]) => places);
}
