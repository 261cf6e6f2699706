import type { CleanText } from '../../clean/clean-text.ts';
import type { Span } from '../../text/span.ts';
import { boundaryCues } from './boundary-cues.ts';
import { boundaryEvidence } from './boundary-evidence.ts';
import { proseShare } from '../../taxonomy/prose-share.ts';
import { headStart } from './document-head.ts';
import { boundaryPage, fallBack, type BoundaryPage } from './numbering-evidence.ts';
import { groupByMarker, type PageGroup } from './page-groups.ts';
import type { PageLine } from './page-line.ts';

/** One document of a page: its body lines (offsets into the cleaned text). */
export type DocumentSpan = {
  readonly lines: readonly Span[];
  /** The marker that announced it, e.g. `篇三`; for later texts under the same marker still that marker. */
  readonly marker: string;
  /** Whether no marker stands before it and it is not the first of its page or marker. */
  readonly silentSplit: boolean;
  /** Words of the marker line and the page's own title line, weak evidence of the genre. */
  readonly announced: string;
};

/** A place where a document may begin: the index of its first line and the evidence for it. */
type Candidate = { readonly at: number; readonly score: number };

/** Evidence needed for a boundary, in points. */
const COST = 4;
/** With a number of texts announced by the page, weaker boundaries are taken up to that number. */
const DECLARED_COST = 0.4;
const LEAST_CHARACTERS = 70;
/** Shorter numbered lines may stand in a table of contents. */
const LEAST_ITEM = 20;
/** Points for a place where prose (theory, news) and official texts meet. */
const GENRE_TURN = 1.6;
/** Difference of the share of prose on both sides that shows it. */
const LEAST_TURN = 0.3;
/** Lines and characters on either side that are looked at. */
const TURN_LINES = 7;
const TURN_CHARACTERS = 1600;

function proseShareOf(lines: readonly PageLine[]): number {
  const text = lines.map((line) => line.content).join('\n');
  return proseShare(text.slice(0, TURN_CHARACTERS));
}

/** Extra evidence where theory, news and official prose meet: the genre of the text before and after differs. */
function genreTurns(lines: readonly PageLine[], at: number): number {
  const before = proseShareOf(lines.slice(Math.max(0, at - TURN_LINES), at));
  const after = proseShareOf(lines.slice(at, at + TURN_LINES));
  return Math.abs(before - after) >= LEAST_TURN ? GENRE_TURN : 0;
}

/** Places with evidence enough to be looked at, the best first. */
function candidatesOf({ lines, declared }: PageGroup, page: BoundaryPage): readonly Candidate[] {
  const least = declared > 1 ? DECLARED_COST : COST - GENRE_TURN;
  const candidates: Candidate[] = [];
  for (let at = 1; at < lines.length; at++) {
    const score = boundaryEvidence(page, at);
    if (score >= least)
      candidates.push({ at, score: score >= COST ? score : score + genreTurns(lines, at) });
  }
  return candidates.toSorted((a, b) => b.score - a.score || a.at - b.at);
}

/** Sums over the lines before each line; one entry more than there are lines. */
function runningSums(lines: readonly PageLine[], measure: (line: PageLine) => number): Int32Array {
  const sums = new Int32Array(lines.length + 1);
  for (const [at, line] of lines.entries()) sums[at + 1] = (sums[at] ?? 0) + measure(line);
  return sums;
}

/** How many of the ascending numbers are smaller than `value`. */
function countBelow(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** The points of a place without its fall back of numbers where a boundary beside it accounts for that already. */
function remaining(page: BoundaryPage, { at, score }: Candidate, around: Around): number {
  const explained =
    around.before > (page.topBefore[at] ?? -1) || around.after <= (page.topFrom[at] ?? -1);
  return explained ? score - fallBack(page, at) : score;
}

type Around = { readonly before: number; readonly after: number };

/** Boundaries within a group, as ascending line indices > 0: the best first, as long as each text stays long enough. */
function findBoundaries(group: PageGroup): readonly number[] {
  const { lines, declared } = group;
  const page = boundaryPage(lines);
  const isText = textTest(lines);
  const chosen: number[] = [];
  for (const candidate of candidatesOf(group, page)) {
    const place = countBelow(chosen, candidate.at);
    const around = { before: chosen[place - 1] ?? 0, after: chosen[place] ?? lines.length };
    const score = remaining(page, candidate, around);
    if (score < (chosen.length < declared - 1 ? DECLARED_COST : COST)) continue;
    const at = headStart(lines, candidate.at, around.before);
    if (isText(around.before, at) && isText(at, around.after)) chosen.splice(place, 0, at);
  }
  return chosen;
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

/** One document of a group; the mark of the attachment before it (附件1) is its marker and belongs to no text. */
function documentAt(group: PageGroup, cuts: readonly number[], index: number): DocumentSpan {
  const from = cuts[index] ?? 0;
  const to = cuts[index + 1] ?? group.lines.length;
  const attachment = index > 0 ? attachmentMark(group.lines[from - 1]) : '';
  const isAnnounced = cuts[index + 2] !== undefined && attachmentMark(group.lines[to - 1]) !== '';
  return {
    lines: spansOf(group.lines.slice(from, isAnnounced ? to - 1 : to)),
    marker: attachment === '' ? group.marker : attachment,
    silentSplit: index > 0 && attachment === '',
    announced: group.announced,
  };
}

function attachmentMark(line: PageLine | undefined): string {
  return line !== undefined && boundaryCues()['attachment-mark'].test(line.content)
    ? line.content
    : '';
}

/**
 * The documents of a page: cut at its markers, then at silent boundaries inside each marked part, where the evidence
 * outweighs the cost of a cut. `isKnown` says whether a document elsewhere in the corpus begins with a paragraph.
 * O(lines) but for the sorting of the places that come into question.
 */
export function segmentPage(
  clean: CleanText,
  isKnown: (paragraph: string) => boolean = () => false,
): readonly DocumentSpan[] {
  return groupByMarker(clean, isKnown).flatMap((group) => {
    const cuts = [0, ...findBoundaries(group), group.lines.length];
    return cuts.slice(0, -1).map((_, index) => documentAt(group, cuts, index));
  });
}
