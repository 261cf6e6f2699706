import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherHalf, unpairedIn } from '../../../src/check/wording/unpaired.ts';

describe('unpairedIn', () => {
  it.each([
    ['学习《条例》（第617号），落实“一车一档”。', []],
    ['学习《条例，落实', [['《', 'missing-close']]],
    ['条例》，落实', [['》', 'missing-open']]],
    [
      '“一车一档“',
      [
        ['“', 'missing-close'],
        ['“', 'missing-close'],
      ],
    ],
    ['“一车一档"', [['"', 'straight']]],
    ['"一车一档”', [['"', 'straight']]],
    ['"一车一档"', []],
    [
      '1）排查；2）培训',
      [
        ['）', 'half-number'],
        ['）', 'half-number'],
      ],
    ],
    ['（800字（含标点）以内）', []],
  ])('reads the halves of %s', (line, halves) => {
    expect(unpairedIn(line).map(({ sign, fault }) => [sign, fault])).toEqual(halves);
  });

  it('finds as many halves as a count of nested pairs leaves over', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('《', '》', '字'), { maxLength: 20 }), (signs) => {
        let line = signs.join('');
        while (/《字*》/u.test(line)) line = line.replaceAll(/《(字*)》/gu, '$1');
        const left = Array.from(line).filter((sign) => sign !== '字').length;
        expect(unpairedIn(signs.join(''))).toHaveLength(left);
      }),
    );
  });

  it('knows the other half of each half', () => {
    for (const sign of '“”《》（）〔〕【】') expect(otherHalf(otherHalf(sign))).toBe(sign);
    expect(otherHalf('字')).toBe('');
  });
});
