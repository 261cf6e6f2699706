import { dateAtEnd, isDateLine } from '../../line/date-line.ts';
import { isEndingLine } from '../../line/ending-line.ts';
import { isSignatureLine, isSignedLine } from '../../line/signature-line.ts';
import type { NumberMark } from '../../line/numbering-styles.ts';
import { boundaryCues } from './boundary-cues.ts';

/** Reach of the patterns that look at the end of a line. */
const TAIL = 60;
/** Dates and ending formulas are not longer. */
const LONGEST_ENDING = 80;
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

/**
 * How surely a document ends with a line: 0, 1.2 (其他), 2 (last clause), 2.5 (特此报告, date, thanks, signature and date
 * at the end of the last paragraph). O(1).
 */
export function closerOf(content: string, mark: NumberMark | undefined): number {
  const cues = boundaryCues();
  const short = content.length <= LONGEST_ENDING;
  if (short && (isEndingLine(content) || isDateLine(content) || isSignedLine(content))) return 2.5;
  const tail = content.slice(-TAIL);
  if (cues.thanks.test(tail) || gluedSignatureAt(content) >= 0) return 2.5;
  if (cues['final-clause'].test(tail) || cues.closed.test(tail)) return 2;
  return mark !== undefined && cues['catch-all'].test(content.replace(ITEM_NUMBER, '')) ? 1.2 : 0;
}
