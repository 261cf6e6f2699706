import type { Edit } from '../text/mapped-text.ts';
import { movedSpans } from '../text/offset-shift.ts';
import type { Span } from '../text/span.ts';
import type { LayoutCue } from './source-text.ts';
import { editView, withoutOverlaps, type SourceView } from './source-view.ts';

/** What the markup of a text comes to, while it is read; offsets count in the text. */
export type Markup = {
  /** The marks taken away, in any order; they may lie within each other. */
  readonly edits: Edit[];
  readonly cues: LayoutCue[];
  /** What is set in bold; lines that are all bold become cues. */
  readonly bold: Span[];
};

/** Takes a stretch away, or sets something in its place. */
export function cut({ edits }: Markup, start: number, end: number, insert = ''): void {
  if (end > start || insert !== '') edits.push({ start, end, insert });
}

/** The view without the marks, with the cues they stand for. O(n log n). */
export function applyMarkup(source: SourceView, markup: Markup): SourceView {
  const edits = withoutOverlaps(markup.edits);
  const { view, cues } = editView(source, edits);
  const own = movedSpans(markup.cues, edits);
  const all = [...cues, ...own, ...boldLines(view.text, movedSpans(markup.bold, edits), own)];
  return { view, cues: all.toSorted((a, b) => a.start - b.start || b.end - a.end) };
}

/** Cues for the lines all of whose characters are bold, unless they are headings. O(n + spans). */
function boldLines(
  text: string,
  bold: readonly Span[],
  cues: readonly LayoutCue[],
): readonly LayoutCue[] {
  const headings = new Set(cues.filter(({ kind }) => kind === 'heading').map(({ start }) => start));
  const spans = bold.toSorted((a, b) => a.start - b.start);
  const lines: LayoutCue[] = [];
  let reached = 0;
  for (const [index, span] of spans.entries()) {
    if (span.start < reached) continue;
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
    const found = text.indexOf('\n', span.start);
    const lineEnd = found < 0 ? text.length : found;
    reached = lineEnd;
    let at = lineStart;
    for (let next = index; (spans[next]?.start ?? Infinity) < lineEnd; next++) {
      const { start, end } = spans[next] ?? span;
      if (text.slice(at, start).trim() !== '') break;
      at = Math.max(at, end);
    }
    if (text.slice(at, lineEnd).trim() !== '' || headings.has(span.start)) continue;
    lines.push({ kind: 'emphasis', start: span.start, end: at });
  }
  return lines;
}
