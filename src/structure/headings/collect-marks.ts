import { contentsLines } from './contents-list.ts';
import type { DocumentEdges } from '../edges/document-edges.ts';
import { findHeadingMarks, type HeadingMark } from '../marks/heading-marks.ts';
import { findLabelHeadings } from './label-headings.ts';
import { findLedLists } from './led-lists.ts';
import { findSignHeadings } from '../marks/sign-headings.ts';
import { findProblemHeadings } from './problem-headings.ts';
import type { DocumentText } from '../../line/text-line.ts';
import { findUnnumberedHeadings } from './unnumbered-headings.ts';

/** Tells whether a line lies in none of the ranges; to be asked with rising line numbers. */
function outside(ranges: readonly (readonly [number, number])[]): (line: number) => boolean {
  let next = 0;
  return (line) => {
    while ((ranges[next]?.[1] ?? Infinity) <= line) next++;
    return line < (ranges[next]?.[0] ?? Infinity);
  };
}

/** One mark a line among the unnumbered ones, the first kind that claims it. */
function firstClaims(kinds: readonly (readonly HeadingMark[])[]): readonly HeadingMark[] {
  const claimed = new Map<number, HeadingMark>();
  for (const mark of kinds.flat()) if (!claimed.has(mark.line)) claimed.set(mark.line, mark);
  return [...claimed.values()];
}

/**
 * All headings and items of a document's body, numbered or not, in document order; what stands in title, closing and
 * tables of contents is none. O(characters).
 */
export function collectMarks(document: DocumentText, edges: DocumentEdges): readonly HeadingMark[] {
  const body = findHeadingMarks(document).filter(
    ({ line }) => line >= edges.addresseeEnd && line < edges.closingStart,
  );
  const contents = contentsLines(document, body);
  const isBody = outside(contents);
  const numbered = contents.length === 0 ? body : body.filter(({ line }) => isBody(line));
  const unnumbered = firstClaims([
    findSignHeadings(document, numbered, edges),
    findUnnumberedHeadings(document, numbered, edges),
    findLabelHeadings(document, numbered, edges),
    findProblemHeadings(document, numbered, edges),
    findLedLists(document, numbered),
  ]);
  if (unnumbered.length === 0) return numbered;
  const all = [...numbered, ...unnumbered].toSorted((a, b) => a.start - b.start);
  const inBody = outside(contents);
  return contents.length === 0 ? all : all.filter(({ line }) => inBody(line));
}
