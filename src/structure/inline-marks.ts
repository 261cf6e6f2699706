import { mayOpenNumber, numberMarkAt, type NumberMark } from './numbering.ts';
import { isStop, type DocumentText, type TextLine } from './text-line.ts';

/** A number within a line: after a stop (。；：…) or glued to a short heading before it (`二、工作任务（一）`). */
export type InlineMark = { readonly mark: NumberMark; readonly glued: boolean };

const TOP_FAMILIES = new Set(['han', 'han-paren']);
/** How far behind the last number a heading may end that the next one is glued to. */
const GLUE_REACH = 26;
/** From this length on a line may be several lines that a page ran together. */
const RUN_TOGETHER_LENGTH = 400;

/** … or from this length on, if it is half of the document. */
const RUN_TOGETHER_SHARE = 150;

/** Part of a longer number or word: the 二 of 十二、, the 3 of 2.3、, the 三 of 第三条. */
const JOINED = /[0-9a-zA-Z一二三四五六七八九十百.．\-—第]/u;
const CLOSED = /[”"）)\]】…\s\u3000]/u;

/** How a number hangs on what stands before it: `head` is the number before it on its line; undefined where it opens nothing. */
function hold(
  analysis: string,
  at: number,
  head: NumberMark | undefined,
): 'stop' | 'glue' | undefined {
  const before = analysis.charAt(at - 1);
  if (JOINED.test(before)) return undefined;
  if (isStop(before) || CLOSED.test(before)) return 'stop';
  const reach = head === undefined ? Infinity : at - head.end;
  if (reach > GLUE_REACH || reach <= 1) return undefined;
  return /[。；，：,;:、]/u.test(analysis.slice(head?.end ?? at, at)) ? undefined : 'glue';
}

/** Only the first item of a deeper level is glued to a heading: 知行合一、工学结合 under （九） is no number. */
function isGlued({ value, style }: NumberMark, head: NumberMark | undefined): boolean {
  return value === 1 && head !== undefined && style.rank > head.style.rank;
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
  let head = first;
  for (let at = from; at < end; at++) {
    if (!mayOpenNumber(analysis, at)) continue;
    const held = hold(analysis, at, head);
    const mark = held === undefined ? undefined : numberMarkAt(analysis, at);
    if (mark === undefined || mark.style.lineStartOnly) continue;
    if (mark.style.family === 'article' || (held === 'glue' && !isGlued(mark, head))) continue;
    found.push({ mark, glued: held === 'glue' });
    head = mark;
    at = mark.end - 1;
  }
  return found;
}

/**
 * Whether a page has run its lines together here: several numbers of a top style follow stops within a line that is
 * long, or that is most of the document (`total` characters).
 */
export function isRunTogether(
  line: TextLine,
  inline: readonly InlineMark[],
  total: number,
): boolean {
  const length = line.end - line.start;
  const most = length >= RUN_TOGETHER_SHARE && length * 2 >= total;
  if (length < RUN_TOGETHER_LENGTH && !most) return false;
  const tops = inline.filter(({ mark }) => TOP_FAMILIES.has(mark.style.family));
  return tops.length >= 2 || inline.length >= 4;
}
