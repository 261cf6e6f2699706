import { matchHeading } from '../taxonomy/heading-match.ts';
import type { DocumentEdges } from './document-edges.ts';
import { unnumberedMark, type HeadingMark } from './heading-marks.ts';
import { structureCues } from './structure-cues.ts';
import { contentAt, type DocumentText } from './text-line.ts';

/** Characters a heading without a number may have. */
const SHORT = 22;
/** A paragraph of this length is one that a short line above it introduces. */
const PARAGRAPH = 30;
/** So many short lines make a series of headings. */
const SERIES = 3;
const TOP_FAMILIES = ['part', 'chapter', 'han'];

/** The level of unnumbered headings: that of the top numbered series, else what the layout says, else above all. */
function levelOf(top: string | undefined, layoutLevel: number | undefined): [string, number] {
  if (top !== undefined) return [top, 5];
  if (layoutLevel === undefined) return ['unnumbered', 0.5];
  return [`layout-${layoutLevel}`, 0.4 + layoutLevel / 100];
}

function isShortPhrase(content: string): boolean {
  if (content.length > SHORT + 1) return false;
  const bare = content.replace(/[。：:]$/u, '');
  if (bare.length < 2 || bare.length > SHORT || /[。，；！？,;：:]/u.test(bare)) return false;
  const cues = structureCues();
  return !cues['not-heading-opening'].test(bare) && !cues['not-heading-part'].test(bare);
}

/** A layout heading, a name in 【】, or a phrase that the taxonomy knows as a heading. */
function isSure(content: string, layoutLevel: number | undefined): boolean {
  if (/^【[^】]{2,18}】$/u.test(content)) return true;
  if (!isShortPhrase(content)) return false;
  if (layoutLevel !== undefined) return true;
  const [best] = matchHeading(content);
  return best !== undefined && best.confidence >= 0.85;
}

/** Lines that end in a colon and come back with the same words: the labels of a ledger (`活动目标：`), not headings. */
function recurringLabels(document: DocumentText, edges: DocumentEdges): ReadonlySet<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (let at = edges.addresseeEnd; at < edges.closingStart; at++) {
    const line = document.lines[at];
    if (line === undefined || line.end - line.start > SHORT + 1) continue;
    const content = contentAt(document, at);
    if (!/[：:]$/u.test(content)) continue;
    if (seen.has(content)) recurring.add(content);
    seen.add(content);
  }
  return recurring;
}

type Candidates = { readonly sure: readonly number[]; readonly all: readonly number[] };

function findCandidates(
  document: DocumentText,
  marked: ReadonlySet<number>,
  edges: DocumentEdges,
): Candidates {
  const labels = recurringLabels(document, edges);
  const sure: number[] = [];
  const all: number[] = [];
  for (let at = edges.addresseeEnd; at + 1 < edges.closingStart; at++) {
    const next = document.lines[at + 1];
    if (next === undefined || marked.has(at)) continue;
    const content = contentAt(document, at);
    if (labels.has(content)) continue;
    if (isSure(content, document.lines[at]?.layoutLevel)) {
      sure.push(at);
      all.push(at);
    } else if (isShortPhrase(content) && !/[。：:]$/u.test(content)) {
      if (next.end - next.start >= PARAGRAPH || marked.has(at + 1)) all.push(at);
    }
  }
  return { sure, all };
}

/** Whether the top numbers start afresh under one of several unnumbered headings, so that these stand above them. */
function standAbove(marks: readonly HeadingMark[], top: string, lines: readonly number[]): boolean {
  if (lines.length < 2) return false;
  return lines.some((line, index) => {
    const next = marks.find((mark) => mark.line > line && mark.style.family === top);
    return next !== undefined && next.value === 1 && next.line < (lines[index + 1] ?? Infinity);
  });
}

/**
 * Headings that stand on a line of their own without a number: a known name (`下半年工作思路。`), a layout heading, or,
 * in a document without numbered top sections, short lines that each introduce a longer paragraph, three at least.
 * They join the numbered marks at the level of the top numbered series, or above all where there is none.
 */
export function findUnnumberedHeadings(
  document: DocumentText,
  marks: readonly HeadingMark[],
  edges: DocumentEdges,
): readonly HeadingMark[] {
  const families = new Set(marks.map(({ style }) => style.family));
  const top = TOP_FAMILIES.find((family) => families.has(family));
  const marked = new Set(marks.map(({ line }) => line));
  const { sure, all } = findCandidates(document, marked, edges);
  const chosen = top === undefined && all.length >= SERIES ? all : sure;
  const joined = top !== undefined && standAbove(marks, top, chosen) ? undefined : top;
  return chosen.map((line) =>
    unnumberedMark(document, line, ...levelOf(joined, document.lines[line]?.layoutLevel)),
  );
}
