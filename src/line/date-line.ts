import { LONGEST_TITLE, packed } from './line-length.ts';

/** 2024年3月5日, 二〇二四年三月, 20××年×月×日, （2024年3月） */
const DATE =
  /^[（(]?(?:20\d\d|19\d\d|(?:二[〇○零O0]|一九)[〇○零一二三四五六七八九O0]{2}|[xX×*_○〇]{1,4}|20[xX×*_○]{1,2})年(?:[\d一二三四五六七八九十xX×*_]{1,3}|[xX×*_○]{1,4})月(?:[\d一二三四五六七八九十廿xX×*_○]{1,4}[日号]?)?(?:[订制]定|修订|印发|通过|发布)?[）)]?。?$/u;

/** Whether a line is a date of issue and nothing else: 2024年3月5日, 二〇二四年三月五日, 20××年×月, in brackets too. */
export function isDateLine(content: string): boolean {
  return content.length <= 2 * LONGEST_TITLE && DATE.test(packed(content));
}
