import type { Finding } from '../../check/finding.ts';
import { blankFor, displayWidth } from '../../text/display-width.ts';
import { shown } from './words.ts';

/** A line of the draft and below it carets under the words found. */
export type Excerpt = { readonly line: string; readonly carets: string };

const CUT = '…';

/** As many characters from the end (or from the start) of a text as fit in `columns`. */
function fitting(text: string, columns: number, fromEnd: boolean): string {
  let width = 0;
  let kept = 0;
  // Enough units for the columns, so that a line of megabytes is not walked; two units for some, none wide for others.
  const room = Math.max(0, columns) * 2;
  const near = fromEnd ? text.slice(-room || text.length) : text.slice(0, room);
  const characters = Array.from(near);
  if (fromEnd) characters.reverse();
  for (const character of characters) {
    width += displayWidth(character);
    if (width > columns) break;
    kept += character.length;
  }
  return fromEnd ? text.slice(text.length - kept) : text.slice(0, kept);
}

function onOneLine(words: string): string {
  return shown(words).replaceAll(/[\t\n]/gu, ' ');
}

/**
 * The line of a finding cut to `columns` around the words found, and carets right under these, also behind
 * double-width characters; one caret where something is absent. O(columns).
 */
export function excerptOf({ text, context }: Finding, columns: number): Excerpt {
  const { line, offset } = context;
  const indent = Math.min(offset, line.length - line.trimStart().length);
  const end = Math.min(line.length, offset + text.length);
  const near = columns * 2;
  const before = onOneLine(line.slice(Math.max(indent, offset - near), offset));
  const words = onOneLine(line.slice(offset, Math.min(end, offset + near)));
  const after = onOneLine(line.slice(end, end + near));
  const middle = fitting(words, columns, false);
  const rest = columns - displayWidth(middle);
  const tail = displayWidth(after);
  const head = fitting(before, Math.max(Math.floor(rest / 2), rest - tail), true);
  const foot = middle.length < words.length ? '' : fitting(after, rest - displayWidth(head), false);
  const cutBefore = head.length < before.length || offset - before.length > indent ? CUT : '';
  const cutAfter = end + foot.length < line.length || middle.length < end - offset ? CUT : '';
  const carets = '^'.repeat(Math.max(1, displayWidth(blankFor(middle))));
  return {
    line: `${cutBefore}${head}${middle}${foot}${cutAfter}`,
    carets: `${blankFor(cutBefore + head)}${carets}`,
  };
}

const contextColumns = 200;

/** The line of a finding for tables, cut around the words found if it is long. */
export function contextText(finding: Finding): string {
  return excerptOf(finding, contextColumns).line;
}
