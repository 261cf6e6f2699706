import { lineLayouts, textLines, type LineLayout, type TextLine } from './lines.ts';
import { pageNumbers, runningHeads } from './page-lines.ts';
import { printLayouts, type PrintLayout } from './print-layout.ts';
import type { Draft } from '../draft.ts';

/** What of a printed page a line is. */
export type PageLine = 'page-number' | 'running-head';

/** A text as it was set in pages and lines. */
export type Print = {
  readonly lines: readonly TextLine[];
  readonly layouts: readonly LineLayout[];
  /** What belongs to the page and not to the text, line by line. */
  readonly pageLines: readonly (PageLine | undefined)[];
  /** How the stretch a line stands in was set in lines of a page's width. */
  readonly print: readonly (PrintLayout | undefined)[];
};

/** Reads how a text was set. `analysis` is the analysis view of its text. O(characters). */
export function readPrint(draft: Draft, analysis: string): Print {
  const { text, starts } = draft.mapped;
  const lines = textLines(text);
  const opensPage = pageOpenings(
    lines.map((line) => starts[line.start] ?? 0),
    draft.pageBreaks,
  );
  const isNumber = pageNumbers(analysis, lines, opensPage);
  const print = printLayouts({ text, analysis }, lines, isNumber);
  const pageLines = isNumber.map((is): PageLine | undefined => (is ? 'page-number' : undefined));
  const isPrinted = (index: number): boolean => print[index] !== undefined;
  for (const index of runningHeads(analysis, lines, isNumber, isPrinted, opensPage))
    pageLines[index] = 'running-head';
  return { lines, layouts: lineLayouts(lines, draft.cues), pageLines, print };
}

/** Which lines are the first after a page break; all places are offsets in the source, ascending. */
function pageOpenings(
  starts: readonly number[],
  breaks: readonly number[],
): (index: number) => boolean {
  const opening = new Set<number>();
  let at = 0;
  for (const place of breaks) {
    while (at < starts.length && (starts[at] ?? 0) < place) at++;
    opening.add(at);
  }
  return (index) => opening.has(index);
}
