import { assert, array, boolean, integer, property, record, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, oddsOf, type Case, type Weights } from '../../../bench/fit/logistic.ts';
import { qualityOf, weighCases } from '../../../bench/fit/quality.ts';

const prior: Weights = { bias: 0, points: new Float64Array(2) };

function cases(held: readonly number[], yes: number, no: number): readonly Case[] {
  const some = (count: number, isYes: boolean): readonly Case[] =>
    Array.from({ length: count }, () => ({ held, isYes, weight: 1 }));
  return [...some(yes, true), ...some(no, false)];
}

describe('fitLogistic', () => {
  it('finds the log-odds of the shares where little holds it back', () => {
    const data = [...cases([], 10, 30), ...cases([0], 30, 10)];
    const { bias, points } = fitLogistic(data, prior, 1e-6);
    expect(bias).toBeCloseTo(Math.log(10 / 30), 3);
    expect(bias + (points[0] ?? 0)).toBeCloseTo(Math.log(30 / 10), 3);
  });

  it('keeps the points of the hand where nothing holds, and stays near them under a high penalty', () => {
    const hand: Weights = { bias: -1, points: Float64Array.of(2, 3) };
    const data = [...cases([], 5, 20), ...cases([0], 9, 1)];
    expect(fitLogistic(data, hand, 1).points[1]).toBe(3);
    expect(fitLogistic(data, hand, 1e6).points[0]).toBeCloseTo(2, 3);
  });

  it('counts a case as often as it weighs', () => {
    const once = [...cases([0], 4, 2), ...cases([], 2, 6)];
    const heavy = once.map(({ held, isYes }) => ({ held, isYes, weight: 2 }));
    expect(fitLogistic(heavy, prior, 2).points[0]).toBeCloseTo(
      fitLogistic([...once, ...once], prior, 2).points[0] ?? 0,
      6,
    );
  });

  it('ends with finite weights that it gives again, whatever the cases', () => {
    const one = record({
      held: subarray([0, 1]),
      isYes: boolean(),
      weight: integer({ min: 1, max: 4 }),
    });
    assert(
      property(array(one, { minLength: 1, maxLength: 40 }), (data) => {
        const weights = fitLogistic(data, prior, 1);
        for (const { held } of data) expect(Number.isFinite(oddsOf(weights, held))).toBe(true);
        expect(fitLogistic(data, prior, 1)).toEqual(weights);
      }),
    );
  });
});

describe('qualityOf', () => {
  it('counts what lies above the threshold, and the area by ranks', () => {
    const weights: Weights = { bias: -1, points: Float64Array.of(2, 0) };
    const data = [...cases([0], 3, 1), ...cases([], 1, 3)];
    const quality = qualityOf(weighCases(data, weights), 0);
    expect(quality).toMatchObject({ precision: 0.75, recall: 0.75, f1: 0.75 });
    expect(quality.area).toBeCloseTo((9 + 3 * 0.5 + 0 + 1 * 3 * 0.5 + 0) / 16, 6);
  });
});
