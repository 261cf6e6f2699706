import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areNear,
  defaultThresholds,
  largestPartner,
  neededOverlap,
  overlapOf,
} from '../../../src/mining/reuse/overlap.ts';
import { naiveNear, naiveOverlap } from './naive.ts';

const sortedSet = fc
  .uniqueArray(fc.nat(60), { maxLength: 40 })
  .map((values) => Uint32Array.from(values).toSorted());
const thresholds = { ...defaultThresholds, tinySize: 12 };

describe('overlapOf', () => {
  it('counts what two sets share', () => {
    fc.assert(
      fc.property(sortedSet, sortedSet, (a, b) => {
        expect(overlapOf(a, b)).toBe(naiveOverlap(a, b));
      }),
    );
  });

  it('gives −1 exactly if the sets share less than needed', () => {
    fc.assert(
      fc.property(sortedSet, sortedSet, fc.nat(45), (a, b, needed) => {
        const shared = naiveOverlap(a, b);
        expect(overlapOf(a, b, needed)).toBe(shared >= needed ? shared : -1);
      }),
    );
  });
});

describe('areNear', () => {
  it('is what containment and Jaccard similarity say', () => {
    fc.assert(
      fc.property(sortedSet, sortedSet, (a, b) => {
        expect(areNear(a, b, thresholds)).toBe(naiveNear(a, b, thresholds));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not round a share up to the threshold', () => {
    const ten = Uint32Array.from({ length: 10 }, (_, i) => i);
    const options = { containment: 0.7, jaccard: 0, tinySize: 0, tinyJaccard: 0 };
    expect(areNear(ten, Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 20, 21, 22), options)).toBe(true);
    expect(areNear(ten, Uint32Array.of(0, 1, 2, 3, 4, 5, 20, 21, 22, 23), options)).toBe(false);
  });
});

describe('largestPartner', () => {
  it('is the last size that can be near if it holds all of the smaller', () => {
    for (let size = 1; size < 200; size++) {
      const largest = largestPartner(size, defaultThresholds);
      expect(neededOverlap(size, largest, defaultThresholds)).toBeLessThanOrEqual(size);
      expect(neededOverlap(size, largest + 1, defaultThresholds)).toBeGreaterThan(size);
    }
  });
});
