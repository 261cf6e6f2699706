import { fitsDecimals, indexDecimals, type DecimalIndex } from '../../line/decimal-index.ts';
import { readBareNumbers } from './bare-numbers.ts';
import { readFigureItems } from './figure-items.ts';
import type { NumberMark } from '../../line/numbering-styles.ts';
import { numberReadings } from '../../line/numbering.ts';
import { likeliest, seriesTest } from './number-series.ts';
import { listSignEnd } from '../../line/line-shape.ts';
import { skipBlanks, type DocumentText } from '../../line/text-line.ts';

/** The numbers at the starts of lines, and what is known of them together. */
export type LineStarts = {
  readonly marks: readonly (NumberMark | undefined)[];
  /** By line whether a line above has the number before its own, or one below the next. */
  readonly inSeries: readonly boolean[];
  readonly decimals: DecimalIndex;
};

/** Reads the numbers at the starts of all lines. O(lines). */
export function readLineStarts(document: DocumentText): LineStarts {
  const { analysis, lines } = document;
  const read = likeliest(
    lines.map(({ start, end }) => {
      const at = skipBlanks(analysis, start, end);
      const readings = numberReadings(analysis, at);
      const sign = readings.length === 0 ? listSignEnd(analysis, at) : -1;
      return sign === -1 ? readings : numberReadings(analysis, sign);
    }),
  );
  const marks = readBareNumbers(document, readFigureItems(document, read));
  const inSeries = seriesTest(marks.map((mark) => (mark === undefined ? [] : [mark])));
  return {
    marks,
    inSeries: marks.map((mark, line) => mark !== undefined && inSeries(mark, line)),
    decimals: indexDecimals(marks),
  };
}

/** `2.危险区转移路线图.pdf`: a list of files to load. */
const FILE_NAME = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|jpe?g|png)$/iu;

/** Above this a bare Arabic number at a line start needs a sibling: it may be a figure cut off by a page. */
const LARGE = 30;

/** `1 总则` … `2 组织机构` with something between them: rows of a table follow each other directly. */
function standsApart(at: number, { marks }: LineStarts): boolean {
  const isRow = (line: number): boolean => marks[line]?.style.id === 'arabic-space';
  return !isRow(at - 1) && !isRow(at + 1);
}

/** Whether words stand behind a number on its line that are no name of a file; 一、 may have lost them. */
function hasWords({ analysis, lines }: DocumentText, mark: NumberMark, at: number): boolean {
  const end = lines[at]?.end ?? mark.end;
  if (mark.style.family !== 'han' && skipBlanks(analysis, mark.end, end) >= end) return false;
  return !FILE_NAME.test(analysis.slice(Math.max(mark.end, end - 6), end));
}

/**
 * Line starts that look like numbers but are not: enumerators without a sibling, a decimal without its like, empty content.
 * `last`: the last number of each family so far, within lines too.
 */
export function opensItem(
  document: DocumentText,
  mark: NumberMark,
  at: number,
  starts: LineStarts,
  last: ReadonlyMap<string, number>,
): boolean {
  const { id, family, needsSibling } = mark.style;
  if (!hasWords(document, mark, at)) return false;
  if (mark.parts.length > 1) return fitsDecimals(mark, starts.decimals);
  const { size } = starts.decimals.chapters;
  const proven = starts.inSeries[at] === true || last.get(family) === mark.value - 1;
  if (id === 'arabic-glued') return proven && size > 1;
  if (id === 'arabic-space') return size > 0 || (proven && standsApart(at, starts));
  return proven || !(needsSibling || (family === 'arabic' && mark.value > LARGE));
}

const LONGEST_HEADING = 24;

/** Whether a page broke the line between a number and its heading: `第三章` ／ `附则`. */
export function isBrokenOff(
  { analysis, lines }: DocumentText,
  mark: NumberMark,
  line: number,
  starts: LineStarts,
): boolean {
  const next = lines[line + 1];
  if (next === undefined || mark.style.heads === 'item') return false;
  if (mark.style.needsSibling && starts.inSeries[line] !== true) return false;
  if (skipBlanks(analysis, mark.end, lines[line]?.end ?? 0) < (lines[line]?.end ?? 0)) return false;
  const short = next.end - next.start <= LONGEST_HEADING && starts.marks[line + 1] === undefined;
  return short && !/[。；：，,;:]/u.test(analysis.slice(next.start, next.end));
}
