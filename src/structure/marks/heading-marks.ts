import { fitsIn } from './inline-fit.ts';
import { isRunTogether, scanInline, type InlineMark } from './inline-marks.ts';
import { chapterBefore } from './outline-chapter.ts';
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

/** So many decimals in a document make an outline. */
const OUTLINE = 3;

function isOutlined(starts: LineStarts, scans: readonly InlineScan[]): boolean {
  const isDecimal = (mark: NumberMark | undefined): boolean => (mark?.parts.length ?? 0) > 1;
  const within = scans.flatMap(({ inline }) => inline.filter(({ mark }) => isDecimal(mark)));
  return starts.marks.filter(isDecimal).length + within.length >= OUTLINE;
}

/** Tells the next number of a family at a line start below a line; to be asked with rising lines. O(lines) in all. */
function aheadReader(starts: LineStarts): (family: string, line: number) => number | undefined {
  const places = new Map<string, number[]>();
  for (let line = starts.marks.length - 1; line >= 0; line--) {
    const family = starts.marks[line]?.style.family;
    if (family === undefined) continue;
    const row = places.get(family);
    if (row === undefined) places.set(family, [line]);
    else row.push(line);
  }
  return (family, line) => {
    const row = places.get(family) ?? [];
    while ((row.at(-1) ?? Infinity) <= line) row.pop();
    return starts.marks[row.at(-1) ?? -1]?.value;
  };
}

function keepMarks(document: DocumentText): readonly KeptMark[] {
  const starts = readLineStarts(document);
  const scans = scanLines(document, starts);
  const outlined = isOutlined(starts, scans);
  const ahead = aheadReader(starts);
  const kept: KeptMark[] = [];
  const last = new Map<string, number>();
  let outline: readonly number[] = [];
  const keep = (mark: NumberMark, line: number, atLineStart: boolean): void => {
    kept.push({ mark, line, atLineStart });
    last.set(mark.style.family, mark.value);
    if (mark.parts.length > 1 || mark.style.family === 'arabic') outline = mark.parts;
  };
  scans.forEach(({ inline, runTogether }, index) => {
    const first = starts.marks[index];
    const next = starts.marks.slice(index + 1, index + 4).find((mark) => mark !== undefined);
    if (first !== undefined && isBrokenOff(document, first, index, starts))
      keep(first, index + 1, true);
    else if (first !== undefined && opensItem(document, first, index, starts, last))
      keep(first, index, true);
    const begun = new Set(kept.at(-1)?.line === index && first ? [first.style.family] : []);
    const around = { runTogether, last, outlined, begun, first, next };
    for (const found of inline) {
      const fit = { ...around, outline, ahead: (family: string) => ahead(family, index) };
      if (!fitsIn(found, fit)) continue;
      const chapter = chapterBefore(document.analysis, kept.at(-1)?.mark.end ?? 0, found.mark);
      if (chapter !== undefined && outline[0] !== chapter.value) keep(chapter, index, false);
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
