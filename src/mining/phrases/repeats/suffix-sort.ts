import { keyedValues, sortByKey, type KeyedValues } from './sort-by-key.ts';

/** The suffixes of a row of units in order, each with what it shares with the one before. */
export type SortedSuffixes = {
  /** Start positions, in the order of the suffixes. */
  readonly positions: Uint32Array;
  /**
   * `shared[i]`: units that suffixes i − 1 and i have in common, up to `depth`; `shared[0]` and the entry after the
   * last are 0.
   */
  readonly shared: Uint8Array;
};

/** Which suffixes are sorted, and how far they are told apart. */
export type SuffixSortOptions = {
  /** 1 for each unit that a suffix may start with; never for 0. */
  readonly starters: Uint8Array;
  /** Units compared at most, up to 254. */
  readonly depth: number;
  /** Groups of fewer equal beginnings than this are left in any order, their `shared` a lower bound. */
  readonly leastGroup: number;
};

const UNITS = 0x10000;
const step = 2;
const lowHalf = 0xffff;

type Work = {
  readonly units: Uint16Array;
  readonly shared: Uint8Array;
  readonly options: SuffixSortOptions;
  /** The suffixes of one bucket, and where that starts among all. */
  readonly pairs: KeyedValues;
  base: number;
};

/**
 * Sorts the suffixes that start with one of `starters` by their beginnings, up to the first 0: suffixes end there, and
 * two that end alike are equal, so that no sentinel can clash with a unit and nothing is shared across an end.
 *
 * Bucket sort on the first unit, then most-significant-digit sort on pairs of units, each read once per suffix and
 * sorted as 32-bit keys, down to `depth` or until a group is too small to matter. (After the multikey quicksort of
 * Bentley & Sedgewick 1997, with packed keys in place of single characters.) O(suffixes × average length of the
 * beginnings shared by `leastGroup` suffixes), at most `depth`. Memory: 5 bytes a suffix for the result, 16 bytes a
 * suffix of the largest bucket for work.
 */
export function sortSuffixes(units: Uint16Array, options: SuffixSortOptions): SortedSuffixes {
  const { bucketEnds, positions } = fillBuckets(units, options.starters);
  const shared = new Uint8Array(positions.length + 1);
  let largest = 0;
  for (let unit = 1; unit < UNITS; unit++) {
    largest = Math.max(largest, (bucketEnds[unit] ?? 0) - (bucketEnds[unit - 1] ?? 0));
  }
  const work: Work = { units, shared, options, pairs: keyedValues(largest), base: 0 };
  for (let unit = 1; unit < UNITS; unit++) {
    const from = bucketEnds[unit - 1] ?? 0;
    const to = bucketEnds[unit] ?? 0;
    if (to - from < 2) continue;
    work.base = from;
    work.pairs.values.set(positions.subarray(from, to));
    refine(work, 0, to - from, 1);
    positions.set(work.pairs.values.subarray(0, to - from), from);
  }
  return { positions, shared };
}

/** All starts in buckets by their first unit, ascending in each, and where the buckets end. */
function fillBuckets(
  units: Uint16Array,
  starters: Uint8Array,
): { readonly bucketEnds: Uint32Array; readonly positions: Uint32Array } {
  const bucketEnds = new Uint32Array(UNITS);
  for (const unit of units) {
    if (starters[unit] === 1) bucketEnds[unit] = (bucketEnds[unit] ?? 0) + 1;
  }
  let total = 0;
  for (let unit = 0; unit < UNITS; unit++) {
    const count = bucketEnds[unit] ?? 0;
    bucketEnds[unit] = total;
    total += count;
  }
  const positions = new Uint32Array(total);
  for (let position = 0; position < units.length; position++) {
    const unit = units[position] ?? 0;
    if (starters[unit] !== 1) continue;
    const at = bucketEnds[unit] ?? 0;
    bucketEnds[unit] = at + 1;
    positions[at] = position;
  }
  return { bucketEnds, positions };
}

/** The next pair of units of each suffix of the group; nothing is read past an end. */
function fillKeys({ units, pairs }: Work, from: number, to: number, known: number): void {
  const { keys, values } = pairs;
  for (let i = from; i < to; i++) {
    const at = (values[i] ?? 0) + known;
    const unit = units[at] ?? 0;
    keys[i] = unit === 0 ? 0 : ((unit << 16) | (units[at + 1] ?? 0)) >>> 0;
  }
}

/** Sorts the group [from, to) of the bucket, whose suffixes share their first `known` units. */
function refine(work: Work, from: number, to: number, known: number): void {
  const { shared, options, base } = work;
  const { keys } = work.pairs;
  fillKeys(work, from, to, known);
  sortByKey(work.pairs, from, to);
  // deeper calls write over the keys of the groups behind
  let previous = 0;
  for (let start = from; start < to;) {
    const key = keys[start] ?? 0;
    let end = start + 1;
    while (end < to && keys[end] === key) end++;
    if (start > from) {
      const same = key >>> 16 === previous >>> 16 ? 1 : 0;
      shared[base + start] = Math.min(options.depth, known + same);
    }
    const common = Math.min(options.depth, known + sharedOfKey(key));
    shared.fill(common, base + start + 1, base + end);
    const ended = (key & lowHalf) === 0;
    if (!ended && end - start >= options.leastGroup && common < options.depth) {
      refine(work, start, end, known + step);
    }
    previous = key;
    start = end;
  }
}

/** Units of a pair before an end. */
function sharedOfKey(key: number): number {
  if (key === 0) return 0;
  return (key & lowHalf) === 0 ? 1 : step;
}
