import type { DocumentEdges } from '../edges/document-edges.ts';
import { markedLines, unnumberedMark, type HeadingMark } from '../marks/heading-marks.ts';
import { findCandidates, type Candidates } from './bare-candidates.ts';
import { topSeries } from './top-series.ts';
import { bareLevels } from './unnumbered-levels.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** So many short lines make a series of headings. */
const SERIES = 3;
/** How much lower than the numbered sections those below them stand. */
const JUST_BELOW = 0.5;
/** How much of a text is searched for the names of what follows. */
const ANNOUNCING = 300;
/** So little do the lengths of short sentences differ that are headings. */
const EVEN = 4;

/** The family and rank of headings above all numbers: what the layout says, else one level. */
function levelOf(layoutLevel: number | undefined): [string, number] {
  return layoutLevel === undefined
    ? ['unnumbered', 0.5]
    : [`layout-${layoutLevel}`, 0.4 + layoutLevel / 100];
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

/** Short sentences are headings where nothing else is, and they are of one length: 队伍有人带。／阵地有人管。 */
function stoppedSeries(
  document: DocumentText,
  { stopped, likely }: Candidates,
  marks: readonly HeadingMark[],
): readonly number[] {
  const lengths = stopped.map((line) => contentAt(document, line).length);
  const even = Math.max(...lengths) - Math.min(...lengths) <= EVEN;
  return marks.length === 0 && likely.length === 0 && stopped.length >= SERIES && even
    ? stopped
    : [];
}

/** In a document without numbered top sections a series of likely headings counts, too. */
function choose(
  { sure, likely, bracketed }: Candidates,
  stopped: readonly number[],
): readonly number[] {
  const series = [...likely, ...stopped];
  const chosen = sure.length + series.length >= SERIES ? [...sure, ...series] : [...sure];
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

/** The beginning of the text between two lines. */
function textBetween(document: DocumentText, above: number, below: number): string {
  const start = document.lines[above + 1]?.start;
  const end = document.lines[below]?.start;
  return start === undefined || end === undefined || above >= below
    ? ''
    : document.analysis.slice(start, Math.min(end, start + ANNOUNCING));
}

/** Headings of a text that numbers none stand under each other as their order and wording tell. */
function leveledMarks(document: DocumentText, lines: readonly number[]): readonly HeadingMark[] {
  const bare = lines
    .map((line, at) => ({
      line,
      words: contentAt(document, line),
      above: textBetween(document, lines[at - 1] ?? line, line),
    }))
    .filter(({ words }) => !words.startsWith('【'));
  const nested = bare.some(({ line }, at) => bare[at - 1]?.line === line - 1);
  const levels = new Map(
    nested ? bareLevels(bare).map((level, at) => [bare[at]?.line ?? -1, level]) : [],
  );
  return lines.map((line) => {
    const layout = document.lines[line]?.layoutLevel;
    const level = levels.get(line);
    return layout !== undefined || level === undefined
      ? unnumberedMark(document, line, ...levelOf(layout))
      : unnumberedMark(document, line, `bare-${level + 1}`, 0.5 + level / 100);
  });
}

/**
 * Headings that stand on a line of their own without a number: a known name (`下半年工作思路。`), a layout heading, or,
 * in a document without numbered top sections, short lines that each introduce a paragraph, a list or each other, three
 * at least, and 【】 names before their bodies, two at least.
 * In a document with numbered top sections three likely ones under a section stand below it.
 * They join the numbered marks at the level of the top numbered series, or above all where there is none.
 */
export function findUnnumberedHeadings(
  document: DocumentText,
  marks: readonly HeadingMark[],
  edges: DocumentEdges,
): readonly HeadingMark[] {
  const candidates = findCandidates(document, markedLines(document, marks), edges);
  const top = topSeries(marks, [...candidates.sure, ...candidates.likely, ...candidates.stopped]);
  if (top === undefined)
    return leveledMarks(document, choose(candidates, stoppedSeries(document, candidates, marks)));
  const { sure } = candidates;
  const above = standAbove(marks, top.family, sure);
  const headings = sure.map((line) => {
    const layout = document.lines[line]?.layoutLevel;
    const [family, rank] = above ? levelOf(layout) : [top.family, top.rank];
    return unnumberedMark(document, line, family, rank);
  });
  const below = findBelow(candidates, marks, top.family).map((line) =>
    unnumberedMark(document, line, `below-${top.family}`, top.rank + JUST_BELOW),
  );
  return [...headings, ...below];
}
