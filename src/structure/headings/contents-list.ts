import type { HeadingMark } from '../marks/heading-marks.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** A table of contents takes at most so many lines. */
const LONGEST = 200;
/** So many characters of the first entry must come back in the text. */
const SAME = 6;

function entryOf({ analysis }: DocumentText, mark: HeadingMark): string {
  const words = analysis.slice(mark.end, mark.contentEnd).replace(/[\s.…·\d]+/gu, '');
  return `${mark.style.family}:${mark.value}:${words.slice(0, SAME)}`;
}

/**
 * The lines of the tables of contents, [from, to): from the line 目录 up to where its first entry comes back as a
 * heading. Their numbers open nothing. O(lines + marks).
 */
export function contentsLines(
  document: DocumentText,
  marks: readonly HeadingMark[],
): readonly (readonly [from: number, to: number])[] {
  const head = structureCues()['contents-head'];
  const ranges: (readonly [number, number])[] = [];
  let next = 0;
  for (let line = 0; line < document.lines.length; line++) {
    if (!head.test(contentAt(document, line).slice(0, 12).replace(/\s+/gu, ''))) continue;
    while ((marks[next]?.line ?? line) < line) next++;
    const first = marks[next];
    if (first === undefined || first.line > line + 2) continue;
    const entry = entryOf(document, first);
    for (let at = next + 1; (marks[at]?.line ?? Infinity) <= line + LONGEST; at++) {
      const mark = marks[at];
      if (mark === undefined || entryOf(document, mark) !== entry) continue;
      ranges.push([line, mark.line]);
      line = mark.line;
      break;
    }
  }
  return ranges;
}
