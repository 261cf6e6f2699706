import type { LayoutCue } from '../../ingest/source-text.ts';
import type { Span } from '../../text/span.ts';
import { isBlank } from '../../text/han.ts';

/** A line that is not blank, without the blanks at its ends. */
export type TextLine = Span & {
  /** Blank lines right before it. */
  readonly blanksBefore: number;
  /** Blanks cut off at its front. */
  readonly indent: number;
};

/** The lines of a text that are not blank, trimmed. O(n). */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let blanksBefore = 0;
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const lineEnd = found < 0 ? text.length : found;
    let start = from;
    let end = lineEnd;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      lines.push({ start, end, blanksBefore, indent: start - from });
      blanksBefore = 0;
    } else blanksBefore++;
    from = lineEnd + 1;
  }
  return lines;
}

/** Width as a page shows it: ASCII counts one, all else two. O(length). */
export function displayWidth(text: string, span: Span): number {
  let width = 0;
  for (let i = span.start; i < span.end; i++) width += text.charCodeAt(i) < 0x80 ? 1 : 2;
  return width;
}

/**
 * Where a line ends, as display width from the margin. One or two blanks in front are taken for full-width ones, which
 * cleaning has made plain. O(length).
 */
export function printedEnd(text: string, line: TextLine): number {
  return (line.indent <= 2 ? 2 * line.indent : line.indent) + displayWidth(text, line);
}

/** What the layout says of each line: the kinds of the cues over it and how much of it is link text (0–1). */
export type LineLayout = {
  readonly kinds: ReadonlySet<LayoutCue['kind']>;
  readonly linkShare: number;
};

/** A line of which the layout says nothing. */
export const plainLayout: LineLayout = { kinds: new Set(), linkShare: 0 };

/** The layout of each line. Cues may come in any order. O(lines + cues · log cues). */
export function lineLayouts(
  lines: readonly Span[],
  cues: readonly LayoutCue[],
): readonly LineLayout[] {
  if (cues.length === 0) return lines.map(() => plainLayout);
  const sorted = cues.toSorted((a, b) => a.start - b.start);
  let first = 0;
  return lines.map((line) => {
    while (first < sorted.length && (sorted[first]?.end ?? 0) <= line.start) first++;
    const kinds = new Set<LayoutCue['kind']>();
    let linked = 0;
    for (let k = first; k < sorted.length; k++) {
      const cue = sorted[k];
      if (cue === undefined || cue.start >= line.end) break;
      const overlap = Math.min(cue.end, line.end) - Math.max(cue.start, line.start);
      if (overlap <= 0) continue;
      kinds.add(cue.kind);
      if (cue.kind === 'link') linked += overlap;
    }
    return kinds.size === 0
      ? plainLayout
      : { kinds, linkShare: Math.min(1, linked / (line.end - line.start)) };
  });
}
