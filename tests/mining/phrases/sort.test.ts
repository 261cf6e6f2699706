import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedValues, sortByKey } from '../../../src/mining/phrases/repeats/sort-by-key.ts';
import { substringCounter } from '../../../src/mining/phrases/repeats/substring-count.ts';
import { sortSuffixes } from '../../../src/mining/phrases/repeats/suffix-sort.ts';
import { createRandom } from '../reuse/generate.ts';

const starters = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(unit > 0 && unit !== 9));

/** The suffix from a position up to the first 0, at most `depth` units. */
function suffixAt(units: Uint16Array, position: number, depth: number): readonly number[] {
  const end = units.indexOf(0, position);
  return Array.from(units.subarray(position, Math.min(end, position + depth)));
}

function sharedBy(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

const rows = fc
  .array(fc.constantFrom(0, 1, 1, 2, 2, 3, 9, 0xffff), { maxLength: 120 })
  .map((units) => Uint16Array.from([...units, 0, 0]));

describe('sortByKey', () => {
  it.each([0, 1, 2, 19, 21, 500, 2999, 3001, 20_000])('sorts %i pairs by their keys', (size) => {
    const random = createRandom(size + 1);
    for (const spread of [1, 3, 1000, 2 ** 32]) {
      const pairs = keyedValues(size + 2);
      for (let i = 0; i < size + 2; i++) {
        pairs.keys[i] = Math.floor(random() * spread);
        pairs.values[i] = (pairs.keys[i] ?? 0) ^ 0x5555;
      }
      const edges = [pairs.keys[0], pairs.keys[size + 1]];
      const expected = pairs.keys.slice(1, size + 1).toSorted();
      sortByKey(pairs, 1, size + 1);
      expect(pairs.keys.slice(1, size + 1)).toEqual(expected);
      expect(pairs.values.slice(1, size + 1)).toEqual(expected.map((key) => key ^ 0x5555));
      expect([pairs.keys[0], pairs.keys[size + 1]]).toEqual(edges);
    }
  });
});

describe('sortSuffixes', () => {
  it('orders suffixes and says what neighbours share, as comparing them does', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 12 }), (units, depth) => {
        const { positions, shared } = sortSuffixes(units, { starters, depth, leastGroup: 2 });
        const wanted = Array.from(units.keys()).filter((at) => starters[units[at] ?? 0] === 1);
        expect(Array.from(positions).toSorted((a, b) => a - b)).toEqual(wanted);
        for (let i = 1; i < positions.length; i++) {
          const before = suffixAt(units, positions[i - 1] ?? 0, depth);
          const here = suffixAt(units, positions[i] ?? 0, depth);
          const common = sharedBy(before, here);
          expect(shared[i]).toBe(common);
          expect(before[common] ?? 0).toBeLessThanOrEqual(here[common] ?? 0);
        }
        expect(shared[0]).toBe(0);
        expect(shared[positions.length]).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps small groups together and understates what they share', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 6 }), (units, leastGroup) => {
        const exact = sortSuffixes(units, { starters, depth: 20, leastGroup: 2 });
        const rough = sortSuffixes(units, { starters, depth: 20, leastGroup });
        // the k-th largest group boundary is the same: runs of at least `leastGroup` at any depth
        for (let length = 1; length <= 20; length++) {
          expect(largeRuns(rough.shared, length, leastGroup)).toEqual(
            largeRuns(exact.shared, length, leastGroup),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Ranks [first, last) of the runs of at least `least` suffixes that share `length` units. */
function largeRuns(shared: Uint8Array, length: number, least: number): readonly string[] {
  const runs: string[] = [];
  let first = 0;
  for (let rank = 1; rank < shared.length; rank++) {
    if ((shared[rank] ?? 0) >= length) continue;
    if (rank - first >= least) runs.push(`${String(first)}-${String(rank)}`);
    first = rank;
  }
  return runs;
}

describe('substringCounter', () => {
  it('counts overlapping occurrences of any stretch that occurs often enough', () => {
    fc.assert(
      fc.property(rows, fc.nat(100), fc.integer({ min: 1, max: 12 }), (units, at, length) => {
        const stretch = units.subarray(at, at + length);
        if (stretch.length < length || stretch.includes(0) || starters[stretch[0] ?? 0] !== 1)
          return;
        const text = String.fromCharCode(...units);
        const wanted = String.fromCharCode(...stretch);
        let expected = 0;
        for (let i = 0; i < text.length; i++) if (text.startsWith(wanted, i)) expected++;
        const suffixes = sortSuffixes(units, { starters, depth: 20, leastGroup: 3 });
        if (expected < 3) return;
        expect(substringCounter(units, suffixes)(at, at + length)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
