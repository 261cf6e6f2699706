import type { Passage } from '../src/mining/reuse/passage.ts';
import { keptOffsets, reduceText } from '../src/mining/reuse/reduced-text.ts';
import { sentenceSpans, type MadeCopy, type SourceFile } from './reuse-truth.ts';

/** What the passages found say of copies whose truth is known. Characters are letters, digits and Han characters. */
export type ReuseScore = {
  /** Of the copied characters of all copies: share that lies in a passage with a text that has the same sentence. */
  readonly recall: number;
  /** Of the characters in passages of related texts: share that lies in sentences both have. */
  readonly precision: number;
  /** Of the pairs of a copy and what it was copied from: share joined by a passage or by a common cluster. */
  readonly pairRecall: number;
  /** Of all pairs in passages that are not stock: share of those that have no copied sentence in common, … */
  readonly unrelated: number;
  /** … and of those that have no common run of 30 characters either: wording that both happen to have. */
  readonly unrelatedWithoutRun: number;
  readonly pairs: number;
  /** Of all pairs of documents within one near-duplicate cluster: how many have no sentence in common. */
  readonly strangersInClusters: number;
};

/** A sentence within a text: which it is, and where it stands there. */
type Placed = { readonly key: string; readonly start: number; readonly end: number };

type KnownText = {
  readonly text: string;
  readonly sentences: readonly Placed[];
  readonly keys: ReadonlySet<string>;
  /** Running count of characters by offset. */
  readonly counts: Uint32Array;
};

/**
 * Scores passages whose documents are named by the paths of sources and copies. `clusterOf` gives the near-duplicate
 * cluster of each, for within one only passages with the representative are reported.
 */
export function scoreReuse(
  sources: readonly SourceFile[],
  copies: readonly MadeCopy[],
  passages: readonly Passage[],
  clusterOf: ReadonlyMap<string, string>,
): ReuseScore {
  const known = knownTexts(sources, copies);
  const tally = openTally();
  for (const passage of passages) countPassage(passage, known, tally);
  const { joined, pairs, unrelated, withRun, right, claimed } = tally;
  const without = [...unrelated].filter((pair) => !withRun.has(pair)).length;
  return {
    recall: recallOf(copies, known, tally.found),
    precision: claimed === 0 ? 1 : right / claimed,
    pairRecall: pairRecallOf(copies, joined, clusterOf),
    unrelated: unrelated.size / Math.max(1, pairs.size),
    unrelatedWithoutRun: without / Math.max(1, pairs.size),
    pairs: pairs.size,
    strangersInClusters: strangersIn(clusterOf, known),
  };
}

type Tally = {
  /** All pairs in passages; those in passages that are not stock; of these the unrelated ones. */
  readonly joined: Set<string>;
  readonly pairs: Set<string>;
  readonly unrelated: Set<string>;
  /** Unrelated pairs that have a run of 30 characters in common. */
  readonly withRun: Set<string>;
  /** What was found of each text. */
  readonly found: Map<string, Placed[]>;
  right: number;
  claimed: number;
};

function openTally(): Tally {
  return {
    joined: new Set(),
    pairs: new Set(),
    unrelated: new Set(),
    withRun: new Set(),
    found: new Map(),
    right: 0,
    claimed: 0,
  };
}

function countPassage(passage: Passage, known: ReadonlyMap<string, KnownText>, tally: Tally): void {
  const { aDocument, bDocument, aSpan, bSpan, kind } = passage;
  const [a, b] = [known.get(aDocument), known.get(bDocument)];
  if (a === undefined || b === undefined) return;
  const pair = `${aDocument}\n${bDocument}`;
  tally.joined.add(pair);
  if (kind !== 'stock') tally.pairs.add(pair);
  if (!areRelated(a, b)) {
    if (kind === 'stock') return;
    tally.unrelated.add(pair);
    const words = [a.text.slice(aSpan.start, aSpan.end), b.text.slice(bSpan.start, bSpan.end)];
    if (hasCommonRun(reduceText(words[0] ?? ''), reduceText(words[1] ?? ''), 30)) {
      tally.withRun.add(pair);
    }
    return;
  }
  for (const [text, other, id, span] of [
    [a, b, aDocument, aSpan],
    [b, a, bDocument, bSpan],
  ] as const) {
    tally.claimed += between(text, span.start, span.end);
    const shared = sharedWithin(text, other, span.start, span.end);
    for (const { start, end } of shared) tally.right += between(text, start, end);
    const found = tally.found.get(id) ?? [];
    found.push(...shared);
    tally.found.set(id, found);
  }
}

function areRelated(a: KnownText, b: KnownText): boolean {
  return a.sentences.some(({ key }) => b.keys.has(key));
}

function strangersIn(
  clusterOf: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, KnownText>,
): number {
  const members = new Map<string, KnownText[]>();
  for (const [id, cluster] of clusterOf) {
    const text = known.get(id);
    if (text !== undefined) members.set(cluster, [...(members.get(cluster) ?? []), text]);
  }
  let strangers = 0;
  for (const texts of members.values()) {
    for (const [i, text] of texts.entries()) {
      strangers += texts.slice(0, i).filter((other) => !areRelated(text, other)).length;
    }
  }
  return strangers;
}

function hasCommonRun(a: string, b: string, length: number): boolean {
  for (let i = 0; i + length <= a.length; i++) if (b.includes(a.slice(i, i + length))) return true;
  return false;
}

/** Sentences are known by what they say in the source, for two sources may have the same one. */
function knownTexts(
  sources: readonly SourceFile[],
  copies: readonly MadeCopy[],
): ReadonlyMap<string, KnownText> {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const keyOf = (source: string, start: number, end: number): string =>
    reduceText(texts.get(source)?.slice(start, end) ?? '');
  const known = new Map<string, KnownText>();
  for (const { path, text } of sources) {
    const sentences = sentenceSpans(text).map(({ start, end }) => {
      return { key: keyOf(path, start, end), start, end };
    });
    known.set(path, knownText(text, sentences));
  }
  for (const { path, text, copied } of copies) {
    const sentences = copied.map(({ source, sourceStart, sourceEnd, copyStart, copyEnd }) => {
      return { key: keyOf(source, sourceStart, sourceEnd), start: copyStart, end: copyEnd };
    });
    known.set(path, knownText(text, sentences));
  }
  return known;
}

function knownText(text: string, sentences: readonly Placed[]): KnownText {
  const kept = keptOffsets(text);
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0; i < kept.length; i++) counts[i + 1] = (counts[i] ?? 0) + (kept[i] ?? 0);
  return { text, sentences, keys: new Set(sentences.map(({ key }) => key)), counts };
}

function between({ counts }: KnownText, start: number, end: number): number {
  return (counts[end] ?? 0) - (counts[start] ?? 0);
}

/** What lies within a span of the sentences that the other text has too. */
function sharedWithin(text: KnownText, other: KnownText, start: number, end: number): Placed[] {
  return text.sentences.flatMap((sentence) => {
    const from = Math.max(start, sentence.start);
    const to = Math.min(end, sentence.end);
    return from < to && other.keys.has(sentence.key) ? [{ key: '', start: from, end: to }] : [];
  });
}

function recallOf(
  copies: readonly MadeCopy[],
  known: ReadonlyMap<string, KnownText>,
  found: ReadonlyMap<string, readonly Placed[]>,
): number {
  let [all, hit] = [0, 0];
  for (const { path } of copies) {
    const text = known.get(path);
    if (text === undefined) continue;
    for (const { start, end } of text.sentences) all += between(text, start, end);
    let done = 0;
    const spans = (found.get(path) ?? []).toSorted((x, y) => x.start - y.start);
    for (const { start, end } of spans) {
      const from = Math.max(start, done);
      if (end > from) hit += between(text, from, end);
      done = Math.max(done, end);
    }
  }
  return all === 0 ? 1 : hit / all;
}

function pairRecallOf(
  copies: readonly MadeCopy[],
  joined: ReadonlySet<string>,
  clusterOf: ReadonlyMap<string, string>,
): number {
  let [all, hit] = [0, 0];
  for (const { path, copied } of copies) {
    for (const source of new Set(copied.map((sentence) => sentence.source))) {
      all++;
      const pair = path < source ? `${path}\n${source}` : `${source}\n${path}`;
      const cluster = clusterOf.get(path);
      if (joined.has(pair) || (cluster !== undefined && cluster === clusterOf.get(source))) hit++;
    }
  }
  return all === 0 ? 1 : hit / all;
}
