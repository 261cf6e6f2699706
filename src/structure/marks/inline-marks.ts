import { headingNameAt } from '../../taxonomy/heading-names.ts';
import type { NumberMark } from '../../line/numbering-styles.ts';
import { mayOpenNumber, numberMarkAt } from '../../line/numbering.ts';
import { isStop, type DocumentText, type TextLine } from '../../line/text-line.ts';

/**
 * How a number within a line hangs on what stands before it: after a stop (。；：…), glued to a short heading
 * (`二、工作任务（一）`), or bare: behind words that were a line of their own (`…晚六点三、活动地点`). `tail`: after the end of
 * a sentence, and the line ends with its heading (`…请予审议。一、上年回顾`).
 */
export type Hold = 'stop' | 'glue' | 'bare' | 'tail';

/** A number within a line, and whether a whole sentence ends right before it. */
export type InlineMark = {
  readonly mark: NumberMark;
  readonly hold: Hold;
  readonly stopped: boolean;
};

/** How far behind the last number a heading may end that the next one is glued to. */
const GLUE_REACH = 26;
/** The name of a chapter has no more characters than this, blanks counted. */
const CHAPTER_NAME = 16;
/** From this length on a line may be several lines that a page ran together. */
const RUN_TOGETHER_LENGTH = 400;

/** … or from this length on, if it is half of the document. */
const RUN_TOGETHER_SHARE = 150;

/** A line of this length holds sections if three of a series stand in it. */
const RUN_TOGETHER_SERIES = 150;
const SERIES = 3;

/** Part of a longer number or word: the 二 of 十二、, the 3 of 2.3、, the 三 of 第三条. */
const JOINED = /(?:[0-9a-zA-Z.．\-—][0-9（①-⒇]|[一二三四五六七八九十百第][^（])$/u;
/** A point typed for 。 */
const PERIOD = /[\p{Script=Han}%）”].$/u;
const CLOSED = /[”"）)\]】…\s\u3000]/u;
/** `依照（一）`, `前款、（二）`: mentioned, not counted. */
const MENTIONING = /[、和及或至与按照据依款条项述见如]$/u;

/** How a number hangs on what stands before it: `head` is the number before it on its line; undefined where it opens nothing. */
function holdOf(analysis: string, at: number, head: NumberMark | undefined): Hold | undefined {
  const before = analysis.charAt(at - 1);
  if (before === '.' && PERIOD.test(analysis.slice(at - 2, at))) return 'stop';
  if (JOINED.test(analysis.slice(at - 1, at + 1)) || isClock(analysis, at)) return undefined;
  if (isStop(before) || CLOSED.test(before)) return 'stop';
  const reach = head === undefined ? Infinity : at - head.end;
  const near = reach > 1 && reach <= GLUE_REACH;
  if (near && !/[。；，：,;:、]/u.test(analysis.slice(head?.end ?? at, at))) return 'glue';
  return mayStandBare(analysis, at) ? 'bare' : undefined;
}

/** The minutes of 1:30, which are no number of their own. */
function isClock(analysis: string, at: number): boolean {
  return /^\d[：:]\d/u.test(analysis.slice(at - 2, at + 1));
}

/** Only numbers that are told from words by their signs: （三）, 三、, 第三章, 1.2. */
function mayStandBare(analysis: string, at: number): boolean {
  const opening = analysis.slice(at, at + 6);
  return (
    /^(?:[（〔第]|\d{1,2}\.\d|[一二三四五六七八九十]{1,3}[ \u3000]{0,2}、)/u.test(opening) &&
    !MENTIONING.test(analysis.slice(at - 1, at))
  );
}

/** Only the first item of a deeper level is glued to a heading: 知行合一、工学结合 under （九） is no number. */
function isGlued({ value, style }: NumberMark, head: NumberMark | undefined): boolean {
  return value === 1 && head !== undefined && style.rank > head.style.rank;
}

/** A bare 三、 must have a heading behind it: a label or a known name; chapters a blank; brackets speak for themselves. */
function isNamed({ analysis }: DocumentText, { style, end }: NumberMark, limit: number): boolean {
  if (style.family === 'han-paren') return true;
  const words = analysis.slice(end, Math.min(limit, end + 16));
  if (style.family !== 'han') return /^[\s\u3000]/u.test(words);
  return /^[^，。；：]{2,9}：/u.test(words) || headingNameAt(analysis, end, limit) !== '';
}

/** An article opens after a stop or right behind the name of its chapter (`第二章职责第四条…`); elsewhere it is cited. */
function isArticle(mark: NumberMark, head: NumberMark | undefined, hold: Hold): boolean {
  if (hold === 'stop') return true;
  const near = head !== undefined && mark.start - head.end <= CHAPTER_NAME;
  return near && (head.style.family === 'chapter' || head.style.family === 'section');
}

/** The hold of a number that may open something, as its family and its neighbours allow. */
function holdFor(
  document: DocumentText,
  mark: NumberMark,
  head: NumberMark | undefined,
  hold: Hold,
  limit: number,
): Hold | undefined {
  if (mark.parts.length > 1) return hold;
  if (mark.style.lineStartOnly) return undefined;
  if (mark.style.family === 'article') return isArticle(mark, head, hold) ? hold : undefined;
  if (hold === 'stop' || (hold === 'glue' && isGlued(mark, head))) return hold;
  if (!mayStandBare(document.analysis, mark.start)) return undefined;
  return mark.style.heads === 'item' || isNamed(document, mark, limit) ? 'bare' : undefined;
}

/** So many blanks may part a number from the sentence before it. */
const GAP = 4;

function isStopped(analysis: string, at: number): boolean {
  return /[。！？]$/u.test(analysis.slice(Math.max(0, at - GAP), at).trimEnd());
}

/** A heading has no more characters at the end of a line. */
const LONGEST_TAIL = 30;

/** Whether a short heading ends the line behind a number. */
function isTail(analysis: string, { style, end }: NumberMark, limit: number): boolean {
  if (style.heads === 'item' || limit - end > LONGEST_TAIL) return false;
  const words = analysis.slice(end, limit).trim();
  return words.length > 1 && !/[。；：？！]|，.*，/u.test(words);
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
    const held = holdOf(analysis, at, head);
    const mark = held === undefined ? undefined : numberMarkAt(analysis, at);
    if (held === undefined || mark === undefined) continue;
    const hold = holdFor(document, mark, head, held, end);
    if (hold === undefined) continue;
    const stopped = hold === 'stop' && isStopped(analysis, at);
    found.push({ mark, stopped, hold: stopped && isTail(analysis, mark, end) ? 'tail' : hold });
    head = mark;
    at = mark.end - 1;
  }
  return found;
}

/**
 * Whether sections follow each other within a line: three at least of one top style counting up, with whole sentences or
 * unstopped lines between them. The items of an enumeration end in ；.
 */
function hasSeries(analysis: string, inline: readonly InlineMark[]): boolean {
  const last = new Map<string, { readonly value: number; readonly count: number }>();
  for (const { mark } of inline) {
    const { family, heads } = mark.style;
    if (heads === 'item' || '；;：:，'.includes(analysis.charAt(mark.start - 1))) continue;
    const before = last.get(family);
    const count = before !== undefined && mark.value === before.value + 1 ? before.count + 1 : 1;
    if (count >= SERIES) return true;
    last.set(family, { value: mark.value, count });
  }
  return false;
}

/**
 * Whether a page has run its lines together here: several numbers of a top style follow stops within a line that is
 * long, or that is most of the document (`total` characters).
 */
export function isRunTogether(
  { analysis }: DocumentText,
  line: TextLine,
  inline: readonly InlineMark[],
  total: number,
): boolean {
  const length = line.end - line.start;
  const most = length >= RUN_TOGETHER_SHARE && length * 2 >= total;
  if (length >= RUN_TOGETHER_SERIES && hasSeries(analysis, inline)) return true;
  if (length < RUN_TOGETHER_LENGTH && !most) return false;
  const stopped = inline.filter(({ hold }) => hold !== 'bare');
  const tops = stopped.filter(
    ({ mark: { style } }) => style.heads !== 'item' || style.family === 'article',
  );
  return tops.length >= 2 || stopped.length >= 4;
}
