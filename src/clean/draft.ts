import type { LayoutCue } from '../ingest/source-text.ts';
import { applyEdits, sourceSpan, type Edit, type MappedText } from '../text/mapped-text.ts';
import { movedSpans } from '../text/offset-shift.ts';
import type { Span } from '../text/span.ts';

/** A stretch of the source (offsets in the decoded source) that cleaning left out, its words, and what it was. */
export type Removal = Span & { readonly kind: string; readonly text: string };

/** A text on its way through the cleaners: the text with its way to the source, and the layout cues over it. */
export type Draft = {
  readonly mapped: MappedText;
  readonly cues: readonly LayoutCue[];
  /** Offsets in the source of its page breaks (form feeds), ascending. */
  readonly pageBreaks: readonly number[];
  /** What has been cut out so far, in no order. */
  readonly removed: readonly Removal[];
};

/** A text before cleaning. O(characters). */
export function rawDraft(mapped: MappedText, cues: readonly LayoutCue[]): Draft {
  const { text, starts } = mapped;
  const pageBreaks: number[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1))
    pageBreaks.push(starts[at] ?? 0);
  return { mapped, cues, pageBreaks, removed: [] };
}

/** An edit that may say what it cuts out; otherwise that is what the cleaner is called. */
export type CleanerEdit = Edit & { readonly kind?: string };

/**
 * One named step of cleaning: which stretches of the draft become what.
 * Edits are sorted and do not overlap; offsets count in `draft.mapped.text`.
 */
export type Cleaner = {
  readonly name: string;
  readonly edits: (draft: Draft) => readonly CleanerEdit[];
};

/** What a person does not see: control characters, zero-width and format characters, blanks. */
const INVISIBLE = /^[\s\p{C}\u3164]*$/u;

/** The draft after one cleaner; text, offsets and cues move together. O(n + edits + cues · log edits). */
export function runCleaner(draft: Draft, cleaner: Cleaner): Draft {
  return editDraft(draft, cleaner.edits(draft), cleaner.name);
}

/**
 * Applies edits to the text and carries the cues along; cues whose whole text is gone are dropped. What a person sees
 * and an edit leaves without a substitute is noted under `kind`.
 */
export function editDraft(draft: Draft, edits: readonly CleanerEdit[], kind: string): Draft {
  if (edits.length === 0) return draft;
  const { mapped, pageBreaks } = draft;
  const removed = [...draft.removed];
  for (const edit of edits) {
    if (edit.insert !== '') continue;
    const text = mapped.text.slice(edit.start, edit.end);
    if (INVISIBLE.test(text)) continue;
    const { start, end } = sourceSpan(mapped, edit);
    removed.push({ start, end, kind: edit.kind ?? kind, text });
  }
  return {
    mapped: applyEdits(mapped, edits),
    cues: movedSpans(draft.cues, edits),
    pageBreaks,
    removed,
  };
}
