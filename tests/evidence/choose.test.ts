import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from '../../src/evidence/choose.ts';

const points = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -9, max: 9 }), {
  minKeys: 1,
});

describe('choose', () => {
  it('takes the answer with the most points, the first of equal ones', () => {
    const choice = choose(
      new Map([
        ['a', 1],
        ['b', 3],
        ['c', 3],
      ]),
      1,
    );
    expect(choice?.id).toBe('b');
    expect(choice?.probability).toBeCloseTo(1 / (2 + Math.exp(-2)), 12);
  });

  it('gives nothing where there is nothing to choose from', () => {
    expect(choose(new Map(), 1)).toBeUndefined();
  });

  it('is surer the smaller the scale', () => {
    const sums = new Map([
      ['a', 2],
      ['b', 0],
    ]);
    const [fine = 0, coarse = 0] = [1, 2].map((scale) => choose(sums, scale)?.probability);
    expect(fine).toBeGreaterThan(coarse);
  });

  it('does not change when all points grow alike', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -5, max: 5 }), (all, more) => {
        const before = choose(new Map(Object.entries(all)), 1.5);
        const moved = Object.entries(all).map(([id, sum]) => [id, sum + more] as const);
        const after = choose(new Map(moved), 1.5);
        expect(after?.id).toBe(before?.id);
        expect(after?.probability).toBeCloseTo(before?.probability ?? NaN, 9);
      }),
    );
  });

  it('gives a probability no smaller than that of an even choice', () => {
    fc.assert(
      fc.property(points, (all) => {
        const found = choose(new Map(Object.entries(all)), 1)?.probability ?? 0;
        expect(found).toBeGreaterThanOrEqual(1 / Object.keys(all).length - 1e-12);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });
});
