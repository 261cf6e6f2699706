import type { DocumentEdges } from './document-edges.ts';
import { markedLines, type HeadingMark } from './heading-marks.ts';
import type { DocumentText, TextLine } from './text-line.ts';

/** A heading phrase that opens an unnumbered paragraph and has its like in the paragraphs beside it. */
export type ParallelHeading = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
};

const SHORTEST = 5;
const LONGEST = 28;
const BODY = 40;

/** The first sentence of a line when it is a short phrase with a longer body after it. */
export function openingPhrase(document: DocumentText, { start, end }: TextLine): string {
  const opening = document.analysis.slice(start, Math.min(end, start + LONGEST + 1));
  const stop = opening.indexOf('。');
  if (stop < SHORTEST || end - start - stop <= BODY) return '';
  const words = opening.slice(0, stop);
  return /[；：！？]/u.test(words) ? '' : words;
}

/** Whether two phrases are of one build: same beginning or same ending, of like length. */
export function areParallel(a: string, b: string): boolean {
  if (a === '' || b === '' || Math.abs(a.length - b.length) > 14) return false;
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);
}

/**
 * Unnumbered run-in headings: two or more neighbouring paragraphs whose first sentences are short and of one build
 * (建立……制度。／建立……制度。; 宣传教育功能。／舆论导向功能。).
 */
export function findParallelHeadings(
  document: DocumentText,
  marks: readonly HeadingMark[],
  edges: DocumentEdges,
): readonly ParallelHeading[] {
  const marked = markedLines(document, marks);
  const openings = document.lines.map((line, at) =>
    marked.has(at) || at < edges.addresseeEnd || at >= edges.closingStart
      ? ''
      : openingPhrase(document, line),
  );
  return openings.flatMap((words, at) => {
    const line = document.lines[at];
    if (line === undefined || words === '') return [];
    const beside = [openings[at - 1] ?? '', openings[at + 1] ?? ''];
    if (!beside.some((other) => areParallel(words, other))) return [];
    return [{ line: at, start: line.start, end: line.start + words.length }];
  });
}
