import type { Place, PlaceSpan, Span } from './span.ts';

/** Offsets at which the lines of a text start; `\n`, `\r\n` and a lone `\r` end a line. O(n). */
export function lineStartsOf(text: string): Int32Array {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Int32Array.from(starts);
}

/** The place of an offset, by binary search over the line starts. O(log lines). */
export function placeOf(lineStarts: Int32Array, offset: number): Place {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** Both ends of a stretch as places. */
export function placeSpanOf(lineStarts: Int32Array, span: Span): PlaceSpan {
  return { start: placeOf(lineStarts, span.start), end: placeOf(lineStarts, span.end) };
}
