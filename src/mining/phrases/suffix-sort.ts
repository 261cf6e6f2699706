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

/** How far suffixes are told apart. */
export type SuffixSortOptions = {
  /** Units compared at most, up to 254. */
  readonly depth: number;
  /** Groups of fewer equal beginnings than this are left in any order, their `shared` a lower bound. */
  readonly leastGroup: number;
};

const UNITS = 0x10000;
const step = 2;

type Work = {
  readonly units: Uint16Array;
  readonly positions: Uint32Array;
  readonly shared: Uint8Array;
  readonly options: SuffixSortOptions;
};

/**
 * Sorts the suffixes that start at `starts` by their beginnings, up to the first 0: suffixes end there, and two that
 * end alike are equal, so that no sentinel can clash with a unit and nothing is shared across an end.
 *
 * Bucket sort on the first unit, then most-significant-digit sort on pairs of units, each read once per suffix and
 * sorted as 32-bit keys, down to `depth` or until a group is too small to matter. (After the bucketed suffix sorting
 * of Bentley & Sedgewick 1997, with packed keys for its multikey quicksort.) O(starts × average length of the
 * beginnings shared by `leastGroup` suffixes), at most `depth`. Memory: 5 bytes a suffix for the result, 16 bytes a
 * suffix of the largest bucket for work.
 */
export function sortSuffixes(
  units: Uint16Array,
  starts: Uint32Array,
  options: SuffixSortOptions,
): SortedSuffixes {
  const positions = new Uint32Array(starts.length);
  const shared = new Uint8Array(starts.length + 1);
  const bucketEnds = fillBuckets(units, starts, positions);
  let largest = 0;
  for (let unit = 1; unit < UNITS; unit++) {
    largest = Math.max(largest, (bucketEnds[unit] ?? 0) - (bucketEnds[unit - 1] ?? 0));
  }
  const pairs = keyedValues(largest);
  const work: Work = { units, positions, shared, options };
  for (let unit = 1; unit < UNITS; unit++) {
    const from = bucketEnds[unit - 1] ?? 0;
    const to = bucketEnds[unit] ?? 0;
    if (to - from > 1) {
      pairs.values.set(positions.subarray(from, to));
      refine(work, pairs, [from, 0, to - from, 1]);
      positions.set(pairs.values.subarray(0, to - from), from);
    }
  }
  return { positions, shared };
}

/** Puts the starts into buckets by their first unit, in the order given; gives where each bucket ends. */
function fillBuckets(units: Uint16Array, starts: Uint32Array, out: Uint32Array): Uint32Array {
  const ends = new Uint32Array(UNITS);
  for (const start of starts) {
    const unit = units[start] ?? 0;
    ends[unit] = (ends[unit] ?? 0) + 1;
  }
  let total = 0;
  for (let unit = 0; unit < UNITS; unit++) {
    const count = ends[unit] ?? 0;
    ends[unit] = total;
    total += count;
  }
  for (const start of starts) {
    const unit = units[start] ?? 0;
    const at = ends[unit] ?? 0;
    ends[unit] = at + 1;
    out[at] = start;
  }
  return ends;
}

/** Sorts the group [from, to) of a bucket, whose suffixes share their first `known` units. `base`: the bucket's place. */
function refine(
  work: Work,
  pairs: KeyedValues,
  [base, from, to, known]: readonly [number, number, number, number],
): void {
  const { units, shared, options } = work;
  const { keys, values } = pairs;
  for (let i = from; i < to; i++) {
    const at = (values[i] ?? 0) + known;
    const unit = units[at] ?? 0;
    // nothing is read past an end
    keys[i] = unit === 0 ? 0 : ((unit << 16) | (units[at + 1] ?? 0)) >>> 0;
  }
  sortByKey(pairs, from, to);
  for (let start = from; start < to;) {
    const key = keys[start] ?? 0;
    let end = start + 1;
    while (end < to && keys[end] === key) end++;
    if (start > from) {
      const same = key >>> 16 === (keys[start - 1] ?? 0) >>> 16 ? 1 : 0;
      shared[base + start] = Math.min(options.depth, known + same);
    }
    const common = Math.min(options.depth, known + sharedOfKey(key));
    for (let i = start + 1; i < end; i++) shared[base + i] = common;
    if (end - start >= options.leastGroup && (key & 0xffff) !== 0 && common < options.depth) {
      refine(work, pairs, [base, start, end, known + step]);
    }
    start = end;
  }
}

/** Units of a pair before an end. */
function sharedOfKey(key: number): number {
  if (key === 0) return 0;
  return (key & 0xffff) === 0 ? 1 : step;
}
