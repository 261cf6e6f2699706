import type { Span } from '../../text/span.ts';
import type { ChromeKind } from './chrome-kind.ts';
import { chromeWords } from './chrome-words.ts';
import { visitWords } from '../../text/word-trie.ts';

/** How much a stretch speaks of itself as site furniture (1 = surely) and as which kind. */
export type ChromeScore = {
  readonly score: number;
  readonly kind: ChromeKind;
  /** Whether one of its words or phrases is sure by itself. */
  readonly sure: boolean;
  /** How much it speaks of itself as part of a document; 0 or more. */
  readonly body: number;
};

/** The score of a stretch in which nothing speaks for either side. */
export const noScore: ChromeScore = { score: 0, kind: 'prompt', sure: false, body: 0 };

/** Lines up to this length are short: there single words count that prose may use. */
const SHORT = 45;
/** A word from this weight on is strong; weaker ones alone never reach the threshold for the edges of a page. */
const STRONG = 0.5;
const SURE = 0.8;
const WEAK_ALONE = 0.45;
/** Patterns are tried in stretches up to this length. */
const PATTERN_REACH = 200;

type Match = Span & { readonly word: number };

type Sum = {
  strong: number;
  weak: number;
  body: number;
  sure: boolean;
  readonly byKind: Map<ChromeKind, number>;
};

/**
 * Scores a line or sentence by the words in it (data/clean-chrome.json). Each word counts once, words within
 * longer found ones not at all; weak ones count fully only beside a strong one. `short` says whether words count
 * that only short lines make telling; a sentence of a paragraph is not a short line. O(length).
 */
export function scoreWords(
  analysis: string,
  span: Span,
  short: boolean = isShort(analysis, span),
): ChromeScore {
  const matches = findMatches(analysis, span);
  if (matches.length === 0) return noScore;
  const sum: Sum = { strong: 0, weak: 0, body: 0, sure: false, byKind: new Map() };
  addWords(sum, matches, short);
  if (span.end - span.start <= PATTERN_REACH)
    addPatterns(sum, analysis.slice(span.start, span.end));
  const score = sum.strong > 0 ? sum.strong + sum.weak : Math.min(sum.weak, WEAK_ALONE);
  return { score, kind: heaviest(sum.byKind), sure: sum.sure, body: sum.body };
}

/** A short line that is no sentence: prompts have no full stop. */
function isShort(analysis: string, span: Span): boolean {
  return span.end - span.start <= SHORT && analysis.charAt(span.end - 1) !== '。';
}

function addWords(sum: Sum, matches: readonly Match[], short: boolean): void {
  const { words } = chromeWords();
  const seen = new Set<number>();
  for (const match of matches) {
    const word = words[match.word];
    if (word === undefined || seen.has(match.word) || (word.shortOnly && !short)) continue;
    seen.add(match.word);
    if (word.kind === 'body') sum.body -= word.weight;
    else add(sum, word.kind, word.weight);
  }
}

function addPatterns(sum: Sum, words: string): void {
  for (const { pattern, kind, weight } of chromeWords().patterns)
    if (pattern.test(words)) add(sum, kind, weight);
}

function add(sum: Sum, kind: ChromeKind, weight: number): void {
  if (weight >= STRONG) sum.strong += weight;
  else sum.weak += weight;
  sum.sure ||= weight >= SURE;
  sum.byKind.set(kind, (sum.byKind.get(kind) ?? 0) + weight);
}

function findMatches(analysis: string, span: Span): readonly Match[] {
  const { words, wordTrie } = chromeWords();
  const found: Match[] = [];
  visitWords(wordTrie, analysis, span.start, span.end, (index, start, end) => {
    const word = words[index];
    if (word === undefined) return;
    if (start > 0 && word.notAfter.includes(analysis.charAt(start - 1))) return;
    if (end < analysis.length && word.notBefore.includes(analysis.charAt(end))) return;
    found.push({ word: index, start, end });
  });
  return found.length < 2 ? found : withoutCovered(found);
}

/** Longest first; what overlaps one that is taken falls away. */
function withoutCovered(matches: readonly Match[]): readonly Match[] {
  const taken: Match[] = [];
  for (const match of matches.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const covered = taken.some((other) => match.start < other.end && match.end > other.start);
    if (!covered) taken.push(match);
  }
  return taken;
}

function heaviest(byKind: ReadonlyMap<ChromeKind, number>): ChromeKind {
  let best: ChromeKind = 'prompt';
  let most = 0;
  for (const [kind, weight] of byKind) {
    if (weight <= most) continue;
    most = weight;
    best = kind;
  }
  return best;
}
