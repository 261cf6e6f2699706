import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import { trimEnd } from '../../line/text-line.ts';
import type { Span } from '../../text/span.ts';

/** Where a number stands, without the blank behind it. */
export function markSpan(text: string, { start, end }: HeadingMark): Span {
  return { start, end: trimEnd(text, start, end) };
}
