import { LONGEST_TITLE, packed } from './line-length.ts';

/** 2024, 二〇二四, 20××, ×× */
const YEAR =
  '(?:(?:19|20)\\d\\d|(?:二[〇○零O0]|一九)[〇○零O0一二三四五六七八九]{2}|20[xX×*_○〇]{1,2}|[xX×*_○〇]{1,4})';
/** 3, 十二, 元 (元月 = January), ×× */
const MONTH = '(?:[\\d一二三四五六七八九十]{1,3}|[元正]|[xX×*_○]{1,4})';
/** 5, 二十五, 廿五, ×× */
const DAY = '(?:[\\d一二三四五六七八九十廿卅]{1,4}|[xX×*_○]{1,4})';
/** 2024年3月5日印发, （2024年3月修订） */
const DEED = '(?:[订制]定?|订定|修订|起草|印发|通过|公布|发布)';

/** 2024年3月5日, 二〇二四年元月, 20××年×月×日, （2024年3月）; and with blanks left to be filled in. */
const DATE_LINE = new RegExp(
  `^[（(]?(?:${YEAR}年${MONTH}月(?:${DAY}[日号]?)?${DEED}?|${YEAR}?年${MONTH}?月日)[）)]?。?$`,
  'u',
);
const DATE_AT_END = new RegExp(
  `(?<![\\dxX×*_○〇一二])${YEAR}\\s*年\\s*${MONTH}\\s*月(?:\\s*${DAY}\\s*[日号])?[）)]?$`,
  'u',
);
const LONGEST_DATE = 30;

/**
 * Whether a line is a date of issue and nothing else: 2024年3月5日, 二〇二四年元月五日, 20××年×月, in brackets too, with
 * what was done on it (2024年3月5日印发), or with blanks for month and day.
 */
export function isDateLine(content: string): boolean {
  return content.length <= 2 * LONGEST_TITLE && DATE_LINE.test(packed(content));
}

/** Where a date begins with which the words end: `…。青石县教育局 2024年4月28日`; -1 if they end with none. O(1). */
export function dateAtEnd(words: string): number {
  const from = Math.max(0, words.length - LONGEST_DATE);
  const found = DATE_AT_END.exec(words.slice(from));
  return found === null ? -1 : from + found.index;
}
