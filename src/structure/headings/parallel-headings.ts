import type { DocumentEdges } from '../edges/document-edges.ts';
import { headingLeaning } from './heading-leaning.ts';
import { markedLines, type HeadingMark } from '../marks/heading-marks.ts';
import { structureCues } from '../structure-cues.ts';
import type { DocumentText, TextLine } from '../../line/text-line.ts';

/** A heading phrase that opens an unnumbered paragraph and has its like in the paragraphs beside it. */
export type ParallelHeading = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
};

const SHORTEST = 5;
const LONGEST = 28;
const BODY = 40;
/** Phrases of one length in a row need less of a body. */
const RUN = { members: 3, longest: 12, body: 20 } as const;

/** The first sentence of a line when it is a short phrase with a longer body after it. */
export function openingPhrase(
  document: DocumentText,
  { start, end }: TextLine,
  body: number = BODY,
): string {
  const opening = document.analysis.slice(start, Math.min(end, start + LONGEST + 1));
  const stop = opening.indexOf('。');
  if (stop < SHORTEST || end - start - stop <= body) return '';
  const words = opening.slice(0, stop);
  return /[；：！？]/u.test(words) ? '' : words;
}

/** Whether two phrases are of one build: same beginning or same ending, of like length. */
export function areParallel(a: string, b: string): boolean {
  if (a === '' || b === '' || Math.abs(a.length - b.length) > 14) return false;
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);
}

/** Whether a phrase may stand in a row of phrases of one length: short, no comma, no sentence. */
function isEven(words: string): boolean {
  if (words === '' || words.length > RUN.longest || words.includes('，')) return false;
  return !structureCues()['sentence-opening'].test(words) && headingLeaning(words, RUN.body) >= 1;
}

/** The paragraphs that follow each other with first sentences of one length: 做好分流引导。／调整讲解时段。／备足应急物资。 */
function evenRuns(openings: readonly string[]): ReadonlySet<number> {
  const members = new Set<number>();
  let from = 0;
  for (let at = 0; at <= openings.length; at++) {
    const words = openings[at] ?? '';
    const first = openings[from] ?? '';
    if (at > from && isEven(words) && Math.abs(words.length - first.length) <= 1) continue;
    if (at - from >= RUN.members) for (let index = from; index < at; index++) members.add(index);
    from = isEven(words) ? at : at + 1;
  }
  return members;
}

/**
 * Unnumbered run-in headings: two or more neighbouring paragraphs whose first sentences are short and of one build
 * (建立……制度。／建立……制度。; 宣传教育功能。／舆论导向功能。), or three or more of one length.
 */
export function findParallelHeadings(
  document: DocumentText,
  marks: readonly HeadingMark[],
  edges: DocumentEdges,
): readonly ParallelHeading[] {
  const marked = markedLines(document, marks);
  const isFree = (at: number): boolean =>
    !marked.has(at) && at >= edges.addresseeEnd && at < edges.closingStart;
  const short = document.lines.map((line, at) =>
    isFree(at) ? openingPhrase(document, line, RUN.body) : '',
  );
  const openings = document.lines.map((line, at) =>
    short[at] === '' ? '' : openingPhrase(document, line),
  );
  const even = evenRuns(short);
  return short.flatMap((words, at) => {
    const line = document.lines[at];
    if (line === undefined || words === '') return [];
    const beside = [openings[at - 1] ?? '', openings[at + 1] ?? ''];
    const parallel = beside.some((other) => areParallel(openings[at] ?? '', other));
    if (!parallel && !even.has(at)) return [];
    return [{ line: at, start: line.start, end: line.start + words.length }];
  });
}
