import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associationOf } from '../../../src/mining/phrases/measures/association.ts';
import {
  deviationOfProportions,
  evenness,
} from '../../../src/mining/phrases/measures/dispersion.ts';
import { keynessOf } from '../../../src/mining/phrases/measures/keyness.ts';
import { offsetsIn } from './documents.ts';

describe('deviationOfProportions', () => {
  it.each([
    ['as even as the text', [0.5, 0.3, 0.2], [5, 3, 2], 0],
    ['all in one of ten equal parts', [0.1], [7], 0.9],
    ['even over half of the text', [0.25, 0.25], [1, 1], 0.5],
    // |0.18−0.25| + |0.2−0.375| + |0.2−0| + |0.2−0.25| + |0.22−0.125|, halved
    ['uneven', [0.18, 0.2, 0.2, 0.22], [2, 3, 2, 1], 0.295],
  ])('is right for occurrences %s', (_, sizes, frequencies, expected) => {
    expect(deviationOfProportions(sizes, frequencies)).toBeCloseTo(expected, 10);
  });

  it('is what summing over all parts gives, those without occurrences too', () => {
    const part = fc.record({ size: fc.integer({ min: 1, max: 9 }), frequency: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const size = parts.reduce((sum, one) => sum + one.size, 0);
        const total = parts.reduce((sum, one) => sum + one.frequency, 0);
        fc.pre(total > 0);
        const whole = parts.map((one) => Math.abs(one.size / size - one.frequency / total));
        const held = parts.filter(({ frequency }) => frequency > 0);
        expect(
          deviationOfProportions(
            held.map((one) => one.size / size),
            held.map(({ frequency }) => frequency),
          ),
        ).toBeCloseTo(whole.reduce((sum, one) => sum + one, 0) / 2, 10);
      }),
    );
  });
});

describe('evenness', () => {
  it.each([
    [[1, 1, 1], 1],
    [[9], 1],
    [[3, 1], 0.75],
    [[8, 1, 1], 1 - 7 / 15],
  ])('of %j occurrences in documents is %d', (frequencies, expected) => {
    expect(evenness(frequencies)).toBeCloseTo(expected, 10);
  });
});

describe('associationOf', () => {
  const text = '请示汇报，请示领导，汇报领导，请示汇报';
  const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
  const total = 16;
  const count = (from: number, to: number): number => offsetsIn(text, text.slice(from, to)).length;
  const npmi = (whole: number, left: number, right: number): number =>
    Math.log((whole / total) * (total / left) * (total / right)) / -Math.log(whole / total);

  it('is the normalised mutual information at the only seam', () => {
    const string = { start: 0, length: 4, cuts: [0, 2, 4], occurrences: 2 };
    expect(associationOf(units, string, total, count)).toBeCloseTo(npmi(2, 3, 3), 10);
  });

  it('takes the weakest seam; a sign goes with the words before it', () => {
    const string = { start: 0, length: 9, cuts: [0, 2, 4, 5, 7, 9], occurrences: 1 };
    const seams = [npmi(1, 3, 1), npmi(1, 1, 1), npmi(1, 1, 2)];
    expect(associationOf(units, string, total, count)).toBeCloseTo(Math.min(...seams), 10);
  });

  it('takes a single word apart between any characters', () => {
    const string = { start: 0, length: 2, cuts: [0, 2], occurrences: 3 };
    expect(associationOf(units, string, total, count)).toBeCloseTo(1, 10);
  });
});

describe('keynessOf', () => {
  it('gives the figures of the published formulas', () => {
    const { logLikelihood, logRatio, percentDifference } = keynessOf(
      { occurrences: 20, size: 1000 },
      { occurrences: 10, size: 1000 },
    );
    expect(logLikelihood).toBeCloseTo(2 * (20 * Math.log(20 / 15) + 10 * Math.log(10 / 15)), 10);
    expect(logRatio).toBeCloseTo(1, 10);
    expect(percentDifference).toBeCloseTo(100, 10);
  });

  it('takes the sizes into account', () => {
    const same = keynessOf({ occurrences: 10, size: 1000 }, { occurrences: 20, size: 2000 });
    expect(same.logLikelihood).toBeCloseTo(0, 10);
    expect(same.logRatio).toBeCloseTo(0, 10);
  });

  it('stays finite when one side has none, and is nothing when a side is empty', () => {
    const none = keynessOf({ occurrences: 8, size: 1000 }, { occurrences: 0, size: 1000 });
    expect(none.logLikelihood).toBeCloseTo(16 * Math.log(2), 10);
    expect(none.logRatio).toBeCloseTo(4, 10);
    expect(none.percentDifference).toBeCloseTo(1500, 10);
    const nothing = { logLikelihood: 0, logRatio: 0, percentDifference: 0 };
    expect(keynessOf({ occurrences: 8, size: 0 }, { occurrences: 1, size: 9 })).toEqual(nothing);
    expect(keynessOf({ occurrences: 0, size: 9 }, { occurrences: 0, size: 9 })).toEqual(nothing);
  });

  it('turns round with its sides', () => {
    const side = fc.record({ occurrences: fc.nat(50), size: fc.integer({ min: 1, max: 9999 }) });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const there = keynessOf(left, right);
        const back = keynessOf(right, left);
        expect(there.logLikelihood).toBeCloseTo(back.logLikelihood, 8);
        expect(there.logRatio).toBeCloseTo(-back.logRatio, 8);
      }),
    );
  });
});
