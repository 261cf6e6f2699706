import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceFaults } from '../../../src/check/numbering/sequence-faults.ts';

describe('sequenceFaults', () => {
  it.each([
    [[1, 2, 3], []],
    [[], []],
    [[1, 3], [{ index: 1, kind: 'gap', expected: 2, missing: [2] }]],
    [[1, 4, 5], [{ index: 1, kind: 'gap', expected: 2, missing: [2, 3] }]],
    [[2, 3], [{ index: 0, kind: 'gap', expected: 1, missing: [1] }]],
    [[1, 2, 2, 3], [{ index: 2, kind: 'repeat', expected: 3, missing: [] }]],
    [[1, 2, 2, 4], [{ index: 2, kind: 'repeat', expected: 3, missing: [] }]],
    [[1, 2, 5, 4], [{ index: 2, kind: 'gap', expected: 3, missing: [] }]],
    [[1, 3, 2, 4], [{ index: 2, kind: 'backstep', expected: 4, missing: [] }]],
    [[1, 2, 3, 2, 3, 4], [{ index: 3, kind: 'repeat', expected: 4, missing: [] }]],
  ] as const)('tells each slip of %j once', (values, faults) => {
    expect(sequenceFaults(values)).toEqual(faults);
  });

  it('begins with the number it is told to', () => {
    expect(sequenceFaults([3, 4], 3)).toEqual([]);
    expect(sequenceFaults([4, 5], 3)).toMatchObject([{ index: 0, kind: 'gap' }]);
  });

  it('finds nothing if and only if the series counts up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }), (values) => {
        const countsUp = values.every((value, index) => value === index + 1);
        expect(sequenceFaults(values).length === 0).toBe(countsUp);
      }),
    );
  });

  it('finds any one number that is left out, repeated or swapped in a longer series', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.nat(100), (length, at) => {
        const series = Array.from({ length }, (_, index) => index + 1);
        const place = 1 + (at % (length - 2));
        const gap = series.filter((_, index) => index !== place);
        expect(sequenceFaults(gap)).toEqual([
          { index: place, kind: 'gap', expected: place + 1, missing: [place + 1] },
        ]);
        const repeat = series.with(place, place);
        expect(sequenceFaults(repeat).map(({ index, kind }) => [index, kind])).toEqual([
          [place, 'repeat'],
        ]);
        const swap = series.with(place, place + 2).with(place + 1, place + 1);
        expect(sequenceFaults(swap).map(({ kind }) => kind)).toContain('backstep');
      }),
    );
  });
});
