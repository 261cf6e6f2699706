import { mayOpenNumber, numberMarkAt } from '../../line/numbering.ts';
import type { NumberMark } from '../../line/numbering-styles.ts';

/** A number that heads a section of a whole document (第一部分, 第一章, 第一条, 一、), at the start of a line or within it. */
export type TopNumber = { readonly family: string; readonly value: number };

/** The first and the last top number of a line. */
export type TopNumbers = { readonly first: TopNumber; readonly last: TopNumber };

/** Shorter lines hold no sections. */
const LEAST_GLUED = 120;
/** What stands before them: `…责任。二、工作目标`. */
const BEFORE = /[。；！？：:”）)\s]/u;

/** The 一、 二、 … of sections glued into a line, each one more than the one before, or one again. */
function inlineNumbers(content: string, own: TopNumber | undefined): readonly TopNumber[] {
  if (content.length < LEAST_GLUED || !content.includes('、')) return [];
  const numbers: TopNumber[] = [];
  for (let at = 1; at < content.length; at++) {
    if (!mayOpenNumber(content, at) || !BEFORE.test(content.charAt(at - 1))) continue;
    const mark = numberMarkAt(content, at);
    if (mark?.style.id !== 'han') continue;
    const last = numbers.at(-1) ?? own;
    const goesOn = last === undefined || mark.value === 1 || mark.value === last.value + 1;
    if (goesOn) numbers.push({ family: 'han', value: mark.value });
  }
  return numbers;
}

/** The top numbers of a line: its own mark, and those of sections glued into one line. O(length). */
export function topNumbers(content: string, mark: NumberMark | undefined): TopNumbers | undefined {
  const family = mark?.style.family ?? '';
  const own = mark?.style.heads === 'document' ? { family, value: mark.value } : undefined;
  const inline = inlineNumbers(content, own);
  const first = own ?? inline[0];
  const last = inline.at(-1) ?? own;
  return first === undefined || last === undefined ? undefined : { first, last };
}
