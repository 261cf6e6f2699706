import type { Span } from '../text/span.ts';
import type { LayoutCue } from './source-text.ts';

/** Cues for the lines all of whose characters are bold, unless they are headings. O(n + spans). */
export function boldLines(
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
    lines.push({ kind: 'emphasis', start: span.start, end: lineEnd });
  }
  return lines;
}
