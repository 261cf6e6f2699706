import { isRunTogether, scanInline, type InlineMark } from './inline-marks.ts';
import { isBrokenOff, opensItem, readLineStarts, type LineStarts } from './line-starts.ts';
import {
  numberingFamily,
  type NumberingStyle,
  type NumberMark,
} from '../../line/numbering-styles.ts';
import type { DocumentText } from '../../line/text-line.ts';

const NOTHING = /(?!)/uy;
const NO_VALUES: ReadonlyMap<string, number> = new Map();

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
  const style: NumberingStyle = {
    id: 'unnumbered',
    family,
    rank,
    heads: numberingFamily(family)?.heads ?? 'item',
    largest: 0,
    pattern: NOTHING,
    lineStartOnly: true,
    needsSibling: false,
    variantOf: 'unnumbered',
    openers: '',
    values: NO_VALUES,
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

/** `（2）` in a line that `（1）` begins, where `（3）` begins the next: it stands there whatever is before it. */
function isBridge({ style, value }: NumberMark, { begun, next }: Fit): boolean {
  return begun.has(style.family) && next?.style.family === style.family && next.value === value + 1;
}

/** The numbers within a line, and whether a page ran lines together there. */
type InlineScan = { readonly inline: readonly InlineMark[]; readonly runTogether: boolean };

/** From this length on a line beside others that were run together may be such a one, too. */
const SOME_LINES = 60;

/** Scans all lines; where a page ran lines together, lines with a number or two in them are of the same make. */
function scanLines(document: DocumentText, starts: LineStarts): readonly InlineScan[] {
  const { lines } = document;
  const total = lines.reduce((sum, { start, end }) => sum + end - start, 0);
  const scans = lines.map((line, index) => {
    const first = starts.marks[index];
    const inline = scanInline(document, index, first?.end ?? line.start + 1, first);
    return { inline, runTogether: isRunTogether(document, line, inline, total) };
  });
  if (!scans.some(({ runTogether }) => runTogether)) return scans;
  return scans.map(({ inline }, index) => {
    const { start, end } = lines[index] ?? { start: 0, end: 0 };
    return { inline, runTogether: inline.length > 0 && end - start >= SOME_LINES };
  });
}

type Fit = {
  readonly runTogether: boolean;
  /** The last number of each family that was kept. */
  readonly last: ReadonlyMap<string, number>;
  /** Families whose last item stands on this line: at its start, or glued to a heading. */
  readonly begun: ReadonlySet<string>;
  readonly first: NumberMark | undefined;
  readonly next: NumberMark | undefined;
};

/** Whether a number within a line belongs to a series and is no enumeration in prose. */
function fitsIn({ mark, hold }: InlineMark, fit: Fit): boolean {
  const { family } = mark.style;
  const last = fit.last.get(family);
  if (family === 'article') return fit.runTogether && fitsSeries(mark, last);
  if (hold === 'bare') {
    if (mark.value !== (last ?? 0) + 1) return false;
    return (fit.runTogether && mark.style.heads !== 'item') || isBridge(mark, fit);
  }
  if (hold === 'glue' || hold === 'tail' || fit.runTogether) return fitsSeries(mark, last);
  if (fit.begun.has(family) && mark.value === (last ?? 0) + 1) return true;
  return continuesIntoLines(mark, fit.first, fit.next);
}

function keepMarks(document: DocumentText): readonly KeptMark[] {
  const starts = readLineStarts(document);
  const kept: KeptMark[] = [];
  const last = new Map<string, number>();
  const keep = (mark: NumberMark, line: number, atLineStart: boolean): void => {
    kept.push({ mark, line, atLineStart });
    last.set(mark.style.family, mark.value);
  };
  scanLines(document, starts).forEach(({ inline, runTogether }, index) => {
    const first = starts.marks[index];
    const next = starts.marks.slice(index + 1, index + 4).find((mark) => mark !== undefined);
    if (first !== undefined && isBrokenOff(document, first, index, starts))
      keep(first, index + 1, true);
    else if (first !== undefined && opensItem(document, first, index, starts, last))
      keep(first, index, true);
    const begun = new Set(kept.at(-1)?.line === index && first ? [first.style.family] : []);
    for (const found of inline) {
      if (!fitsIn(found, { runTogether, last, begun, first, next })) continue;
      begun.add(found.mark.style.family);
      keep(found.mark, index, false);
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
