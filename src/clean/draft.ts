import type { LayoutCue } from '../ingest/source-text.ts';
import { applyEdits, type Edit, type MappedText } from '../text/mapped-text.ts';
import { movedSpans } from '../text/offset-shift.ts';

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
  return { mapped: applyEdits(draft.mapped, edits), cues: movedSpans(draft.cues, edits) };
}
