import type { Span } from '../../text/span.ts';
import type { MarkerToken } from './marker-token.ts';

/** A marker token where it stands: in which line, with what before and after it. */
export type MarkerCandidate = MarkerToken & {
  /** Index of its line. */
  readonly line: number;
  /** What stands before it, back to the last sentence end or the start of the line. */
  readonly prefix: string;
  /** Length of the prefix with the signs that decorate it. */
  readonly lead: number;
  /** Whether the prefix reaches back to the start of the line. */
  readonly atLineStart: boolean;
  /** What follows on the line. */
  readonly rest: string;
  /** The rest is nothing, or short and without sentence punctuation: the line is the marker's alone. */
  readonly ownLine: boolean;
};

/** Signs that decorate a marker: ★篇一, ● 第一篇, 一、篇一. */
const DECORATION = /^[\s【〖『「（(<《★☆●○■◆▲△◇□·•#>＞»›※→-]+/u;
const SENTENCE_ENDS = '。！？!?；…';
const LONGEST_PREFIX = 60;
const LONGEST_TITLE = 45;

/** Places tokens in their lines. Both lists are sorted; O(tokens + lines). */
export function markerCandidates(
  analysis: string,
  lines: readonly Span[],
  tokens: readonly MarkerToken[],
): readonly MarkerCandidate[] {
  const candidates: MarkerCandidate[] = [];
  let index = 0;
  for (const token of tokens) {
    while (index < lines.length && (lines[index]?.end ?? 0) <= token.start) index++;
    const line = lines[index];
    if (line === undefined || line.start > token.start) continue;
    const from = prefixStart(analysis, line.start, token.start);
    const prefix = analysis.slice(from, token.start).replace(DECORATION, '');
    const rest = analysis.slice(token.end, line.end).trim();
    if (prefix.length > LONGEST_PREFIX) continue;
    candidates.push({
      ...token,
      line: index,
      prefix,
      lead: token.start - from,
      atLineStart: from === line.start,
      rest: rest.slice(0, 200),
      ownLine: isTitle(rest),
    });
  }
  return candidates;
}

/** Whether words can be the title of a text, or are none: short, without the punctuation of sentences. */
export function isTitle(words: string): boolean {
  return words.length <= LONGEST_TITLE && !/[。；！，]/u.test(words) && !/[：:]$/u.test(words);
}

/** After the last sentence end, closing quotation marks included; at most a little more than a prefix back. */
function prefixStart(analysis: string, lineStart: number, at: number): number {
  const limit = Math.max(lineStart, at - LONGEST_PREFIX - 20);
  for (let i = at - 1; i >= limit; i--) {
    if (!SENTENCE_ENDS.includes(analysis.charAt(i))) continue;
    let from = i + 1;
    while ('”’」』）)'.includes(analysis.charAt(from)) && from < at) from++;
    return from;
  }
  return limit;
}
