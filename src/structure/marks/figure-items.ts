import { numberingStyle, type NumberMark } from '../../line/numbering-styles.ts';
import { skipBlanks, type DocumentText } from '../../line/text-line.ts';

/** `2.30名志愿者`, `1.3路：…`: a number, its point, and a figure right behind it. */
const BEFORE_FIGURE = /(\d{1,2})[.．](\d{1,4})(?!\d|[.．])/uy;

/** A line that opens with a number: a plain one, or one with a figure right behind its point. */
type Opening = {
  readonly line: number;
  readonly value: number;
  /** The figure behind the point; undefined for a plain number. */
  readonly figure?: number;
};

function openingAt(
  { analysis, lines }: DocumentText,
  mark: NumberMark | undefined,
  line: number,
): Opening | undefined {
  if (mark?.style.family === 'arabic') return { line, value: mark.value };
  if (mark !== undefined && mark.style.family !== 'decimal-2') return undefined;
  const { start, end } = lines[line] ?? { start: 0, end: 0 };
  BEFORE_FIGURE.lastIndex = skipBlanks(analysis, start, end);
  const match = BEFORE_FIGURE.exec(analysis);
  if (match === null) return undefined;
  return { line, value: Number(match[1]), figure: Number(match[2]) };
}

/** Lines that count 1, 2, 3 … one after another. */
function runsOf(openings: readonly Opening[]): readonly (readonly Opening[])[] {
  const runs: Opening[][] = [];
  for (const opening of openings) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.value === opening.value - 1) run.push(opening);
    else if (opening.value === 1) runs.push([opening]);
    else runs.push([]);
  }
  return runs;
}

/** Whether the figures of a run are no second parts of decimals: none of their chapters has another, most are not its first. */
function holdsFigures(run: readonly Opening[], chapters: ReadonlyMap<number, number>): boolean {
  const figured = run.filter(({ figure }) => figure !== undefined);
  if (run.length < 2 || figured.length === 0) return false;
  if (figured.some(({ value }) => (chapters.get(value) ?? 0) > 1)) return false;
  return figured.filter(({ figure }) => figure !== 1).length * 2 > figured.length;
}

/** The plain mark of a line whose figure was read as the second part of a decimal. */
function plainMark(document: DocumentText, { line }: Opening): NumberMark | undefined {
  const { start, end } = document.lines[line] ?? { start: 0, end: 0 };
  const at = skipBlanks(document.analysis, start, end);
  const digits = /^\d{1,2}/u.exec(document.analysis.slice(at, at + 2))?.[0] ?? '';
  if (digits === '') return undefined;
  const value = Number(digits);
  return {
    style: numberingStyle('arabic'),
    value,
    parts: [value],
    start: at,
    end: at + digits.length + 1,
  };
}

/**
 * Items whose words open with a figure (`1.3路：…` ／ `2.7路：…` ／ `3.12路：…`, `2.30名志愿者…` between 1. and 3.) and so look
 * like decimals or mere figures: where the numbers before the points count up from 1 and no two figures stand under one
 * of them they are plain numbers. `marks`: what was read at each line start. O(lines).
 */
export function readFigureItems(
  document: DocumentText,
  marks: readonly (NumberMark | undefined)[],
): readonly (NumberMark | undefined)[] {
  const openings: Opening[] = [];
  const chapters = new Map<number, number>();
  marks.forEach((mark, line) => {
    const opening = openingAt(document, mark, line);
    if (opening === undefined) return;
    openings.push(opening);
    if (mark?.style.family === 'decimal-2')
      chapters.set(opening.value, (chapters.get(opening.value) ?? 0) + 1);
  });
  if (openings.every(({ figure }) => figure === undefined)) return marks;
  const plain = new Map<number, NumberMark>();
  for (const run of runsOf(openings)) {
    if (!holdsFigures(run, chapters)) continue;
    for (const opening of run) {
      const mark = opening.figure === undefined ? undefined : plainMark(document, opening);
      if (mark !== undefined) plain.set(opening.line, mark);
    }
  }
  return plain.size === 0 ? marks : marks.map((mark, line) => plain.get(line) ?? mark);
}
