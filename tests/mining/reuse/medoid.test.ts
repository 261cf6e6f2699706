import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medoidOf } from '../../../src/mining/reuse/medoid.ts';
import { naiveOverlap } from './naive.ts';

const weightedSets = fc.array(
  fc.record({
    set: fc.uniqueArray(fc.nat(25)).map((values) => Uint32Array.from(values).toSorted()),
    weight: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 9 },
);

describe('medoidOf', () => {
  it('has the least total distance, counted pair by pair', () => {
    fc.assert(
      fc.property(weightedSets, (sets) => {
        const totals = sets.map(({ set }) =>
          sets.reduce((sum, other) => {
            const apart = set.length + other.set.length - 2 * naiveOverlap(set, other.set);
            return sum + other.weight * apart;
          }, 0),
        );
        expect(totals[medoidOf(sets)]).toBe(Math.min(...totals));
      }),
    );
  });

  it('is the larger of two, and nothing of none', () => {
    const [small, large] = [Uint32Array.of(1, 2), Uint32Array.of(1, 2, 3)];
    expect(
      medoidOf([
        { set: small, weight: 1 },
        { set: large, weight: 1 },
      ]),
    ).toBe(1);
    expect(medoidOf([])).toBe(-1);
  });
});
