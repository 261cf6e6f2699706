import type { Span } from './span.ts';

/**
 * A string that knows, for each of its UTF-16 units, the stretch of the source it came from.
 * `starts[i]`/`ends[i]` bound the source stretch of unit `i` (equal for a unit that was inserted).
 * Both arrays never decrease.
 */
export type MappedText = {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Length of the source in UTF-16 units. */
  readonly sourceLength: number;
};

/** One replacement in a string: the stretch [start, end) becomes `insert`. */
export type Edit = {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
};

/** A text that is its own source. O(n). */
export function identityText(text: string): MappedText {
  const length = text.length;
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text, starts, ends, sourceLength: length };
}

/**
 * Applies edits (sorted, not overlapping, offsets into `mapped.text`) and keeps the way back to the source.
 * An insertion of the replaced length maps unit by unit; any other maps as a whole to the replaced stretch.
 * O(n + edits).
 */
export function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  let length = mapped.text.length;
  for (const edit of edits) length += edit.insert.length - (edit.end - edit.start);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  const keep = (end: number): void => {
    if (end <= from) return;
    parts.push(mapped.text.slice(from, end));
    starts.set(mapped.starts.subarray(from, end), to);
    ends.set(mapped.ends.subarray(from, end), to);
    to += end - from;
    from = end;
  };
  for (const edit of edits) {
    keep(edit.start);
    const replaced = sourceSpan(mapped, edit);
    const unitByUnit = edit.insert.length === edit.end - edit.start;
    for (let k = 0; k < edit.insert.length; k++) {
      starts[to + k] = unitByUnit ? (mapped.starts[edit.start + k] ?? 0) : replaced.start;
      ends[to + k] = unitByUnit ? (mapped.ends[edit.start + k] ?? 0) : replaced.end;
    }
    parts.push(edit.insert);
    to += edit.insert.length;
    from = edit.end;
  }
  keep(mapped.text.length);
  return { text: parts.join(''), starts, ends, sourceLength: mapped.sourceLength };
}

/**
 * The stretch of the source that a stretch of the mapped text came from. An empty stretch maps to a point; inside a
 * replacement, which maps as a whole, to all of what was replaced, so that the maps never decrease.
 */
export function sourceSpan(mapped: MappedText, span: Span): Span {
  const { starts, ends, sourceLength } = mapped;
  if (span.end <= span.start) {
    const before = span.start > 0 ? (ends[span.start - 1] ?? sourceLength) : 0;
    const point = starts[span.start] ?? before;
    return { start: point, end: Math.max(point, before) };
  }
  return { start: starts[span.start] ?? sourceLength, end: ends[span.end - 1] ?? sourceLength };
}

/** A stretch of a mapped text as a mapped text of its own, still pointing into the same source. */
export function sliceMapped(mapped: MappedText, span: Span): MappedText {
  return {
    text: mapped.text.slice(span.start, span.end),
    starts: mapped.starts.subarray(span.start, span.end),
    ends: mapped.ends.subarray(span.start, span.end),
    sourceLength: mapped.sourceLength,
  };
}
