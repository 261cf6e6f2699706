import { cleanSource } from '../../src/clean/clean-source.ts';
import type { CleanText, LineRole } from '../../src/clean/clean-text.ts';
import { type Cleaner, type Draft, rawDraft, runCleaner } from '../../src/clean/draft.ts';
import type { LayoutCue, SourceText } from '../../src/ingest/source-text.ts';
import { lineStartsOf } from '../../src/text/line-index.ts';
import { identityText } from '../../src/text/mapped-text.ts';

/** A plain text file as ingest would give it. */
export function sourceOf(text: string, cues: readonly LayoutCue[] = []): SourceText {
  return {
    source: 'test.txt',
    format: 'text',
    encoding: 'utf-8',
    sha256: '',
    lineStarts: lineStartsOf(text),
    view: identityText(text),
    cues,
    warnings: [],
  };
}

/** A text before any cleaning. */
export function draftOf(text: string): Draft {
  return rawDraft(identityText(text), []);
}

/** What one cleaner makes of a text. */
export function after(cleaner: Cleaner, text: string): string {
  return runCleaner(draftOf(text), cleaner).mapped.text;
}

/** One line of a cleaned text with its role. */
export type RoleLine = {
  readonly role: LineRole;
  readonly label: string | undefined;
  readonly words: string;
};

/** The lines of a cleaned text with their roles. */
export function roleLines(clean: CleanText): readonly RoleLine[] {
  return clean.lines.map(({ start, end, role, label }) => ({
    role,
    label,
    words: clean.mapped.text.slice(start, end),
  }));
}

/** The roles of the lines of a plain text. */
export function rolesOf(text: string): readonly RoleLine[] {
  return roleLines(cleanSource(sourceOf(text)));
}
