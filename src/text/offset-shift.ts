import type { Edit } from './mapped-text.ts';
import type { Span } from './span.ts';

/** Where the bounds of stretches lie after edits. */
export type OffsetShift = {
  /** For the first unit of a stretch: what was inserted at the place stays outside, before it. */
  readonly start: (offset: number) => number;
  /** For the exclusive end of a stretch: what was inserted at the place stays outside, after it. */
  readonly end: (offset: number) => number;
};

/** The moves that edits (sorted, not overlapping) make. O(edits) to build, O(log edits) per question. */
export function offsetShift(edits: readonly Edit[]): OffsetShift {
  const sums = new Int32Array(edits.length + 1);
  edits.forEach((edit, index) => {
    sums[index + 1] = (sums[index] ?? 0) + edit.insert.length - (edit.end - edit.start);
  });
  const moved = (offset: number, atStart: boolean): number => {
    const count = countBefore(edits, offset, atStart);
    const last = edits[count - 1];
    if (last === undefined || last.end <= offset) return offset + (sums[count] ?? 0);
    // within the replaced stretch: keep the distance from its start as far as the replacement reaches
    return last.start + (sums[count - 1] ?? 0) + Math.min(offset - last.start, last.insert.length);
  };
  return { start: (offset) => moved(offset, true), end: (offset) => moved(offset, false) };
}

/** Stretches as they lie after edits; those whose whole text is gone are dropped. O(edits + spans · log edits). */
export function movedSpans<T extends Span>(
  spans: readonly T[],
  edits: readonly Edit[],
): readonly T[] {
  const shift = offsetShift(edits);
  return spans
    .map((span) => ({ ...span, start: shift.start(span.start), end: shift.end(span.end) }))
    .filter((span) => span.end > span.start);
}

/** How many edits begin before the offset; pure insertions at the offset itself count for a start only. */
function countBefore(edits: readonly Edit[], offset: number, atStart: boolean): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle];
    if (edit === undefined) break;
    const before =
      edit.start < offset || (atStart && edit.start === offset && edit.end === edit.start);
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}
