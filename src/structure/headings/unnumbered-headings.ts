import { matchHeading } from '../../taxonomy/heading-match.ts';
import type { DocumentEdges } from '../edges/document-edges.ts';
import { markedLines, unnumberedMark, type HeadingMark } from '../marks/heading-marks.ts';
import { structureCues } from '../structure-cues.ts';
import { numberingFamily } from '../../line/numbering-styles.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** Characters a heading without a number may have. */
const SHORT = 22;
/** A paragraph of this length is one that a short line above it introduces. */
const PARAGRAPH = 30;
/** So many short lines make a series of headings. */
const SERIES = 3;
/** The rank just below the numbered top sections. */
const BELOW_TOP = 5.5;

/** The level of unnumbered headings: that of the top numbered series, else what the layout says, else above all. */
function levelOf(top: string | undefined, layoutLevel: number | undefined): [string, number] {
  if (top !== undefined) return [top, numberingFamily(top)?.rank ?? 5];
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

/** Two halves with a comma between: `加强组织领导，压实工作责任`. */
const TWO_HALVES = /^\p{Script=Han}{4,12}，\p{Script=Han}{4,12}$/u;

/** What may be a heading where others beside it are such, too: a short phrase, or one of two halves that opens with a verb. */
function isLikely(content: string): boolean {
  const bare = content.replace(/。$/u, '');
  if (/[：:]$/u.test(bare)) return false;
  const cues = structureCues();
  if (isShortPhrase(bare)) return bare === content || !cues['sentence-opening'].test(bare);
  return TWO_HALVES.test(bare) && cues['verb-opening'].test(bare);
}

/** 【工作目标】 alone or with its body: 【工作目标】年底前…; the bracketed name. */
const BRACKETED = /^【[^】]{2,18}】/u;

/** A layout heading, a name in 【】, or a phrase that the taxonomy knows as a heading. */
function isSure(content: string, layoutLevel: number | undefined): boolean {
  if (BRACKETED.exec(content)?.[0].length === content.length) return true;
  if (!isShortPhrase(content)) return false;
  if (layoutLevel !== undefined) return true;
  const [best] = matchHeading(content);
  return best !== undefined && best.confidence >= 0.85;
}

/** A label as it may come back: `活动目标：` or the 【活动目标】 with which a line begins; empty if the line is none. */
function labelOf(content: string): string {
  const bracketed = BRACKETED.exec(content)?.[0];
  if (bracketed !== undefined) return bracketed;
  return content.length <= SHORT + 1 && /[：:]$/u.test(content) ? content : '';
}

/** Labels that come back with the same words: those of a ledger (`活动目标：`), not headings. */
function recurringLabels(document: DocumentText, edges: DocumentEdges): ReadonlySet<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (let at = edges.addresseeEnd; at < edges.closingStart; at++) {
    const label = labelOf(contentAt(document, at));
    if (label !== '' && seen.has(label)) recurring.add(label);
    seen.add(label);
  }
  return recurring;
}

/** A name in 【】 with its body behind it on the line: 【工作目标】年底前…… */
function isBracketedRunIn(content: string): boolean {
  const name = BRACKETED.exec(content)?.[0];
  return (
    name !== undefined &&
    name.length < content.length &&
    !structureCues()['not-heading-opening'].test(name.slice(1))
  );
}

type Candidates = {
  readonly sure: readonly number[];
  /** Short lines that each introduce a paragraph. */
  readonly likely: readonly number[];
  /** 【】 names with their bodies behind them. */
  readonly bracketed: readonly number[];
};

function findCandidates(
  document: DocumentText,
  marked: ReadonlySet<number>,
  edges: DocumentEdges,
): Candidates {
  const labels = recurringLabels(document, edges);
  const found: { [key in keyof Candidates]: number[] } = { sure: [], likely: [], bracketed: [] };
  for (let at = edges.addresseeEnd; at + 1 < edges.closingStart; at++) {
    const next = document.lines[at + 1];
    if (next === undefined || marked.has(at)) continue;
    const content = contentAt(document, at);
    if (labels.has(labelOf(content))) continue;
    const introduces = next.end - next.start >= PARAGRAPH || marked.has(at + 1);
    if (isSure(content, document.lines[at]?.layoutLevel)) found.sure.push(at);
    else if (isBracketedRunIn(content)) found.bracketed.push(at);
    else if (introduces && isLikely(content)) found.likely.push(at);
  }
  return found;
}

/** Headings below a numbered section that has no numbers under it: three likely ones at least, each over a paragraph. */
function findBelow(
  { likely }: Candidates,
  marks: readonly HeadingMark[],
  top: string,
): readonly number[] {
  const chosen: number[] = [];
  let next = 0;
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at];
    const end = marks[at + 1]?.line ?? Infinity;
    if (mark === undefined || mark.style.family !== top) continue;
    while ((likely[next] ?? Infinity) <= mark.line) next++;
    const from = next;
    while ((likely[next] ?? Infinity) < end) next++;
    if (next - from >= SERIES) chosen.push(...likely.slice(from, next));
  }
  return chosen;
}

/** In a document without numbered top sections a series of likely headings counts, too. */
function choose({ sure, likely, bracketed }: Candidates, hasTop: boolean): readonly number[] {
  if (hasTop) return sure;
  const chosen = sure.length + likely.length >= SERIES ? [...sure, ...likely] : [...sure];
  if (bracketed.length >= 2) chosen.push(...bracketed);
  return chosen.toSorted((a, b) => a - b);
}

/**
 * Whether the top numbers start afresh under one of several unnumbered headings, so that these stand above them;
 * `lines` of the headings in document order. O(marks + lines).
 */
function standAbove(marks: readonly HeadingMark[], top: string, lines: readonly number[]): boolean {
  if (lines.length < 2) return false;
  let next = 0;
  return lines.some((line, index) => {
    const isBelow = (mark: HeadingMark): boolean => mark.line > line && mark.style.family === top;
    for (let mark = marks[next]; mark !== undefined && !isBelow(mark); mark = marks[next]) next++;
    const below = marks[next];
    return below?.value === 1 && below.line < (lines[index + 1] ?? Infinity);
  });
}

/**
 * Headings that stand on a line of their own without a number: a known name (`下半年工作思路。`), a layout heading, or,
 * in a document without numbered top sections, short lines that each introduce a longer paragraph, three at least, and
 * 【】 names before their bodies, two at least.
 * In a document with numbered top sections three likely ones under a section stand below it.
 * They join the numbered marks at the level of the top numbered series, or above all where there is none.
 */
export function findUnnumberedHeadings(
  document: DocumentText,
  marks: readonly HeadingMark[],
  edges: DocumentEdges,
): readonly HeadingMark[] {
  const tops = marks.filter(({ style }) => style.heads === 'document');
  const top = tops.toSorted((a, b) => a.style.rank - b.style.rank)[0]?.style.family;
  const marked = markedLines(document, marks);
  const candidates = findCandidates(document, marked, edges);
  const chosen = choose(candidates, top !== undefined);
  const joined = top !== undefined && standAbove(marks, top, chosen) ? undefined : top;
  const headings = chosen.map((line) =>
    unnumberedMark(document, line, ...levelOf(joined, document.lines[line]?.layoutLevel)),
  );
  if (top === undefined) return headings;
  const below = findBelow(candidates, marks, top).map((line) =>
    unnumberedMark(document, line, `below-${top}`, BELOW_TOP),
  );
  return [...headings, ...below];
}
