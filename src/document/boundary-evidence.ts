import type { NumberMark } from '../structure/numbering.ts';
import { boundaryCues } from './boundary-cues.ts';
import type { PageLine } from './page-line.ts';

/** The lines of a page with what must be known of each place: the top-level numbers around it. O(lines) to make. */
export type BoundaryPage = {
  readonly lines: readonly PageLine[];
  /** For each line the index of the last line before it with a top-level number, -1 if there is none. */
  readonly topBefore: Int32Array;
  /** For each line the index of the first line from it on with a top-level number, -1 if there is none. */
  readonly topFrom: Int32Array;
};

/** Families of numbers that head the sections of a whole document: 第一部分, 第一章, 一、 */
const TOP_FAMILIES: ReadonlySet<string> = new Set(['part', 'chapter', 'han']);
/** How many lines (addressee, lead) may stand between the start of a document and its first number. */
const NEAR = 3;
/** A line that goes on after an ending is the start of something else when it is this long. */
const LONG = 25;
const SHORT = 8;
/** A line with so many points for closing a text closes one. */
const CLOSES = 2;
const PARAGRAPH = 60;
/** How far the writer's name for itself is sought before and after a place. */
const SELF_BEFORE = 12;
const SELF_AFTER = 8;

function isTop(line: PageLine): boolean {
  return line.mark !== undefined && TOP_FAMILIES.has(line.mark.style.family);
}

/** Prepares the lines of a page for `boundaryEvidence`. O(lines). */
export function boundaryPage(lines: readonly PageLine[]): BoundaryPage {
  const topBefore = new Int32Array(lines.length);
  const topFrom = new Int32Array(lines.length);
  let last = -1;
  for (const [at, line] of lines.entries()) {
    topBefore[at] = last;
    if (isTop(line)) last = at;
  }
  let next = -1;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line !== undefined && isTop(line)) next = at;
    topFrom[at] = next;
  }
  return { lines, topBefore, topFrom };
}

/** What the numbering says of a boundary before line `at`: going on speaks against it, falling back for it. */
function numberingEvidence(page: BoundaryPage, at: number): number {
  const { lines } = page;
  const own = lines[at]?.mark;
  if (own !== undefined && own.value > 1) return -4;
  const from = page.topFrom[at] ?? -1;
  const before = lines[page.topBefore[at] ?? -1]?.mark;
  const after = lines[from]?.mark;
  if (before !== undefined && after !== undefined && before.style.family === after.style.family)
    return seriesEvidence(lines, { before, after, at, from });
  return own !== undefined && own.value === 1 && isProse(lines.slice(Math.max(0, at - 6), at))
    ? 1.5
    : 0;
}

type Around = {
  readonly before: NumberMark;
  readonly after: NumberMark;
  readonly at: number;
  readonly from: number;
};

/** The top numbers on both sides are of one family: 三、 before and 一、 after is a fall back. */
function seriesEvidence(lines: readonly PageLine[], { before, after, at, from }: Around): number {
  if (after.value > before.value) return -5;
  if (from === at) return before.value >= 3 ? 3.6 : 3;
  const unnumbered = lines.slice(at, from).every((line) => line.mark === undefined);
  return from - at <= NEAR && unnumbered ? 2.5 : 0;
}

/** Several long paragraphs without numbers. */
function isProse(lines: readonly PageLine[]): boolean {
  return (
    lines.length >= 3 &&
    lines.every((line) => line.mark === undefined && line.content.length > PARAGRAPH)
  );
}

/** How the line itself speaks for being the first of a document: as its title, its addressee, its lead. */
function openingEvidence(lines: readonly PageLine[], at: number): number {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined) return 0;
  if (line.isTitle) {
    const follow = Math.max(
      next?.opener ?? 0,
      next?.isAddressee === true ? (lines[at + 2]?.opener ?? 0) : 0,
    );
    return 3.5 + Math.min(2, follow) + (next?.isAddressee === true ? 1 : 0);
  }
  return line.isAddressee ? 2 + (next?.opener ?? 0) : line.opener;
}

/** The ending that stands before the line, and more if the text goes on with a whole paragraph. */
function endingEvidence(line: PageLine, previous: PageLine): number {
  if (previous.closer < CLOSES) return previous.closer;
  const goesOn =
    line.content.length >= LONG &&
    (line.mark === undefined || line.mark.value === 1) &&
    !boundaryCues()['after-ending'].test(line.content);
  return previous.closer + (goesOn ? 2 : 0);
}

function namesItself({ self }: PageLine): boolean {
  return self !== '' && !boundaryCues()['self-general'].test(self);
}

/** Whether the writer calls itself otherwise before the place (我镇) than after it (我校). */
function selfChanges(lines: readonly PageLine[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - SELF_BEFORE), at).findLast(namesItself)?.self;
  const after = lines.slice(at, at + SELF_AFTER).find(namesItself)?.self;
  return before !== undefined && after !== undefined && before !== after;
}

/** What speaks against a boundary: a title or an addressee just before, a colon, an attachment, a document just begun. */
function counterEvidence(
  lines: readonly PageLine[],
  at: number,
  line: PageLine,
  previous: PageLine,
): number {
  let points = 0;
  if (previous.isTitle || previous.isAddressee) points += 6;
  if (/[：:]$/u.test(previous.content)) points += 3;
  if (boundaryCues()['attachment-head'].test(previous.content)) points += 1.5;
  const justBegun = lines
    .slice(Math.max(0, at - NEAR), at)
    .some((before) => before.opener >= 3 || before.isTitle);
  if (justBegun && !line.isTitle && line.opener < 3) points += 3;
  if (line.content.length < SHORT && !line.isTitle && !line.isAddressee) points += 2;
  // 附件：推广清单 looks like a title and closes the text before it
  if (line.isTitle && line.closer >= CLOSES) points += 2;
  return points;
}

/**
 * Evidence, in points, that a document begins with line `at` of a page: its own opening (title, addressee, lead), the
 * ending before it, numbering that falls back, a change of the writer, furniture between, a beginning known elsewhere.
 * 0 for the first line, which begins a document anyway.
 */
export function boundaryEvidence(page: BoundaryPage, at: number): number {
  const { lines } = page;
  const line = lines[at];
  const previous = lines[at - 1];
  if (line === undefined || previous === undefined) return 0;
  let score =
    numberingEvidence(page, at) + openingEvidence(lines, at) + endingEvidence(line, previous);
  if (selfChanges(lines, at)) score += 1.5;
  if (line.furnitureBefore) score += 1;
  if (line.known && previous.mark === undefined) score += 4;
  return score - counterEvidence(lines, at, line, previous);
}
