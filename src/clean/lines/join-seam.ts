import type { LineLayout, TextLine } from './lines.ts';
import { isDateLine } from '../../line/date-line.ts';
import { opensItem } from '../../line/line-shape.ts';

/** What decisions about neighbouring lines may look at. */
export type JoinContext = {
  readonly analysis: string;
  readonly lines: readonly TextLine[];
  readonly layouts: readonly LineLayout[];
  /** Per line, the width from which on it is full because the text was hard-wrapped. */
  readonly fullWidths: readonly (number | undefined)[];
  /** Lines that look like site furniture: they continue nothing. */
  readonly isFurniture: (line: TextLine) => boolean;
  /** Whether two or three characters stand side by side somewhere in the text. */
  readonly occurs: (ngram: string) => boolean;
  /** Blank lines stand between most lines of this text, so they say nothing. */
  readonly spaced: boolean;
  /** Share of long lines that end without any mark: where it is high, a missing 。 is the habit of the text. */
  readonly openEnds: number;
};

/** Two lines that may belong together. */
export type Seam = {
  readonly context: JoinContext;
  /** Index of the first line. */
  readonly a: number;
  readonly before: TextLine;
  readonly after: TextLine;
  /** Their words in the analysis view. */
  readonly left: string;
  readonly right: string;
  /** Length of what has been joined up to the end of the first line. */
  readonly paragraph: number;
  /** A page number or running header stands between them. */
  readonly pageBreak: boolean;
};

/**
 * What is never joined: table rows and headings by layout, numbers and labels, dates, rules (`____`), what a blank
 * line sets apart, another paragraph by its indent. `b` is the index of the second line.
 */
export function staysApart(seam: Seam, b: number): boolean {
  return (
    isSetApart(seam.context.layouts[seam.a]) ||
    isSetApart(seam.context.layouts[b]) ||
    seam.context.layouts[b]?.kinds.has('list-item') === true ||
    opensItem(seam.context.analysis, seam.after) ||
    !/[\p{Script=Han}\w]/u.test(seam.left) ||
    isDateLine(seam.left) ||
    isDateLine(seam.right) ||
    opensParagraph(seam)
  );
}

function isSetApart(layout: LineLayout | undefined): boolean {
  const kinds = layout?.kinds;
  return (
    kinds !== undefined && (kinds.has('table-row') || kinds.has('heading') || kinds.has('title'))
  );
}

/** After a blank line where blank lines mean something; by an indent in wrapped text whose lines have none. */
function opensParagraph({ context, a, before, after, pageBreak }: Seam): boolean {
  if (after.blanksBefore > 0 && !context.spaced && !pageBreak) return true;
  return after.indent > before.indent + 1 && context.fullWidths[a] !== undefined;
}
