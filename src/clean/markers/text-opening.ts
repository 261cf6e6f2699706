import { mayAddress } from '../../line/addressee-line.ts';
import type { Span } from '../../text/span.ts';
import { isDateLine } from '../../line/date-line.ts';
import { lineText, opensNumber } from '../../line/line-shape.ts';
import { namesText } from './marker-titles.ts';
import { markerWords } from './marker-words.ts';

/** So many lines (title, addressee, lead) may stand before the words that open a text. */
const OPENING_LINES = 4;
/** Of a paragraph only its beginning is looked at. */
const LEAD = 300;
/** A date within so many lines of the end closes a text. */
const CLOSING_LINES = 4;
const SHORTEST_TITLE = 6;

/**
 * Whether the lines [from, to) are a text of their own and no section of one: a title in a genre, an addressee, words
 * that open official texts (`制定本方案`, `现将…报告如下`, `第一条`), or a date at the end. O(1): a few lines are looked at.
 */
export function standsForItself(
  analysis: string,
  lines: readonly Span[],
  from: number,
  to: number,
): boolean {
  const last = Math.min(to, from + OPENING_LINES);
  for (let i = from; i < last; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const words = analysis.slice(line.start, Math.min(line.end, line.start + LEAD));
    if (opens(words) || (i <= from + 1 && mayAddress(words))) return true;
    if (i === from && isTitleOfText(analysis, line)) return true;
    if (opensNumber(analysis, line.start)) break;
  }
  return isClosed(analysis, lines.slice(Math.max(from, to - CLOSING_LINES), to));
}

function opens(words: string): boolean {
  return markerWords().openings.some((pattern) => pattern.test(words));
}

function isTitleOfText(analysis: string, line: Span): boolean {
  const words = lineText(analysis, line);
  return words.length >= SHORTEST_TITLE && namesText(words) && !opensNumber(analysis, line.start);
}

function isClosed(analysis: string, lines: readonly Span[]): boolean {
  return lines.some((line) => isDateLine(lineText(analysis, line)));
}
