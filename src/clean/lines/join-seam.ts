import { isDateLine } from '../../line/date-line.ts';
import { endsClosed, hasSentencePunctuation } from '../../line/line-shape.ts';
import { printedEnd, type LineLayout, type TextLine } from './lines.ts';
import type { PrintLayout } from './print-layout.ts';

/** What decisions about neighbouring lines may look at. */
export type JoinContext = {
  readonly text: string;
  readonly analysis: string;
  readonly lines: readonly TextLine[];
  readonly layouts: readonly LineLayout[];
  /** Per line, how its part of the text was set in lines of a page's width. */
  readonly print: readonly (PrintLayout | undefined)[];
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

/** 一、总体要求…………3: an entry of a contents list. */
const LEADERS = /(?:\.{4}|…{2}|·{4}|．{4}) *\d{0,4}$/u;

/**
 * What is never joined: entries of a contents list, table rows and headings by layout, dates, rules (`____`), what a blank line sets apart, another
 * paragraph by its indent. `b` is the index of the second line.
 */
export function staysApart(seam: Seam, b: number): boolean {
  return (
    isSetApart(seam.context.layouts[seam.a]) ||
    isSetApart(seam.context.layouts[b]) ||
    seam.context.layouts[b]?.kinds.has('list-item') === true ||
    !/[\p{Script=Han}\w]/u.test(seam.left) ||
    LEADERS.test(seam.left) ||
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
function opensParagraph(seam: Seam): boolean {
  const { context, a, before, after, pageBreak } = seam;
  if (after.blanksBefore > 0 && !context.spaced && !pageBreak) return !isCutByPage(seam);
  return after.indent > before.indent + 1 && context.print[a] !== undefined;
}

/** Running text that stops in mid-sentence at the edge of the page: blank lines below it are the page's margins. */
function isCutByPage({ context, a, before, left }: Seam): boolean {
  return reachesEdge(context, a, before) && hasSentencePunctuation(left) && !endsClosed(left);
}

/** So much room may be left at the end of a full line: by letters that are narrow in print, a number that went down. */
const ROOM = 16;

/** Whether a line, the `a`-th, ends where lines of its part of the text end that go on. */
export function reachesEdge({ print, text }: JoinContext, a: number, line: TextLine): boolean {
  const layout = print[a];
  return layout !== undefined && printedEnd(text, line) >= layout.edge - ROOM;
}
