import { matchHeading } from '../taxonomy/heading-match.ts';
import type { HeadingMark } from './heading-marks.ts';
import type { DocumentEdges } from './document-edges.ts';
import type { NumberingStyle } from './numbering.ts';
import type { DocumentText, TextLine } from './text-line.ts';

/** A heading phrase that opens an unnumbered paragraph and has its like in the paragraphs beside it. */
export type ParallelHeading = { readonly line: number; readonly start: number; readonly end: number };

const ROSTER = /^(?:副?组\s*长|成\s*员|主要成员|顾问|总指挥|副总指挥|责任(?:单位|人|部门|科室)|牵头|整改(?:措施|时限)|完成时限|联系|附件|时限|问题|措施|附)/u;
const SHORT = 22;

function styleOf(family: string, rank: number): NumberingStyle {
  return { id: 'unnumbered', family, rank, pattern: /(?!)/uy };
}

function isShortPhrase(content: string): boolean {
  const bare = content.replace(/[。：:]$/u, '');
  return bare.length >= 2 && bare.length <= SHORT && !/[。，；！？,;：:]/u.test(bare) && !ROSTER.test(bare) && !/\d{4}年\d|电话/u.test(bare);
}

function surely(document: DocumentText, line: TextLine): boolean {
  const content = document.analysis.slice(line.start, line.end).trim();
  if (/^【[^】]{2,18}】$/u.test(content)) return true;
  if (!isShortPhrase(content)) return false;
  if (line.layoutLevel !== undefined) return true;
  const [best] = matchHeading(content);
  return best !== undefined && best.confidence >= 0.85;
}

/**
 * Headings that stand on a line of their own without a number: a known name (`下半年工作思路。`), a layout heading, or,
 * in a document without numbered top sections, short lines that each introduce a longer paragraph, three at least.
 * They join the numbered marks at the level of the top numbered series, or above all where there is none.
 */
export function findUnnumberedHeadings(document: DocumentText, marks: readonly HeadingMark[], edges: DocumentEdges): readonly HeadingMark[] {
  const marked = new Set(marks.map((mark) => mark.line));
  const top = ['part', 'chapter', 'han'].find((family) => marks.some((mark) => mark.style.family === family));
  const sure: number[] = [];
  const likely: number[] = [];
  for (let at = edges.addresseeEnd; at < edges.closingStart; at++) {
    const line = document.lines[at];
    const next = document.lines[at + 1];
    if (line === undefined || next === undefined || marked.has(at) || at + 1 >= edges.closingStart) continue;
    const content = document.analysis.slice(line.start, line.end).trim();
    if (surely(document, line)) sure.push(at);
    else if (isShortPhrase(content) && !/[。：:]$/u.test(content) && (next.end - next.start >= 30 || marked.has(at + 1))) likely.push(at);
  }
  const chosen = top === undefined && sure.length + likely.length >= 3 ? [...sure, ...likely].toSorted((a, b) => a - b) : sure;
  return chosen.map((at) => {
    const line = document.lines[at];
    const start = line?.start ?? 0;
    const level = line?.layoutLevel;
    const style = top !== undefined ? styleOf(top, 5) : level === undefined ? styleOf('unnumbered', 0.5) : styleOf(`layout-${level}`, 0.4 + level / 100);
    return { style, value: 0, parts: [], start, end: start, line: at, atLineStart: true, contentEnd: line?.end ?? start };
  });
}

/** The first sentence of a line when it is a short phrase with a longer body after it. */
function opening(document: DocumentText, line: TextLine): string {
  const content = document.analysis.slice(line.start, line.end);
  const stop = content.indexOf('。');
  return stop >= 5 && stop <= 28 && content.length - stop > 40 && !/[；：！？]/u.test(content.slice(0, stop)) ? content.slice(0, stop) : '';
}

function areParallel(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2)) && Math.abs(a.length - b.length) <= 14;
}

/**
 * Unnumbered run-in headings: two or more neighbouring paragraphs whose first sentences are short and of one build
 * (建立……制度。／建立……制度。; 宣传教育功能。／舆论导向功能。).
 */
export function findParallelHeadings(document: DocumentText, marks: readonly HeadingMark[], edges: DocumentEdges): readonly ParallelHeading[] {
  const marked = new Set(marks.map((mark) => mark.line));
  const openings = document.lines.map((line, at) =>
    marked.has(at) || at < edges.addresseeEnd || at >= edges.closingStart ? '' : opening(document, line),
  );
  return openings.flatMap((words, at) => {
    const line = document.lines[at];
    if (line === undefined || words === '') return [];
    const parallel = areParallel(words, openings[at - 1] ?? '') || areParallel(words, openings[at + 1] ?? '');
    return parallel ? [{ line: at, start: line.start, end: line.start + words.length }] : [];
  });
}
