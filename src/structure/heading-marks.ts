import { mayOpenNumber, numberMarkAt, type NumberMark } from './numbering.ts';
import { isStop, skipBlanks, type DocumentText, type TextLine } from './text-line.ts';

/** A number that opens a section or an item. */
export type HeadingMark = NumberMark & {
  /** Index of its line in the document. */
  readonly line: number;
  readonly atLineStart: boolean;
  /** End of its content: the next mark on the line, or the end of the line. */
  readonly contentEnd: number;
};

type InlineMark = NumberMark & { readonly line: number; readonly glued: boolean };

const LINE_START_ONLY = new Set(['enumerator', 'arabic-space', 'decimal-2', 'decimal-3', 'decimal-4', 'part']);
const GLUE_REACH = 26;
const RUN_TOGETHER_LENGTH = 400;

/** Marks within a line that follow a stop (。；：…) or are glued to a short heading (`二、工作任务（一）`). */
function scanInline(document: DocumentText, line: number, from: number, first: NumberMark | undefined): InlineMark[] {
  const { analysis } = document;
  const end = document.lines[line]?.end ?? from;
  const found: InlineMark[] = [];
  let headEnd = first?.end ?? -GLUE_REACH;
  for (let at = from; at < end; at++) {
    const character = analysis.charAt(at);
    if (!mayOpenNumber(character)) continue;
    const before = analysis.charAt(at - 1);
    if (/[0-9a-zA-Z一二三四五六七八九十百.．\-—第]/u.test(before)) continue;
    const afterStop = isStop(before) || /[”"）)\]】…\s\u3000]/u.test(before);
    const head = analysis.slice(headEnd, at);
    const glued = !afterStop && at - headEnd <= GLUE_REACH && at > headEnd + 1 && !/[。；，：,;:、]/u.test(head);
    if (!afterStop && !glued) continue;
    const mark = numberMarkAt(analysis, at);
    if (mark === undefined || LINE_START_ONLY.has(mark.style.id) || mark.style.family === 'article') continue;
    if (glued && mark.value !== 1) continue;
    found.push({ ...mark, line, glued });
    headEnd = mark.end;
    at = mark.end - 1;
  }
  return found;
}

/** Whether a page has run its lines together here: several numbers of a top style follow stops within one long line. */
function isRunTogether(line: TextLine, inline: readonly InlineMark[]): boolean {
  if (line.end - line.start < RUN_TOGETHER_LENGTH) return false;
  const top = inline.filter((mark) => mark.style.family === 'han' || mark.style.family === 'han-paren');
  return top.length >= 2 || inline.length >= 4;
}

/**
 * All marks that open sections or items, in document order. A number within a line counts when it belongs to a series
 * that also starts lines, when it is glued to a heading, or when the page ran its lines together;
 * an enumeration within one paragraph is prose. O(n).
 */
export function findHeadingMarks(document: DocumentText): readonly HeadingMark[] {
  const { analysis, lines } = document;
  const starts = lines.map((line) => numberMarkAt(analysis, skipBlanks(analysis, line.start, line.end)));
  const inline = lines.map((line, index) => {
    const first = starts[index];
    return scanInline(document, index, first?.end ?? line.start + 1, first);
  });
  const kept: (NumberMark & { line: number; atLineStart: boolean })[] = [];
  lines.forEach((line, index) => {
    const first = starts[index];
    const nextStart = starts.slice(index + 1, index + 4).find((mark) => mark !== undefined);
    if (first !== undefined && opensItem(document, first, line, starts)) kept.push({ ...first, line: index, atLineStart: true });
    const here = inline[index] ?? [];
    const runTogether = isRunTogether(line, here);
    for (const mark of here)
      if (mark.glued || runTogether ? fitsSeries(mark, kept) : continuesIntoLines(mark, first, nextStart))
        kept.push({ ...mark, atLineStart: false });
  });
  return kept.map((mark, index) => {
    const next = kept[index + 1];
    const lineEnd = lines[mark.line]?.end ?? mark.end;
    return { ...mark, contentEnd: next !== undefined && next.line === mark.line ? next.start : lineEnd };
  });
}

/** Line starts that look like numbers but are not: enumerators without a sibling, a decimal without its chapter, empty content. */
function opensItem(document: DocumentText, mark: NumberMark, line: TextLine, starts: readonly (NumberMark | undefined)[]): boolean {
  const content = document.analysis.slice(mark.end, line.end).trim();
  if (content === '' && mark.style.family !== 'han') return false;
  if (mark.style.family === 'enumerator') return hasSibling(mark, starts);
  if (mark.style.id === 'arabic-space' || mark.style.family.startsWith('decimal'))
    return starts.some((other) => other !== undefined && other !== mark && other.style.family.startsWith('decimal'));
  if (mark.style.family === 'arabic' && mark.value > 30) return hasSibling(mark, starts);
  return true;
}

function hasSibling(mark: NumberMark, starts: readonly (NumberMark | undefined)[]): boolean {
  return starts.some(
    (other) => other?.style.family === mark.style.family && Math.abs(other.value - mark.value) === 1,
  );
}

/** In run-together lines: a series starts at 1 or goes on from its last number (a few lost ones allowed). */
function fitsSeries(mark: InlineMark, kept: readonly NumberMark[]): boolean {
  if (mark.value === 1) return true;
  const last = kept.findLast((other) => other.style.family === mark.style.family);
  if (last === undefined) return mark.value <= 3;
  return mark.value > last.value && mark.value <= last.value + 3;
}

/** `主要表现在：1、…` where `2、` starts the next line, or `…。2、` where `1、` started this line. */
function continuesIntoLines(mark: InlineMark, first: NumberMark | undefined, next: NumberMark | undefined): boolean {
  if (mark.value === 1) return next?.style.family === mark.style.family && next.value === 2 && first?.style.family !== mark.style.family;
  return first?.style.family === mark.style.family && first.value === mark.value - 1 && next?.style.family === mark.style.family && next.value === mark.value + 1;
}
