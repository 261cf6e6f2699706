import { sentencesOf } from '../src/text/sentences.ts';
import type { Span } from '../src/text/span.ts';

/** A text that is copied from; the path is that of its file, `/` separated. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A sentence of a copy with the one it was made from: offsets in UTF-16 units of both files, ends exclusive. */
export type CopiedSentence = {
  readonly source: string;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly copyStart: number;
  readonly copyEnd: number;
};

/** `whole`: an edited copy of one text; `patchwork`: stretches of several within text of its own. */
export type CopyKind = 'whole' | 'patchwork';

/** A made copy, and what in it was copied, by place. */
export type MadeCopy = {
  readonly path: string;
  readonly kind: CopyKind;
  readonly text: string;
  readonly copied: readonly CopiedSentence[];
};

/** How copies were made. Shares of words and sentences are probabilities, each for itself. */
export type CopyWish = {
  readonly seed: number;
  /** Share of words that are changed. */
  readonly rate: number;
  readonly copies: number;
  /** Share of copies that are patchworks. */
  readonly patchworks: number;
  /** Share of sentences left out. */
  readonly dropped: number;
  /** Share of sentences that change places with the next. */
  readonly swapped: number;
};

export const defaultCopyWish: CopyWish = {
  seed: 1,
  rate: 0.1,
  copies: 100,
  patchworks: 0.4,
  dropped: 0.05,
  swapped: 0.03,
};

/** The sentences of a text, line by line, blanks at their ends left out. O(n). */
export function sentenceSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    for (const sentence of sentencesOf(text, { start, end })) {
      const words = text.slice(sentence.start, sentence.end);
      const blanks = words.length - words.trimStart().length;
      const length = words.trim().length;
      if (length > 0) {
        spans.push({ start: sentence.start + blanks, end: sentence.start + blanks + length });
      }
    }
    start = end + 1;
  }
  return spans;
}
