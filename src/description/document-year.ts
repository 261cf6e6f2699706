import { parseNumeral } from '../text/numerals.ts';

/** 2023年, 2021—2023年, 2023至2024年, 2023学年 */
const YEAR = /(20\d\d)\s*(?:年|学年|[—～–-]|[至到]\s*20\d\d)/u;
/** 二〇二三年, also with ○, 零, O or 0 for 〇 */
const HAN_YEAR = /二[〇○零O0]([〇○零一二三四五六七八九O0])([〇○零一二三四五六七八九O0])年/u;
/** 自2023年5月1日起施行 */
const EFFECTIVE = /自\s*(20\d\d)\s*年[^。；]{0,10}起[^。；]{0,6}(?:施行|实施|执行|生效)/u;

/** The first year of this century that a text names, as four digits; empty if it names none. */
export function yearIn(text: string): string {
  const arabic = YEAR.exec(text)?.[1];
  if (arabic !== undefined) return arabic;
  const han = HAN_YEAR.exec(text);
  if (han === null) return '';
  const digits = [han[1] ?? '', han[2] ?? ''].map(
    (digit) => parseNumeral(digit.replace(/[○零O0]/u, '〇')) ?? 0,
  );
  return `20${digits.join('')}`;
}

/** The year from which rules are in force, as their last articles give it; empty if they do not. */
export function effectiveYearIn(text: string): string {
  return EFFECTIVE.exec(text)?.[1] ?? '';
}
