import { dateAtEnd, isDateLine } from '../../line/date-line.ts';
import { isEndingLine } from '../../line/ending-line.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import type { NumberMark } from '../../line/numbering-styles.ts';
import { boundaryCues } from './boundary-cues.ts';

/** Reach of the patterns that look at the end of a line. */
const TAIL = 60;
/** Dates and ending formulas are not longer. */
const LONGEST_ENDING = 80;
/** 2024年3月5日（此件有删改） */
const NOTE = /[（(](?:此件|本文)[^（）()]{1,16}[）)]$/u;
/** The number of an item and up to three characters with it: `3、`, `（五）` */
const ITEM_NUMBER = /^[^\p{Script=Han}]*\p{Script=Han}{0,3}[）)、.．\s]+/u;
/** Where signature and date begin that are glued to the end of a paragraph: `…。青石县教育局 2024年4月28日`; -1 if none. */
export function gluedSignatureAt(content: string): number {
  const tail = content.slice(-TAIL);
  const date = dateAtEnd(tail);
  if (date === -1) return -1;
  const before = tail.slice(0, date);
  const name = before.slice(before.search(/[^。；！？，：、]*$/u));
  return name !== '' && name.length < before.length && isSignatureLine(name.trim())
    ? content.length - tail.length + date - name.length
    : -1;
}

/** How a document ends with a line; `last-item` (其他) is the weakest, '' is none. */
export type Closing =
  '' | 'formula' | 'date' | 'thanks' | 'signed' | 'final-clause' | 'note' | 'last-item';

/** Whether a closing is one that closes a text: more than the item 其他. */
export function closes(closing: Closing): boolean {
  return closing !== '' && closing !== 'last-item';
}

/**
 * How a document ends with a line: a closing formula (特此报告), a date, thanks, signature and date at the end of the last
 * paragraph, the last clause of rules, a note (此件公开发布, 附件：…), the item 其他. O(1).
 */
export function closingOf(content: string, mark: NumberMark | undefined): Closing {
  const cues = boundaryCues();
  if (content.length <= LONGEST_ENDING) {
    if (isEndingLine(content)) return 'formula';
    if (isDateLine(content.replace(NOTE, ''))) return 'date';
  }
  const tail = content.slice(-TAIL);
  if (cues.thanks.test(tail)) return 'thanks';
  if (gluedSignatureAt(content) >= 0) return 'signed';
  if (cues['final-clause'].test(tail)) return 'final-clause';
  if (cues.closed.test(tail)) return 'note';
  const isLast = mark !== undefined && cues['catch-all'].test(content.replace(ITEM_NUMBER, ''));
  return isLast ? 'last-item' : '';
}
