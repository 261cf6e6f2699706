import type { SortedSuffixes } from './suffix-sort.ts';

/**
 * Gives a function that counts the occurrences of units [from, to) among all of the text, overlapping ones too, by
 * binary search over the sorted suffixes. The string must start with a unit that suffixes may start with, be no longer
 * than they are told apart, and occur at least `leastGroup` times (or the count may be off). O(length × log suffixes);
 * counts of short strings are remembered.
 */
export function substringCounter(
  units: Uint16Array,
  { positions }: SortedSuffixes,
): (from: number, to: number) => number {
  const known = new Map<string, number>();
  const order = (position: number, from: number, length: number): number => {
    for (let i = 0; i < length; i++) {
      const difference = (units[position + i] ?? 0) - (units[from + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  /** The first rank whose suffix is not below (or, with `past`, is above) the string. */
  const bound = (from: number, length: number, past: boolean): number => {
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const sign = order(positions[middle] ?? 0, from, length);
      if (sign < 0 || (past && sign === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => {
    const length = to - from;
    const key = length <= REMEMBERED ? String.fromCharCode(...units.subarray(from, to)) : '';
    const before = known.get(key);
    if (before !== undefined) return before;
    const count = bound(from, length, true) - bound(from, length, false);
    if (key !== '' && known.size < ROOM) known.set(key, count);
    return count;
  };
}

const REMEMBERED = 8;
const ROOM = 400_000;
