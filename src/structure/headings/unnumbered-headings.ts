import { matchHeading } from '../../taxonomy/heading-match.ts';
import type { DocumentEdges } from '../edges/document-edges.ts';
import { markedLines, unnumberedMark, type HeadingMark } from '../marks/heading-marks.ts';
import { listSignEnd } from '../../line/line-shape.ts';
import { lineCues } from '../../line/line-cues.ts';
import { topSeries } from './top-series.ts';
import { bareLevels } from './unnumbered-levels.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** Characters a heading without a number may have. */
const SHORT = 22;
/** A paragraph of this length is one that a short line above it introduces. */
const PARAGRAPH = 30;
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
function isSure(content: string, layoutLevel: number | undefined, below: boolean): boolean {
  if (BRACKETED.exec(content)?.[0].length === content.length) return true;
  if (!isShortPhrase(content)) return false;
  if (layoutLevel !== undefined) return true;
  // 一、组织领导 ／ 成立领导小组。: the sentence under a number is its body
  if (below && content.endsWith('。')) return false;
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
  /** Short lines that each introduce a paragraph, a list or another heading. */
  readonly likely: readonly number[];
  /** Short sentences that each introduce a paragraph: 队伍有人带。 */
  readonly stopped: readonly number[];
  /** 【】 names with their bodies behind them. */
  readonly bracketed: readonly number[];
};

/** A longer run of short lines is a list, a table or a cover. */
const LONGEST_RUN = 3;

/**
 * Which of some short lines right above each other, the last one over a body, are headings: one over another, or with
 * what the first one is about between them (活动地点 ／ 镇文化站广场 ／ 参加人员).
 */
function headingsOf(run: readonly number[]): readonly number[] {
  return run.length > LONGEST_RUN ? [] : run.filter((_, at) => at !== 1 || run.length === 2);
}

/** Whether a heading may stand above a line: a paragraph, a sentence, a number, a roster (组长：…). */
function isBody(document: DocumentText, line: number, marked: ReadonlySet<number>): boolean {
  if (marked.has(line)) return true;
  const content = contentAt(document, line);
  return (
    content.length >= PARAGRAPH ||
    /[。；：]$/u.test(content) ||
    lineCues()['roster-label'].test(content)
  );
}

/** What a line may be on its own. */
type LineKind = 'sure' | 'bracketed' | 'stopped' | 'short' | 'none';

function lineKind(
  document: DocumentText,
  at: number,
  marked: ReadonlySet<number>,
  labels: ReadonlySet<string>,
): LineKind {
  const content = contentAt(document, at);
  const { layoutLevel, listed } = document.lines[at] ?? {};
  // what stands behind a sign is read by sign-headings.ts
  if (marked.has(at) || listSignEnd(content, 0) !== -1 || labels.has(labelOf(content)))
    return 'none';
  if (listed === true && layoutLevel === undefined) return 'none';
  if (isSure(content, layoutLevel, marked.has(at - 1))) return 'sure';
  if (isBracketedRunIn(content)) return 'bracketed';
  if (!isLikely(content)) return 'none';
  if (!content.endsWith('。')) return 'short';
  return contentAt(document, at + 1).length >= PARAGRAPH ? 'stopped' : 'none';
}

function findCandidates(
  document: DocumentText,
  marked: ReadonlySet<number>,
  edges: DocumentEdges,
): Candidates {
  const labels = recurringLabels(document, edges);
  const found: { [key in keyof Candidates]: number[] } = {
    sure: [],
    likely: [],
    stopped: [],
    bracketed: [],
  };
  /** Short lines right above each other, waiting for what stands under them. */
  let run: number[] = [];
  for (let at = edges.addresseeEnd; at + 1 < edges.closingStart; at++) {
    const kind = lineKind(document, at, marked, labels);
    if (kind === 'short') run.push(at);
    else if (kind !== 'none') found[kind].push(at);
    const leads = isBody(document, at + 1, marked);
    if (kind === 'short' && !leads) continue;
    const chain = kind === 'sure' ? [...run, at] : run;
    if (leads) found.likely.push(...headingsOf(chain).filter((line) => run.includes(line)));
    run = [];
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
