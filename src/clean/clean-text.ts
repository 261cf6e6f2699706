import type { LayoutCue } from '../ingest/source-text.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { Removal } from './draft.ts';

/** What a line of cleaned text is. `chrome` is site furniture; `marker` announces the next text of a compilation (篇一, 【第二篇】, 范文3). */
export type LineRole = 'body' | 'chrome' | 'marker';

/** One line of the cleaned text, without its line break; blank lines are not listed. */
export type CleanLine = {
  readonly start: number;
  readonly end: number;
  readonly role: LineRole;
  /** For a marker: the announcing words alone, e.g. `篇一`. For chrome: its kind, e.g. `metadata`, `prompt`, `related`, `introduction`, `copyright`, `page-number`. */
  readonly label?: string;
};

/**
 * A source after cleaning. `mapped.text` is simplified, free of injected pinyin, with broken lines joined and
 * a line break set around markers that stood within a line; its punctuation is the author's.
 * `analysis` has the same length: full-width and half-width variants folded, for patterns to match on.
 */
export type CleanText = {
  readonly mapped: MappedText;
  readonly analysis: string;
  readonly lines: readonly CleanLine[];
  /** Layout cues carried over, offsets into `mapped.text`. */
  readonly cues: readonly LayoutCue[];
  /** What was cut out of lines (pinyin, site talk, page numbers in mid-sentence), in no order; furniture that has lines of its own is not among it. */
  readonly removed: readonly Removal[];
};
