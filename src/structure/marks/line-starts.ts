import { fitsDecimals, indexDecimals, type DecimalIndex } from '../../line/decimal-index.ts';
import { readBareNumbers } from './bare-numbers.ts';
import { skipBullet } from '../../line/bullet.ts';
import { readRomanOnes } from './roman-ones.ts';
import { readFigureItems } from './figure-items.ts';
import { numberMarkAt, type NumberMark } from '../../line/numbering.ts';
import { skipBlanks, type DocumentText } from '../../line/text-line.ts';

/** The numbers at the starts of lines, and what is known of them together. */
export type LineStarts = {
  readonly marks: readonly (NumberMark | undefined)[];
  readonly values: ReadonlyMap<string, ReadonlySet<number>>;
  readonly decimals: DecimalIndex;
};

/** Reads the numbers at the starts of all lines. O(lines). */
export function readLineStarts(document: DocumentText): LineStarts {
  const { analysis, lines } = document;
  const read = lines.map(({ start, end }) =>
    numberMarkAt(analysis, skipBullet(analysis, skipBlanks(analysis, start, end), end)),
  );
  const marks = readBareNumbers(document, readFigureItems(document, readRomanOnes(read)));
  const values = new Map<string, Set<number>>();
  for (const mark of marks) {
    if (mark === undefined) continue;
    const row = values.get(mark.style.family) ?? new Set();
    values.set(mark.style.family, row.add(mark.value));
  }
  return { marks, values, decimals: indexDecimals(marks) };
}

function hasSibling({ style, value }: NumberMark, { values }: LineStarts): boolean {
  const row = values.get(style.family);
  return row !== undefined && (row.has(value - 1) || row.has(value + 1));
}

/** `2.危险区转移路线图.pdf`: a list of files to load. */
const FILE_NAME = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|jpe?g|png)$/iu;

/** Above this a bare Arabic number at a line start needs a sibling: it may be a figure cut off by a page. */
const LARGE = 30;

/** `1 总则` … `2 组织机构` with something between them: rows of a table follow each other directly. */
function standsApart(mark: NumberMark, at: number, starts: LineStarts): boolean {
  const isRow = (line: number): boolean => starts.marks[line]?.style.id === mark.style.id;
  return hasSibling(mark, starts) && !isRow(at - 1) && !isRow(at + 1);
}

/** Line starts that look like numbers but are not: enumerators without a sibling, a decimal without its like, empty content. */
export function opensItem(
  { analysis, lines }: DocumentText,
  mark: NumberMark,
  at: number,
  starts: LineStarts,
): boolean {
  const { id, family, needsSibling } = mark.style;
  const end = lines[at]?.end ?? mark.end;
  if (family !== 'han' && skipBlanks(analysis, mark.end, end) >= end) return false;
  if (FILE_NAME.test(analysis.slice(Math.max(mark.end, end - 6), end))) return false;
  if (id === 'arabic-glued') return starts.decimals.chapters.size > 1 && hasSibling(mark, starts);
  if (needsSibling) return hasSibling(mark, starts);
  if (id === 'arabic-space')
    return starts.decimals.chapters.size > 0 || standsApart(mark, at, starts);
  if (mark.parts.length > 1) return fitsDecimals(mark, starts.decimals);
  if (family === 'arabic' && mark.value > LARGE) return hasSibling(mark, starts);
  return true;
}

/** Families whose number may stand on a line of its own above its heading. */
const BREAKABLE = new Set(['part', 'chapter', 'section', 'han', 'han-paren']);
const LONGEST_HEADING = 24;

/** Whether a page broke the line between a number and its heading: `第三章` ／ `附则`. */
export function isBrokenOff(
  { analysis, lines }: DocumentText,
  mark: NumberMark,
  line: number,
  starts: LineStarts,
): boolean {
  const next = lines[line + 1];
  if (next === undefined || !BREAKABLE.has(mark.style.family)) return false;
  if (mark.style.needsSibling && !hasSibling(mark, starts)) return false;
  if (skipBlanks(analysis, mark.end, lines[line]?.end ?? 0) < (lines[line]?.end ?? 0)) return false;
  const short = next.end - next.start <= LONGEST_HEADING && starts.marks[line + 1] === undefined;
  return short && !/[。；：，,;:]/u.test(analysis.slice(next.start, next.end));
}
