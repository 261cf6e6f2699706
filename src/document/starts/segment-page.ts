import type { CleanText } from '../../clean/clean-text.ts';
import { logistic } from '../../evidence/weigh.ts';
import type { Span } from '../../text/span.ts';
import { isAttachmentMark } from './attachment.ts';
import { bestPath, type Candidate } from './best-path.ts';
import { headStart } from './document-head.ts';
import { NEAR } from './numbering-grounds.ts';
import { groupByMarker, type PageGroup } from './page-groups.ts';
import { UNKNOWN, type Known, type PageLine } from './page-line.ts';
import { startPage, type StartPage } from './start-page.ts';
import { weighStart } from './weigh-start.ts';

/** One document of a page: its body lines (offsets into the cleaned text). */
export type DocumentSpan = {
  readonly lines: readonly Span[];
  /** The marker that announced it, e.g. `篇三`; for later texts under the same marker still that marker. */
  readonly marker: string;
  /** Whether no marker stands before it and it is not the first of its page or marker. */
  readonly silentSplit: boolean;
  /** How surely it begins here, 0–1; 1 under a marker and for the first of a page. */
  readonly certainty: number;
};

/** Shorter stretches are no documents. */
const LEAST_CHARACTERS = 70;
/** Shorter numbered lines may stand in a table of contents. */
const LEAST_ITEM = 20;
/** With a number of texts announced by the page, each start may be so much weaker until there are so many. */
const MOST_DECLARED = 3.6;
const DECLARED_STEP = 0.6;

/** Whether a line has anything of a first line: a title, an addressee, a lead, a first number; or is known as one. */
function hasOpening({ shape, isAddressee, isContents, lead, mark, known }: PageLine): boolean {
  const reads = shape !== '' || isAddressee || isContents || lead !== 'none' || mark?.value === 1;
  return reads || known.begins || known.meets;
}

/** Whether a line has anything of a last one. */
function hasEnding(line: PageLine): boolean {
  return line.closing !== '' || line.known.ends || isAttachmentMark(line);
}

/** Whether anything at all may speak for a start at a line: a cheap test, so that most lines need no weighing. O(1). */
export function mayBegin({ lines, topFrom, relations }: StartPage, at: number): boolean {
  const line = lines[at];
  const previous = lines[at - 1];
  if (line === undefined || previous === undefined || (line.mark?.value ?? 1) > 1) return false;
  if (hasOpening(line) || hasEnding(previous)) return true;
  const top = topFrom[at] ?? lines.length;
  return top - at <= NEAR && relations[top]?.kind === 'falls';
}

/** The places that may come into question, in order, each with the first line of its document's head. */
function candidatesOf(page: StartPage, least: number): readonly Candidate[] {
  const { lines, topFrom } = page;
  const candidates: Candidate[] = [];
  for (let at = 1; at < lines.length; at++) {
    if (!mayBegin(page, at)) continue;
    const { points, numbering } = weighStart(page, at);
    if (points + Math.max(0, numbering) <= least) continue;
    const start = headStart(lines, at, 0);
    candidates.push({ start, points, numbering, top: topFrom[at] ?? lines.length });
  }
  return candidates.toSorted((a, b) => a.start - b.start);
}

/** Sums over the lines before each line; one entry more than there are lines. */
function runningSums(lines: readonly PageLine[], measure: (line: PageLine) => number): Int32Array {
  const sums = new Int32Array(lines.length + 1);
  for (const [at, line] of lines.entries()) sums[at + 1] = (sums[at] ?? 0) + measure(line);
  return sums;
}

/** Whether a stretch of lines can be a text: long enough, and with sentences, so that a head or a box is none. */
function textTest(lines: readonly PageLine[]): (from: number, to: number) => boolean {
  const characters = runningSums(lines, ({ content }) => content.length);
  const sentences = runningSums(lines, ({ content, mark }) =>
    /[。；！？]/u.test(content) || (mark !== undefined && content.length >= LEAST_ITEM) ? 1 : 0,
  );
  return (from, to) =>
    (characters[to] ?? 0) - (characters[from] ?? 0) >= LEAST_CHARACTERS &&
    (sentences[to] ?? 0) > (sentences[from] ?? 0);
}

/** The candidates with so many points more each. */
function raised(candidates: readonly Candidate[], bonus: number): readonly Candidate[] {
  return candidates.map(({ start, points, numbering, top }) => ({
    start,
    points: points + bonus,
    numbering,
    top,
  }));
}

/** The starts after the first within a group; ever weaker ones are taken until there are as many as the page declares. */
function findStarts({ lines, declared }: PageGroup): readonly Candidate[] {
  const page = startPage(lines);
  const isText = textTest(page.lines);
  const candidates = candidatesOf(page, declared > 1 ? -MOST_DECLARED : 0);
  let starts = bestPath(candidates, lines.length, isText);
  for (let bonus = DECLARED_STEP; bonus <= MOST_DECLARED; bonus += DECLARED_STEP) {
    if (starts.length >= declared - 1) break;
    const more = bestPath(raised(candidates, bonus), lines.length, isText);
    if (more.length < declared) starts = more;
  }
  return starts;
}

/** Joins the stretches of glued lines again; the title that begins a document keeps its own. */
function spansOf(lines: readonly PageLine[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [index, { start, end, joined }] of lines.entries()) {
    const last = spans.at(-1);
    const apart = last === undefined || !joined || (index === 1 && lines[0]?.isTitle === true);
    if (apart) spans.push({ start, end });
    else spans.splice(-1, 1, { start: last.start, end });
  }
  return spans;
}

/** The documents of a group; the mark of an attachment before it (附件1) is its marker and belongs to no text. */
function documentsOf(group: PageGroup): readonly DocumentSpan[] {
  const { lines, marker } = group;
  const starts = findStarts(group);
  const froms = [0, ...starts.map(({ start }) => start)];
  return froms.map((from, index) => {
    const to = froms[index + 1] ?? lines.length;
    const own = index > 0 ? attachmentMark(lines[from - 1]) : '';
    const isAnnounced = to < lines.length && attachmentMark(lines[to - 1]) !== '';
    const start = starts[index - 1];
    return {
      lines: spansOf(lines.slice(from, isAnnounced ? to - 1 : to)),
      marker: own === '' ? marker : own,
      silentSplit: index > 0 && own === '',
      certainty: start === undefined ? 1 : logistic(start.points + start.numbering),
    };
  });
}

function attachmentMark(line: PageLine | undefined): string {
  return line !== undefined && isAttachmentMark(line) ? line.content : '';
}

/**
 * The documents of a page: cut at its markers, then within each marked part at the starts that together are the best
 * path over it. `known` says what the corpus knows of a paragraph.
 * O(lines) but for the sorting of the places that come into question.
 */
export function segmentPage(
  clean: CleanText,
  known: (paragraph: string) => Known = () => UNKNOWN,
): readonly DocumentSpan[] {
  return groupByMarker(clean, known).flatMap(documentsOf);
}
