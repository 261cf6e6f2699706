import type { MinedDocument } from '../../../src/corpus/mined-document.ts';
import { SYMBOL, symbolTables } from '../../../src/mining/phrases/repeats/symbols.ts';

/** An occurrence of a string. */
type Seen = { readonly document: MinedDocument; readonly at: number };

/** All strings without barriers that start with a word unit, up to `longest` units, with all their occurrences. */
export function allStrings(
  documents: readonly MinedDocument[],
  longest: number,
): ReadonlyMap<string, readonly Seen[]> {
  const { classes } = symbolTables();
  const strings = new Map<string, Seen[]>();
  for (const document of documents) {
    const { text } = document;
    for (let at = 0; at < text.length; at++) {
      if (classes[text.charCodeAt(at)] !== SYMBOL.word) continue;
      for (let end = at + 1; end <= Math.min(text.length, at + longest); end++) {
        if (classes[text.charCodeAt(end - 1)] === SYMBOL.barrier) break;
        const string = text.slice(at, end);
        const seen = strings.get(string) ?? [];
        seen.push({ document, at });
        strings.set(string, seen);
      }
    }
  }
  return strings;
}

export function clustersOf(seen: readonly Seen[]): number {
  return new Set(seen.map(({ document }) => document.cluster)).size;
}

/** Sum of the weights of the documents. */
export function independentOf(seen: readonly Seen[]): number {
  return Array.from(new Set(seen.map(({ document }) => document))).reduce(
    (sum, { weight }) => sum + weight,
    0,
  );
}

export function documentsOfSeen(seen: readonly Seen[]): number {
  return new Set(seen.map(({ document }) => document.id)).size;
}

function startsWordAt({ tokenStarts, text }: MinedDocument, at: number): boolean {
  return at === text.length || tokenStarts.includes(at);
}

/** Repeats by definition: strings that no string one longer has all the occurrences of; see `Repeat`. */
export function naiveRepeats(
  documents: readonly MinedDocument[],
  leastLength: number,
  leastClusters: number,
): ReadonlyMap<string, readonly number[]> {
  const strings = allStrings(documents, 100);
  const mostExtended = new Map<string, number>();
  for (const [string, seen] of strings) {
    const shorter = string.slice(0, -1);
    mostExtended.set(shorter, Math.max(mostExtended.get(shorter) ?? 0, seen.length));
  }
  const repeats = new Map<string, readonly number[]>();
  for (const [string, seen] of strings) {
    const extended = mostExtended.get(string) ?? 0;
    if (string.length < leastLength || seen.length < 2 || extended === seen.length) continue;
    if (clustersOf(seen) < leastClusters) continue;
    let parent = string.length - 1;
    while (strings.get(string.slice(0, parent))?.length === seen.length) parent--;
    repeats.set(string, [
      seen.length,
      documentsOfSeen(seen),
      clustersOf(seen),
      parent < leastLength ? 0 : parent,
      seen.filter(({ document, at }) => startsWordAt(document, at)).length,
    ]);
  }
  return repeats;
}

/** What the oracle says of a phrase. */
export type NaivePhrase = {
  readonly phrase: string;
  readonly clusters: number;
  readonly cuts: readonly number[];
  readonly seen: readonly Seen[];
};

function cutsOf(string: string, seen: readonly Seen[]): readonly number[] {
  return Array.from({ length: string.length + 1 }, (_, offset) => offset).filter(
    (offset) =>
      2 * seen.filter(({ document, at }) => startsWordAt(document, at + offset)).length >
      seen.length,
  );
}

/** Neighbouring unit of an occurrence; empty at a barrier or an end. */
function neighbours(string: string, seen: readonly Seen[], side: 'left' | 'right'): string[] {
  const { classes } = symbolTables();
  return seen.map(({ document, at }) => {
    const unit = document.text[side === 'left' ? at - 1 : at + string.length] ?? '。';
    return classes[unit.charCodeAt(0)] === SYMBOL.barrier ? '' : unit;
  });
}

/** Openness of a side. */
function naiveSide(units: readonly string[]): number {
  const others = units.filter((unit) => unit !== '');
  const most = Math.max(
    0,
    ...others.map((unit) => others.filter((other) => other === unit).length),
  );
  const variety = others.length === 0 ? 0 : 1 - most / others.length;
  return (units.length - others.length + (others.length * variety) / 3) / units.length;
}

export function naiveOpenness(string: string, seen: readonly Seen[]): number {
  return naiveSide(neighbours(string, seen, 'left')) * naiveSide(neighbours(string, seen, 'right'));
}

/**
 * The phrases of texts made of Han characters that are no function words, and of 。: by definition, from all strings.
 * With `minTokens` 2, so that the rule for single words plays no part.
 */
export function naivePhrases(
  documents: readonly MinedDocument[],
  k: number,
  least: number,
): readonly NaivePhrase[] {
  const candidates = new Map<string, NaivePhrase>();
  for (const [phrase, seen] of allStrings(documents, 60)) {
    const cuts = cutsOf(phrase, seen);
    const clusters = clustersOf(seen);
    if (seen.length < 2 || phrase.length < least || clusters < k) continue;
    if (independentOf(seen) < k - 1e-9) continue;
    if (cuts[0] !== 0 || cuts.at(-1) !== phrase.length || cuts.length < 3) continue;
    const right = neighbours(phrase, seen, 'right');
    const ended = right.filter((unit) => unit === '').length;
    const lastWord = phrase.length - (cuts.at(-2) ?? 0);
    if (lastWord === 1 && 2 * ended <= seen.length) continue;
    candidates.set(phrase, { phrase, clusters, cuts, seen });
  }
  // of the beginnings of one string with the same occurrences, the longest
  const longest = Array.from(candidates.values()).filter(
    ({ phrase, seen }) =>
      !Array.from(candidates.values()).some(
        (other) =>
          other.phrase.length > phrase.length &&
          other.phrase.startsWith(phrase) &&
          other.seen.length === seen.length,
      ),
  );
  const kept: NaivePhrase[] = [];
  for (const inner of longest.toSorted((a, b) => b.phrase.length - a.phrase.length)) {
    const hidden = kept.some(
      (outer) =>
        holdsAtCuts(outer, inner.phrase) &&
        inner.clusters - outer.clusters <= Math.max(1, inner.clusters / 10),
    );
    if (!hidden) kept.push(inner);
  }
  return kept;
}

function holdsAtCuts({ phrase, cuts }: NaivePhrase, inner: string): boolean {
  return (
    inner.length < phrase.length &&
    cuts.some((from) => phrase.startsWith(inner, from) && cuts.includes(from + inner.length))
  );
}
