import { mayOpenNumber, numberMarkAt, type NumberMark } from './numbering.ts';
import { isStop, type DocumentText, type TextLine } from './text-line.ts';

/** A number within a line: after a stop (。；：…) or glued to a short heading before it (`二、工作任务（一）`). */
export type InlineMark = { readonly mark: NumberMark; readonly glued: boolean };

const TOP_FAMILIES = new Set(['han', 'han-paren']);
/** How far behind the last number a heading may end that the next one is glued to. */
const GLUE_REACH = 26;
/** From this length on a line may be several lines that a page ran together. */
const RUN_TOGETHER_LENGTH = 400;

/** Part of a longer number or word: the 二 of 十二、, the 3 of 2.3、, the 三 of 第三条. */
const JOINED = /[0-9a-zA-Z一二三四五六七八九十百.．\-—第]/u;
const CLOSED = /[”"）)\]】…\s\u3000]/u;

/** How a number hangs on what stands before it; undefined where it can be no number of a section. */
function hold(analysis: string, at: number, headEnd: number): 'stop' | 'glue' | undefined {
  const before = analysis.charAt(at - 1);
  if (JOINED.test(before)) return undefined;
  if (isStop(before) || CLOSED.test(before)) return 'stop';
  const reach = at - headEnd;
  if (reach > GLUE_REACH || reach <= 1) return undefined;
  return /[。；，：,;:、]/u.test(analysis.slice(headEnd, at)) ? undefined : 'glue';
}

/** Numbers within a line from `from` on; `first` is the number at its start, if there is one. O(line). */
export function scanInline(
  document: DocumentText,
  line: number,
  from: number,
  first: NumberMark | undefined,
): readonly InlineMark[] {
  const { analysis } = document;
  const end = document.lines[line]?.end ?? from;
  const found: InlineMark[] = [];
  let headEnd = first?.end ?? -GLUE_REACH;
  for (let at = from; at < end; at++) {
    if (!mayOpenNumber(analysis, at)) continue;
    const held = hold(analysis, at, headEnd);
    const mark = held === undefined ? undefined : numberMarkAt(analysis, at);
    if (mark === undefined || mark.style.lineStartOnly) continue;
    if (mark.style.family === 'article' || (held === 'glue' && mark.value !== 1)) continue;
    found.push({ mark, glued: held === 'glue' });
    headEnd = mark.end;
    at = mark.end - 1;
  }
  return found;
}

/** Whether a page has run its lines together here: several numbers of a top style follow stops within one long line. */
export function isRunTogether(line: TextLine, inline: readonly InlineMark[]): boolean {
  if (line.end - line.start < RUN_TOGETHER_LENGTH) return false;
  const tops = inline.filter(({ mark }) => TOP_FAMILIES.has(mark.style.family));
  return tops.length >= 2 || inline.length >= 4;
}
