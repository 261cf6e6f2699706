import type { DocumentGroups } from './key-groups.ts';
import type { ReducedTexts } from './reduced-text.ts';

/** A run of characters that two texts have in common, as long as it can be: positions in the reduced texts. */
export type CommonRun = {
  readonly a: number;
  readonly b: number;
  readonly length: number;
};

/** Texts with their fingerprints, ready for comparing any two of them. */
export type FingerprintedTexts = {
  readonly reduced: ReducedTexts;
  /** Positions of all fingerprints. */
  readonly positions: Uint32Array;
  /** Shared fingerprints of each text. */
  readonly lists: DocumentGroups;
  /** Characters in a fingerprinted gram. */
  readonly width: number;
};

/** Where a fingerprint stands in both texts, packed: diagonal first, place in a second. */
type Seeds = { values: Float64Array; count: number };

const seeds: Seeds = { values: new Float64Array(1 << 10), count: 0 };
const placeRoom = 2 ** 26;

/**
 * Above so many pairs of places a fingerprint that repeats within both texts is not paired in full: each place is paired
 * with its counterpart by number, and the first thousand with the first of the other text. Else a table of a thousand
 * equal lines would cost a million seeds.
 */
const mostPairs = 10_000;
const mostWithFirst = 1000;

/**
 * The common runs of two texts that hold at least one common fingerprint, so all of width + window − 1 characters or
 * more and some of those from `width` up; by place in a, then in b. O(fingerprints + characters in runs).
 */
export function commonRuns(texts: FingerprintedTexts, a: number, b: number): CommonRun[] {
  collectSeeds(texts, a, b);
  const { starts } = texts.reduced;
  const bounds = {
    aStart: starts[a] ?? 0,
    aEnd: starts[a + 1] ?? 0,
    bStart: starts[b] ?? 0,
    bEnd: starts[b + 1] ?? 0,
  };
  const shift = bounds.bStart - bounds.aEnd;
  const runs: CommonRun[] = [];
  let diagonal = -1;
  let done = 0;
  seeds.values.subarray(0, seeds.count).sort();
  for (let s = 0; s < seeds.count; s++) {
    const seed = seeds.values[s] ?? 0;
    const own = Math.floor(seed / placeRoom);
    const at = bounds.aStart + (seed - own * placeRoom);
    if (own === diagonal && at < done) continue;
    const run = runAround(texts.reduced.units, at, at + own + shift, bounds);
    // equal hashes of different grams
    if (run.a + run.length - at < texts.width) continue;
    runs.push(run);
    diagonal = own;
    done = run.a + run.length;
  }
  return runs.length > 1 ? runs.toSorted(byPlace) : runs;
}

/** The longest common run that holds two places, which may be empty. */
function runAround(
  units: Uint16Array,
  a: number,
  b: number,
  bounds: {
    readonly aStart: number;
    readonly aEnd: number;
    readonly bStart: number;
    readonly bEnd: number;
  },
): CommonRun {
  const offset = b - a;
  const low = Math.max(bounds.aStart, bounds.bStart - offset);
  const high = Math.min(bounds.aEnd, bounds.bEnd - offset);
  let from = a;
  let to = a;
  while (to < high && units[to] === units[to + offset]) to++;
  while (from > low && units[from - 1] === units[from + offset - 1]) from--;
  return { a: from, b: from + offset, length: to - from };
}

function byPlace(x: CommonRun, y: CommonRun): number {
  return x.a - y.a || x.b - y.b;
}

function collectSeeds(texts: FingerprintedTexts, a: number, b: number): void {
  const { starts, groups } = texts.lists;
  const aLast = starts[a + 1] ?? 0;
  const bLast = starts[b + 1] ?? 0;
  let i = starts[a] ?? 0;
  let j = starts[b] ?? 0;
  seeds.count = 0;
  while (i < aLast && j < bLast) {
    const x = groups[i] ?? 0;
    const y = groups[j] ?? 0;
    if (x < y) i++;
    else if (x > y) j++;
    else {
      const iEnd = endOfGroup(groups, i, aLast);
      const jEnd = endOfGroup(groups, j, bLast);
      pairPlaces(texts, { a, b }, { i, iEnd, j, jEnd });
      i = iEnd;
      j = jEnd;
    }
  }
}

function endOfGroup(groups: Uint32Array, from: number, last: number): number {
  const group = groups[from];
  let end = from + 1;
  while (end < last && groups[end] === group) end++;
  return end;
}

/** Entries of one group in the lists of two texts. */
type GroupRange = {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
};

function pairPlaces(
  texts: FingerprintedTexts,
  pair: { readonly a: number; readonly b: number },
  { i, iEnd, j, jEnd }: GroupRange,
): void {
  const { positions, reduced, lists } = texts;
  const aStart = reduced.starts[pair.a] ?? 0;
  const aLength = (reduced.starts[pair.a + 1] ?? 0) - aStart;
  const bStart = reduced.starts[pair.b] ?? 0;
  const add = (x: number, y: number): void => {
    const inA = (positions[lists.entries[x] ?? 0] ?? 0) - aStart;
    const inB = (positions[lists.entries[y] ?? 0] ?? 0) - bStart;
    if (seeds.count === seeds.values.length) {
      const larger = new Float64Array(2 * seeds.count);
      larger.set(seeds.values);
      seeds.values = larger;
    }
    seeds.values[seeds.count++] = (inB - inA + aLength) * placeRoom + inA;
  };
  if ((iEnd - i) * (jEnd - j) <= mostPairs) {
    for (let x = i; x < iEnd; x++) for (let y = j; y < jEnd; y++) add(x, y);
    return;
  }
  for (let n = 0; i + n < iEnd && j + n < jEnd; n++) add(i + n, j + n);
  for (let x = i + 1; x < Math.min(iEnd, i + mostWithFirst); x++) add(x, j);
  for (let y = j + 1; y < Math.min(jEnd, j + mostWithFirst); y++) add(i, y);
}
