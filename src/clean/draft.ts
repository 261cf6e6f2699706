import type { LayoutCue } from '../ingest/source-text.ts';
import { applyEdits, type Edit, type MappedText } from '../text/mapped-text.ts';

/** A text on its way through the cleaners: the text with its way to the source, and the layout cues over it. */
export type Draft = {
  readonly mapped: MappedText;
  readonly cues: readonly LayoutCue[];
};

/**
 * One named step of cleaning: which stretches of the draft become what.
 * Edits are sorted and do not overlap; offsets count in `draft.mapped.text`.
 */
export type Cleaner = {
  readonly name: string;
  readonly edits: (draft: Draft) => readonly Edit[];
};

/** The draft after one cleaner; text, offsets and cues move together. O(n + edits + cues · log edits). */
export function runCleaner(draft: Draft, cleaner: Cleaner): Draft {
  return editDraft(draft, cleaner.edits(draft));
}

/** Applies edits to the text and carries the cues along; cues whose whole text is gone are dropped. */
export function editDraft(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const shift = offsetShift(edits);
  const cues = draft.cues
    .map((cue) => ({ ...cue, start: shift.start(cue.start), end: shift.end(cue.end) }))
    .filter((cue) => cue.end > cue.start);
  return { mapped: applyEdits(draft.mapped, edits), cues };
}

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
