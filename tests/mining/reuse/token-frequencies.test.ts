import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenFrequencies } from '../../../src/mining/reuse/token-frequencies.ts';
import { generateDocuments } from './generate.ts';

function naiveFrequencies(sets: readonly Uint32Array[], weights?: readonly number[]): number[] {
  const counts = new Map<number, number>();
  sets.forEach((set, s) => {
    for (const token of set) counts.set(token, (counts.get(token) ?? 0) + (weights?.[s] ?? 1));
  });
  return sets.flatMap((set) => Array.from(set, (token) => counts.get(token) ?? 0));
}

const sortedSets = fc.array(
  fc
    .uniqueArray(fc.oneof(fc.nat(20), fc.integer({ min: 0xffff_fff0, max: 0xffff_ffff })))
    .map((values) => Uint32Array.from(values).toSorted()),
);

describe('tokenFrequencies', () => {
  it('counts in how many sets each value occurs, zero and the largest included', () => {
    fc.assert(
      fc.property(sortedSets, (sets) => {
        expect([...tokenFrequencies(sets).values]).toEqual(naiveFrequencies(sets));
      }),
    );
  });

  it('counts right across several ranges of values', () => {
    const documents = generateDocuments({ count: 900, copies: 0.5, stock: 0.5, seed: 3 });
    const sets = documents.map(({ shingles }) => shingles);
    const weights = sets.map((_, s) => 1 + (s % 3));
    const { values } = tokenFrequencies(sets, weights);
    expect(values.length).toBeGreaterThan(1 << 19);
    expect(Buffer.from(values.buffer)).toEqual(
      Buffer.from(Uint16Array.from(naiveFrequencies(sets, weights)).buffer),
    );
  });

  it('stops at its highest frequency instead of running over', () => {
    expect([...tokenFrequencies([Uint32Array.of(5)], [70_000]).values]).toEqual([65_535]);
  });
});
