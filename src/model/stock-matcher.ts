import { keptOffsets } from '../mining/reuse/reduced-text.ts';
import type { Span } from '../text/span.ts';

const keyLength = 4;

/** Finds stock phrases in texts. */
export type StockMatcher = {
  /** The stretches that stock phrases cover: sorted, disjoint; offsets of the text. */
  readonly spansIn: (text: string) => readonly Span[];
};

/** Makes phrases ready for finding, all at once; phrases of fewer than four units are passed over. O(phrases). */
export function stockMatcher(phrases: Iterable<string>): StockMatcher {
  const byKey = new Map<string, string[]>();
  for (const phrase of phrases) {
    if (phrase.length < keyLength) continue;
    const key = phrase.slice(0, keyLength);
    const row = byKey.get(key);
    if (row === undefined) byKey.set(key, [phrase]);
    else row.push(phrase);
  }
  for (const row of byKey.values()) row.sort((a, b) => b.length - a.length);
  return { spansIn: (text) => coveredSpans(text, byKey) };
}

function coveredSpans(text: string, byKey: ReadonlyMap<string, readonly string[]>): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at + keyLength <= text.length; at++) {
    const longest = byKey
      .get(text.slice(at, at + keyLength))
      ?.find((phrase) => text.startsWith(phrase, at));
    if (longest === undefined) continue;
    const end = at + longest.length;
    const last = spans.at(-1);
    if (last !== undefined && at <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start: at, end });
  }
  return spans;
}

/** The share of a text's letters, digits and Han characters that lie in some stretches of it; 0 for an empty text. O(n). */
export function shareWithin(text: string, spans: readonly Span[]): number {
  const kept = keptOffsets(text);
  const all = sum(kept, 0, kept.length);
  const inside = spans.reduce((total, { start, end }) => total + sum(kept, start, end), 0);
  return all === 0 ? 0 : inside / all;
}

function sum(kept: Uint8Array, start: number, end: number): number {
  let total = 0;
  for (let i = start; i < end; i++) total += kept[i] ?? 0;
  return total;
}
