import type { PageLine } from './page-line.ts';

/** The lines of a page with what must be known of each place: the top-level numbers around it. O(lines) to make. */
export type BoundaryPage = {
  readonly lines: readonly PageLine[];
  /** For each line the index of the last line before it with a top-level number, -1 if there is none. */
  readonly topBefore: Int32Array;
  /** For each line the index of the first line from it on with a top-level number, -1 if there is none. */
  readonly topFrom: Int32Array;
};

/** How many lines (addressee, lead) may stand between the start of a document and its first number. */
export const NEAR = 3;
const PARAGRAPH = 60;

/** Prepares the lines of a page for `boundaryEvidence`. O(lines). */
export function boundaryPage(lines: readonly PageLine[]): BoundaryPage {
  const topBefore = new Int32Array(lines.length);
  const topFrom = new Int32Array(lines.length);
  let last = -1;
  for (const [at, line] of lines.entries()) {
    topBefore[at] = last;
    if (line.tops !== undefined) last = at;
  }
  let next = -1;
  for (let at = lines.length - 1; at >= 0; at--) {
    if (lines[at]?.tops !== undefined) next = at;
    topFrom[at] = next;
  }
  return { lines, topBefore, topFrom };
}

/** Several long paragraphs without numbers. */
function isProse(lines: readonly PageLine[]): boolean {
  return (
    lines.length >= 3 &&
    lines.every((line) => line.mark === undefined && line.content.length > PARAGRAPH)
  );
}

/** The top numbers on both sides of a place, where they are of one family; `from` is the line of the second. */
type Series = { readonly before: number; readonly after: number; readonly from: number };

function seriesAround({ lines, topBefore, topFrom }: BoundaryPage, at: number): Series | undefined {
  const from = topFrom[at] ?? -1;
  const before = lines[topBefore[at] ?? -1]?.tops?.last;
  const after = lines[from]?.tops?.first;
  return before === undefined || after === undefined || after.family !== before.family
    ? undefined
    : { before: before.value, after: after.value, from };
}

/** Points for the number at the place itself or near it that falls back to one after a higher one (三、 … 一、). */
export function fallBack(page: BoundaryPage, at: number): number {
  const { lines } = page;
  const series = seriesAround(page, at);
  if (series === undefined || series.after > series.before) return 0;
  const { before, from } = series;
  if (from === at && lines[at]?.mark !== undefined) return before >= 3 ? 3.6 : 3;
  const unnumbered = lines.slice(at, from).every((line) => line.mark === undefined);
  return from - at <= NEAR && unnumbered ? 2.5 : 0;
}

/** What the numbering says of a boundary before line `at`: going on speaks against it, falling back for it. */
export function numberingEvidence(page: BoundaryPage, at: number): number {
  const { lines } = page;
  const own = lines[at]?.mark;
  if (own !== undefined && own.value > 1) return -4;
  const series = seriesAround(page, at);
  if (series !== undefined) return series.after > series.before ? -5 : fallBack(page, at);
  return own?.value === 1 && isProse(lines.slice(Math.max(0, at - 6), at)) ? 1.5 : 0;
}
