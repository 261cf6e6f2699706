import { parseNumeral } from '../../text/numerals.ts';

/** Ways in which pages announce the next of several texts. */
export type MarkerStyle =
  /** 篇一, 篇3, (篇3), 【篇二】 */
  | 'piece'
  /** 第一篇, 【第二篇】, 第3篇： */
  | 'numbered-piece'
  /** 范文1, 范文一：, 模板三, 样本（二） */
  | 'model'
  /** Part 2 */
  | 'part'
  /** 第一部分：某某方案 */
  | 'section'
  /** 方案一：, 总结（二）, at the front of a line */
  | 'genre'
  /** 发言稿（二）, 版本3, 第一则：, No.1, at the front of a line: parts of one text are counted so, too */
  | 'counted'
  /** （一）, alone on its line */
  | 'bare'
  /** The page's own title with a number: 某某方案1, 某某方案(二) */
  | 'title';

/** Announcing words found at a place of the analysis view; whether they announce anything, the page must show. */
export type MarkerToken = {
  readonly style: MarkerStyle;
  /** Members of one series share it: the style and, for models, the word. */
  readonly family: string;
  readonly ordinal: number;
  /** With brackets and colon. */
  readonly start: number;
  readonly end: number;
  /** The announcing words alone, without blanks, brackets and colon: 篇一, 第一篇, 范文1. */
  readonly label: string;
  readonly bracketed: boolean;
  readonly colon: boolean;
};

/** Numbers of markers. 篇八20_年: digits may follow a Han numeral, not an Arabic one. */
export const NUMERAL = '[一二三四五六七八九十百零〇]{1,4}|\\d{1,3}(?!\\d)';
const OPENERS = '【〔[（「『《〈(<';
const CLOSERS = '】〕]）」』》〉)>';

/** The token with the brackets and the colon that belong to it. */
export function around(
  analysis: string,
  style: MarkerStyle,
  family: string,
  numeral: string,
  ...[from, to]: readonly [from: number, to: number]
): MarkerToken | undefined {
  const ordinal = parseNumeral(numeral);
  if (ordinal === undefined || ordinal < 1 || ordinal > 200) return undefined;
  let start = from;
  let end = to;
  while (analysis.charAt(start - 1) === ' ') start--;
  const opener = OPENERS.indexOf(analysis.charAt(start - 1));
  while (analysis.charAt(end) === ' ') end++;
  const closer = CLOSERS.indexOf(analysis.charAt(end));
  const bracketed = start > 0 && opener >= 0 && opener === closer && end < analysis.length;
  if (bracketed) {
    start--;
    end++;
  } else {
    start = from;
    end = to;
  }
  const colon = /^ ?[：:]/u.exec(analysis.slice(end, end + 2))?.[0];
  return {
    style,
    family: `${style} ${family}`,
    ordinal,
    start,
    end: end + (colon?.length ?? 0),
    label: analysis.slice(from, to).replaceAll(/[ （()）【】[\]]/gu, ''),
    bracketed,
    colon: colon !== undefined,
  };
}
