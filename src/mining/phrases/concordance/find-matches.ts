import type { Span } from '../../../text/span.ts';
import type { ConcordanceQuery } from './concordance-query.ts';

/** A match of a query in a text. */
export type QueryMatch = Span & {
  /** What each place of slots matched, in order; empty spans too. */
  readonly fillers: readonly Span[];
};

/** Characters (UTF-16 units) one slot matches at most. */
export const slotLength = 30;

const SENTENCE_ENDS = new Set('。！？!?；;…\n\r');
const CLAUSE_ENDS = new Set('。！？!?；;…\n\r，,：:');

/** Where the text that slots may take from `start` on ends: at most `most` units, within the sentence. */
function reach(text: string, start: number, most: number, stops: ReadonlySet<string>): number {
  const limit = Math.min(text.length, start + most);
  let end = start;
  while (end < limit && !stops.has(text[end] ?? '')) end++;
  return end;
}

function reachBack(text: string, end: number, most: number): number {
  const limit = Math.max(0, end - most);
  let start = end;
  while (start > limit && !CLAUSE_ENDS.has(text[start - 1] ?? '')) start--;
  return start;
}

/**
 * Gives a function that finds the starts of the parts after the first, each within the reach of its slots, the first
 * slots as short as possible (as lazy quantifiers of a regular expression choose); undefined if the parts do not
 * follow. What led nowhere is remembered, so that all starts in a text together take O(parts × characters × reach).
 */
function followers(
  text: string,
  { parts, between }: ConcordanceQuery,
): (end: number) => readonly number[] | undefined {
  const hopeless = new Set<number>();
  const search = (index: number, from: number): readonly number[] | undefined => {
    const part = parts[index];
    if (part === undefined) return [];
    const key = from * parts.length + index;
    if (hopeless.has(key)) return undefined;
    const last = reach(text, from, slotLength * (between[index - 1] ?? 0), SENTENCE_ENDS);
    let start = indexWithin(text, part, from, last);
    while (start >= 0) {
      const rest = search(index + 1, start + part.length);
      if (rest !== undefined) return [start, ...rest];
      start = indexWithin(text, part, start + 1, last);
    }
    hopeless.add(key);
    return undefined;
  };
  return (end) => search(1, end);
}

/** The first start of `part` from `from` to `last`, −1 if there is none; reads no further. */
function indexWithin(text: string, part: string, from: number, last: number): number {
  for (let at = from; at <= last; at++) if (text.startsWith(part, at)) return at;
  return -1;
}

/**
 * All matches of a query in a text: at every offset at which its first part stands (overlapping ones too), the match
 * with the shortest slots. A slot takes 0 to 30 units within a sentence; at an end of the query it takes the text up
 * to the edge of the clause, at most 30 units. Parts match exactly, line ends included.
 */
export function* findMatches(
  text: string,
  query: ConcordanceQuery,
): Generator<QueryMatch, void, void> {
  const [first = ''] = query.parts;
  const startsAfter = followers(text, query);
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const starts = startsAfter(at + first.length);
    if (starts === undefined) continue;
    const fillers: Span[] = [];
    const start = query.slotBefore ? reachBack(text, at, slotLength) : at;
    if (query.slotBefore) fillers.push({ start, end: at });
    let end = at + first.length;
    for (const [index, next] of starts.entries()) {
      fillers.push({ start: end, end: next });
      end = next + (query.parts[index + 1]?.length ?? 0);
    }
    if (query.slotAfter) {
      const filled = reach(text, end, slotLength, CLAUSE_ENDS);
      fillers.push({ start: end, end: filled });
      end = filled;
    }
    yield { start, end, fillers };
  }
}
