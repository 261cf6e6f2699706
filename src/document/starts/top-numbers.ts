import { parseNumeral } from '../../text/numerals.ts';
import type { NumberMark } from '../../line/numbering.ts';

/** A number that heads a section of a whole document (第一部分, 第一章, 第一条, 一、), at the start of a line or within it. */
export type TopNumber = { readonly family: string; readonly value: number };

/** The first and the last top number of a line. */
export type TopNumbers = { readonly first: TopNumber; readonly last: TopNumber };

/** Families of numbers that head the sections of a whole document. */
const TOP_FAMILIES: ReadonlySet<string> = new Set(['part', 'chapter', 'article', 'han']);
/** Shorter lines hold no sections. */
const LEAST_GLUED = 120;
/** `…责任。二、工作目标` but not 一、二年级 */
const INLINE = /[。；！？：:”）)\s]([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])/gu;

/** The 一、 二、 … of sections glued into a line, each one more than the one before, or one again. */
function inlineNumbers(content: string, own: TopNumber | undefined): readonly TopNumber[] {
  if (content.length < LEAST_GLUED || !content.includes('、')) return [];
  const numbers: TopNumber[] = [];
  for (const [, digits = ''] of content.matchAll(INLINE)) {
    const value = parseNumeral(digits) ?? 0;
    const last = numbers.at(-1) ?? own;
    const goesOn = last === undefined || value === 1 || value === last.value + 1;
    if (goesOn) numbers.push({ family: 'han', value });
  }
  return numbers;
}

/** The top numbers of a line: its own mark, and those of sections glued into one line. O(length). */
export function topNumbers(content: string, mark: NumberMark | undefined): TopNumbers | undefined {
  const family = mark?.style.family ?? '';
  const own =
    mark !== undefined && TOP_FAMILIES.has(family) ? { family, value: mark.value } : undefined;
  const inline = inlineNumbers(content, own);
  const first = own ?? inline[0];
  const last = inline.at(-1) ?? own;
  return first === undefined || last === undefined ? undefined : { first, last };
}
