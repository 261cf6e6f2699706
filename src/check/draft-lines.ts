import type { DraftPart } from '../corpus/draft-part.ts';
import { placeOf } from '../text/line-index.ts';
import { sourceSpan } from '../text/mapped-text.ts';

/** A line of a draft's cleaned text, which may stand for several of the file (a paragraph that was broken). */
export type DraftLine = {
  /** Offset in the cleaned text. */
  readonly start: number;
  /** 1-based line of the source it begins on. */
  readonly line: number;
  readonly text: string;
};

/** The lines of all parts of a draft that are not blank, in their order. O(characters). */
export function draftLines(parts: readonly DraftPart[]): readonly DraftLine[] {
  return parts.flatMap(({ source, clean, document }) =>
    document.lines.flatMap(({ start, end }) => {
      const text = document.text.slice(start, end);
      if (text.trim() === '') return [];
      const place = placeOf(source.lineStarts, sourceSpan(clean.mapped, { start, end }).start);
      return [{ start, line: place.line, text }];
    }),
  );
}
