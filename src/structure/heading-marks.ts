import { isRunTogether, scanInline } from './inline-marks.ts';
import { isBrokenOff, opensItem, readLineStarts } from './line-starts.ts';
import type { NumberMark } from './numbering.ts';
import type { DocumentText } from './text-line.ts';

const NOTHING = /(?!)/uy;

/** A number that opens a section or an item; value 0 for a heading without a number. */
export type HeadingMark = NumberMark & {
  /** Index of its line in the document. */
  readonly line: number;
  readonly atLineStart: boolean;
  /** End of its content: the next mark on the line, or the end of the line. */
  readonly contentEnd: number;
};

/** The mark of a heading without a number, which takes the whole line; `family` and `rank` say at which level it stands. */
export function unnumberedMark(
  document: DocumentText,
  line: number,
  family: string,
  rank: number,
): HeadingMark {
  const { start, end } = document.lines[line] ?? { start: 0, end: 0 };
  const style = {
    id: 'unnumbered',
    family,
    rank,
    pattern: NOTHING,
    lineStartOnly: true,
    needsSibling: false,
    variantOf: 'unnumbered',
  };
  return {
    style,
    value: 0,
    parts: [],
    start,
    end: start,
    line,
    atLineStart: true,
    contentEnd: end,
  };
}

/** The lines that marks take: also the one above, where a page broke the line behind the number. */
export function markedLines(
  { lines }: DocumentText,
  marks: readonly HeadingMark[],
): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const { line, start } of marks) {
    marked.add(line);
    if (start < (lines[line]?.start ?? 0)) marked.add(line - 1);
  }
  return marked;
}

/** The marks of each line that has any. */
export function marksByLine(
  marks: readonly HeadingMark[],
): ReadonlyMap<number, readonly HeadingMark[]> {
  const rows = new Map<number, HeadingMark[]>();
  for (const mark of marks) {
    const row = rows.get(mark.line);
    if (row === undefined) rows.set(mark.line, [mark]);
    else row.push(mark);
  }
  return rows;
}

type KeptMark = {
  readonly mark: NumberMark;
  readonly line: number;
  readonly atLineStart: boolean;
};

/** In run-together lines: a series starts at 1 or goes on from its last number (a few lost ones allowed). */
function fitsSeries({ value }: NumberMark, last: number | undefined): boolean {
  if (value === 1) return true;
  return last === undefined ? value <= 3 : value > last && value <= last + 3;
}

/** `主要表现在：1、…` where `2、` starts the next line, or `…。2、` where `1、` started this line. */
function continuesIntoLines(
  mark: NumberMark,
  first: NumberMark | undefined,
  next: NumberMark | undefined,
): boolean {
  const { family } = mark.style;
  if (next?.style.family !== family || next.value !== mark.value + 1) return false;
  if (mark.value === 1) return first?.style.family !== family;
  return first?.style.family === family && first.value === mark.value - 1;
}

function keepMarks(document: DocumentText): readonly KeptMark[] {
  const { lines } = document;
  const starts = readLineStarts(document);
  const kept: KeptMark[] = [];
  const total = lines.reduce((sum, { start, end }) => sum + end - start, 0);
  const last = new Map<string, number>();
  const keep = (mark: NumberMark, line: number, atLineStart: boolean): void => {
    kept.push({ mark, line, atLineStart });
    last.set(mark.style.family, mark.value);
  };
  lines.forEach((line, index) => {
    const first = starts.marks[index];
    const next = starts.marks.slice(index + 1, index + 4).find((mark) => mark !== undefined);
    if (first !== undefined && isBrokenOff(document, first, index, starts))
      keep(first, index + 1, true);
    else if (first !== undefined && opensItem(document, first, index, starts))
      keep(first, index, true);
    const inline = scanInline(document, index, first?.end ?? line.start + 1, first);
    const runTogether = isRunTogether(line, inline, total);
    for (const { mark, glued } of inline) {
      const fits =
        glued || runTogether
          ? fitsSeries(mark, last.get(mark.style.family))
          : continuesIntoLines(mark, first, next);
      if (fits) keep(mark, index, false);
    }
  });
  return kept;
}

/**
 * All marks that open sections or items, in document order. A number within a line counts when it belongs to a series
 * that also starts lines, when it is glued to a heading, or when the page ran its lines together; an enumeration
 * within one paragraph is prose. O(characters).
 */
export function findHeadingMarks(document: DocumentText): readonly HeadingMark[] {
  const kept = keepMarks(document);
  return kept.map(({ mark, line, atLineStart }, index) => {
    const { style, value, parts, start, end } = mark;
    const next = kept[index + 1];
    const lineEnd = document.lines[line]?.end ?? end;
    const contentEnd = next?.line === line ? next.mark.start : lineEnd;
    return { style, value, parts, start, end, line, atLineStart, contentEnd };
  });
}
