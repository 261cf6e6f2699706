import { applyEdits, type Edit, type MappedText } from '../text/mapped-text.ts';
import { movedSpans } from '../text/offset-shift.ts';
import type { LayoutCue } from './source-text.ts';

/** What a person reads of a source, and what its layout says of it. */
export type SourceView = {
  readonly view: MappedText;
  /** Offsets into `view.text`. */
  readonly cues: readonly LayoutCue[];
};

/** The view after edits, the cues moved along. Edits may come in any order; one within another is dropped. */
export function editView({ view, cues }: SourceView, edits: readonly Edit[]): SourceView {
  if (edits.length === 0) return { view, cues };
  const sound = withoutOverlaps(edits);
  return { view: applyEdits(view, sound), cues: movedSpans(cues, sound) };
}

/** Edits in order; of two that overlap the one that begins first stays, of equal starts the longer. O(n log n). */
export function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < end || (edit.start === edit.end && edit.insert === '')) continue;
    kept.push(edit);
    end = edit.end;
  }
  return kept;
}
