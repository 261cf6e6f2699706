import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tierOf } from '../../../src/mining/outline/tier.ts';
import { weightedQuantile } from '../../../src/mining/outline/weighted-quantile.ts';
import { wilsonInterval } from '../../../src/mining/outline/wilson-interval.ts';

describe('wilsonInterval', () => {
  // the first four from Newcombe 1998, table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
  ])('of %d in %d is %d to %d', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('solves its defining equation (share − p)² = z² p (1 − p) / n at both ends', () => {
    const trials = fc.double({ min: 0.5, max: 1e5, noNaN: true });
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(trials, share, (n, p) => {
        const { low, high } = wilsonInterval(p * n, n);
        for (const end of [low, high]) {
          expect((p - end) ** 2).toBeCloseTo((1.96 ** 2 * end * (1 - end)) / n, 8);
        }
        expect(0 <= low && low <= p && p <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('narrows with more documents and widens with z', () => {
    const few = wilsonInterval(6, 10);
    const many = wilsonInterval(60, 100);
    const surer = wilsonInterval(60, 100, 2.576);
    expect(many.low).toBeGreaterThan(few.low);
    expect(many.high).toBeLessThan(few.high);
    expect(surer.low).toBeLessThan(many.low);
  });

  it.each([
    [0, 0, { share: 0, low: 0, high: 1 }],
    [3, 0, { share: 0, low: 0, high: 1 }],
    [Number.NaN, Number.NaN, { share: 0, low: 0, high: 1 }],
  ])('knows nothing from %d in %d', (successes, trials, interval) => {
    expect(wilsonInterval(successes, trials)).toEqual(interval);
  });

  it('takes a sum of weights that rounding pushed above the trials for all of them', () => {
    expect(wilsonInterval(3.0000000000000004, 3)).toEqual(wilsonInterval(3, 3));
  });
});

describe('tierOf', () => {
  it.each([
    [1, 1, 'optional'],
    [2, 2, 'recommended'],
    [2, 3, 'optional'],
    [3, 3, 'recommended'],
    [4, 4, 'recommended'],
    [5, 5, 'recommended'],
    [6, 6, 'required'],
    [9, 10, 'recommended'],
    [10, 10, 'required'],
    [5, 10, 'optional'],
    [6, 10, 'recommended'],
    [16, 20, 'recommended'],
    [17, 20, 'required'],
    [36, 50, 'recommended'],
    [37, 50, 'required'],
    [18, 50, 'optional'],
    [19, 50, 'recommended'],
    [70, 100, 'required'],
    [69, 100, 'recommended'],
    [33, 100, 'optional'],
    [631, 1000, 'required'],
    [277, 1000, 'recommended'],
    [0, 1000, 'optional'],
    [0, 0, 'optional'],
  ])('of %d in %d is %s', (successes, trials, tier) => {
    expect(tierOf(wilsonInterval(successes, trials), trials)).toBe(tier);
  });

  it('makes nothing required from fewer than five documents, even by a narrower interval', () => {
    expect(tierOf(wilsonInterval(4, 4, 1), 4)).toBe('recommended');
    expect(tierOf(wilsonInterval(5, 5, 1), 5)).toBe('required');
  });
});

function of(...values: number[]): { value: number; weight: number }[] {
  return values.map((value) => ({ value, weight: 1 }));
}

describe('weightedQuantile', () => {
  it.each([
    [of(3, 1, 2), 0.5, 2],
    [of(4, 1, 3, 2), 0.5, 2.5],
    [of(1, 2, 3, 4), 0.25, 1.5],
    [of(1, 2, 3, 4, 5), 0.25, 2],
    [of(7), 0.5, 7],
    [of(1, 2, 3), 0, 1],
    [of(1, 2, 3), 1, 3],
    [of(), 0.5, 0],
    [
      [
        { value: 1, weight: 1 },
        { value: 9, weight: 3 },
      ],
      0.5,
      9,
    ],
    [
      [
        { value: 5, weight: 0 },
        { value: 2, weight: 1 },
      ],
      0.5,
      2,
    ],
  ])('of %j at %d is %d', (values, q, expected) => {
    expect(weightedQuantile(values, q)).toBe(expected);
  });

  it('does with whole weights what repeating the values does', () => {
    const weighted = fc.array(
      fc.record({ value: fc.nat(50), weight: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(weighted, fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 1), (values, q) => {
        const repeated = values
          .flatMap(({ value, weight }) => Array.from({ length: weight }, () => value))
          .toSorted((a, b) => a - b);
        // definition 2 of Hyndman & Fan on the plain list
        const at = q * repeated.length;
        const lower = repeated[Math.max(0, Math.ceil(at - 1e-9) - 1)] ?? 0;
        const upper = repeated[Math.min(repeated.length - 1, Math.floor(at + 1e-9))] ?? 0;
        expect(weightedQuantile(values, q)).toBe((lower + upper) / 2);
      }),
    );
  });

  it('is not thrown off by weights that do not add up exactly', () => {
    const thirds = of(1, 2, 3, 4, 5, 6).map(({ value }) => ({ value, weight: 1 / 3 }));
    expect(weightedQuantile(thirds, 0.5)).toBe(3.5);
  });
});
