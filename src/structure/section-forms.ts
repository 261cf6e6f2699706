import type { HeadingMark } from './heading-marks.ts';
import type { HeadingReading } from './heading-form.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { DocumentText } from './text-line.ts';

export type MarkForm = 'line' | 'run-in' | 'list-item';

/** Weight of the siblings against a heading's own words: a series is mostly of one form. */
const SIBLING_SHARE = 0.5;

/** Whether unnumbered lines stand between a mark and the next one. */
function hasBody(marks: readonly HeadingMark[], index: number, lineCount: number): boolean {
  const line = marks[index]?.line ?? 0;
  const next = marks[index + 1]?.line ?? lineCount;
  return next - line > 1;
}

function seriesMeans(readings: readonly HeadingReading[], hierarchy: Hierarchy): Map<number, number> {
  const sums = new Map<number, { total: number; count: number }>();
  readings.forEach((reading, index) => {
    const series = hierarchy.placements[index]?.series ?? -1;
    const row = sums.get(series) ?? { total: 0, count: 0 };
    row.total += Math.max(-5, Math.min(5, reading.leaning));
    row.count++;
    sums.set(series, row);
  });
  return new Map([...sums].map(([series, { total, count }]) => [series, total / count]));
}

/**
 * The form of each mark. A phrase alone on its line is a heading when something stands under it or its siblings are
 * headings; a phrase followed by its body is run-in; a sentence that says it all is a list item. Siblings of a series
 * decide the doubtful ones, since writers keep one form within a series.
 */
export function decideForms(
  document: DocumentText,
  marks: readonly HeadingMark[],
  readings: readonly HeadingReading[],
  hierarchy: Hierarchy,
): readonly MarkForm[] {
  const means = seriesMeans(readings, hierarchy);
  const depthOf = (index: number): number => hierarchy.placements[index]?.depth ?? 0;
  const opens = readings.map((_, index) => depthOf(index + 1) > depthOf(index) || hasBody(marks, index, document.lines.length));
  const openSeries = new Map<number, number>();
  readings.forEach((reading, index) => {
    const series = hierarchy.placements[index]?.series ?? -1;
    const heads = opens[index] === true || (reading.followed && reading.leaning > 0.5);
    if (heads) openSeries.set(series, (openSeries.get(series) ?? 0) + 1);
  });
  return readings.map((reading, index) => {
    const mark = marks[index];
    const placement = hierarchy.placements[index];
    if (mark === undefined || placement === undefined || reading.leaning === -Infinity) return 'list-item';
    if (reading.leaning === Infinity) return 'line';
    const mean = means.get(placement.series) ?? 0;
    const leaning = reading.leaning * (1 - SIBLING_SHARE) + mean * SIBLING_SHARE;
    if (reading.followed) return leaning > 0 ? 'run-in' : 'list-item';
    if (marks[index + 1]?.line === mark.line) return leaning > -0.5 ? 'run-in' : 'list-item';
    const deeper = depthOf(index + 1) > placement.depth;
    const siblingsOpen = (openSeries.get(placement.series) ?? 0) - (opens[index] === true ? 1 : 0);
    if (deeper) return leaning > -2.5 ? 'line' : 'list-item';
    if (opens[index] === true) return leaning > -1 && !isLastOfItems(siblingsOpen, index, marks, hierarchy) ? 'line' : 'list-item';
    return siblingsOpen > 0 && leaning > 0 ? 'line' : bareLine(document, mark, placement.depth, leaning);
  });
}

/** The last item of a list whose other items have nothing under them: what follows it belongs to the section above. */
function isLastOfItems(siblingsOpen: number, index: number, marks: readonly HeadingMark[], hierarchy: Hierarchy): boolean {
  const own = hierarchy.placements[index];
  const next = hierarchy.placements[index + 1];
  const last = next === undefined || next.series !== own?.series;
  const value = marks[index]?.value ?? 1;
  return last && value > 1 && siblingsOpen === 0;
}

/** Nothing under it and no sibling that has: a top heading left empty is still a heading, an item is an item. */
function bareLine(document: DocumentText, mark: HeadingMark, depth: number, leaning: number): MarkForm {
  const stopped = /[。；;，,]\s*$/u.test(document.analysis.slice(mark.start, mark.contentEnd));
  const top = mark.style.family === 'han' || mark.style.family === 'chapter' || mark.style.family === 'part';
  return !stopped && depth <= 2 && (top ? leaning > 0.5 : leaning > 3.5) ? 'line' : 'list-item';
}
