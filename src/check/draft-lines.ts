import type { DraftPart } from '../corpus/draft-part.ts';
import { placeOf } from '../text/line-index.ts';
import { sourceSpan } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';

/** A line of a draft's cleaned text, which may stand for several of the file (a paragraph that was broken). */
export type DraftLine = {
  /** Offset in the cleaned text. */
  readonly start: number;
  /** 1-based line of the source it begins on. */
  readonly line: number;
  readonly text: string;
};

/** The lines of a part and those beside it that belong to no document, in their order. O(lines · log lines). */
export function linesAndAsides({ document, asides }: DraftPart): readonly Span[] {
  if (asides.length === 0) return document.lines;
  return [...document.lines, ...asides].toSorted((a, b) => a.start - b.start);
}

/** The lines of a draft that are not blank, in their order, whatever they were taken for. O(lines · log lines). */
export function draftLines(parts: readonly DraftPart[]): readonly DraftLine[] {
  const lines = parts.flatMap((part) =>
    linesAndAsides(part).flatMap(({ start, end }) => {
      const text = part.document.text.slice(start, end);
      return text.trim() === '' ? [] : [{ start, line: lineOf(part, { start, end }), text }];
    }),
  );
  const [first] = parts;
  return first === undefined ? lines : [...lines, ...pageLines(first)].toSorted(byLine);
}

function lineOf({ source, clean }: DraftPart, span: Span): number {
  return placeOf(source.lineStarts, sourceSpan(clean.mapped, span).start).line;
}

/** Page numbers and running heads that stood within a sentence, which goes on without them. */
function pageLines({ source, clean }: DraftPart): readonly DraftLine[] {
  return clean.removed
    .filter(({ kind }) => kind === 'page-number' || kind === 'running-head')
    .map(({ start, text }) => ({
      start: -1 - start, // in no line of the cleaned text
      line: placeOf(source.lineStarts, start).line,
      text,
    }));
}

function byLine(a: DraftLine, b: DraftLine): number {
  return a.line - b.line || a.start - b.start;
}
