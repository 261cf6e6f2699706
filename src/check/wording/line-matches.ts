import type { DraftPart } from '../../corpus/draft-part.ts';
import type { Span } from '../../text/span.ts';

/** A match of a pattern in a line of a draft; offsets into the cleaned text. */
export type LineMatch = Span & {
  /** The groups of the pattern, the whole match first; empty for a group that took no part. */
  readonly groups: readonly string[];
  /** The line it stands on, and where it begins in it. */
  readonly line: string;
  readonly offset: number;
};

/** `text`: as the author typed it; `analysis`: widths folded. */
export type View = 'text' | 'analysis';

/** The addresses of the net in a line, where signs mean something else. */
function addressesIn(line: string): readonly Span[] {
  if (!/[@/]|www|\.(?:com|cn|net|org)/iu.test(line)) return [];
  const pattern =
    /(?:https?|ftp):\/{1,2}[!-~]+|www\.[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|gov)\b[!-~]*/giu;
  return Array.from(line.matchAll(pattern), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Tells whether a place lies in one of the spans (sorted); to be asked with rising places. */
function within(spans: readonly Span[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((spans[next]?.end ?? Infinity) <= at) next++;
    return at >= (spans[next]?.start ?? Infinity);
  };
}

/**
 * The matches of a global pattern, line by line, in the order of the lines (the document's, if none are given); addresses of the net are passed over.
 * O(characters) for patterns without backtracking.
 */
export function lineMatches(
  part: DraftPart,
  pattern: RegExp,
  view: View = 'analysis',
  lines: readonly Span[] = part.document.lines,
): readonly LineMatch[] {
  const source = part.document[view];
  return lines.flatMap(({ start, end }) => {
    const line = source.slice(start, end);
    const isAddress = within(addressesIn(line));
    return Array.from(line.matchAll(pattern), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      groups: Array.from(match, (group: string | undefined) => group ?? ''),
      line,
      offset: match.index,
    })).filter(({ offset }) => !isAddress(offset));
  });
}
