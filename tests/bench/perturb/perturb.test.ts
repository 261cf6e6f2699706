import { describe, expect, it } from 'vitest';
import { newCounts, type Counts } from '../../../bench/annotated/figures.ts';
import { effectsOf, harm } from '../../../bench/perturb/effects.ts';
import { perturbReport } from '../../../bench/perturb/perturb-report.ts';
import { variantsOf, withNumber, type Variant } from '../../../bench/perturb/variants.ts';

const table = {
  bias: -2,
  yes: 0.7,
  grounds: [
    { id: 'title', points: 3 },
    { id: 'just-begun', points: 0 },
  ],
};

describe('variantsOf', () => {
  it('changes each number in turn, a probability by steps, and leaves out what stays the same', () => {
    expect(
      variantsOf('grounds/starts', table).map(({ name, change, value }) => [name, change, value]),
    ).toEqual([
      ['bias', 'off', 0],
      ['bias', '×0.5', -1],
      ['bias', '×2', -4],
      ['yes', '−0.15', 0.7 - 0.15],
      ['yes', '+0.15', 0.7 + 0.15],
      ['title', 'off', 0],
      ['title', '×0.5', 1.5],
      ['title', '×2', 6],
    ]);
  });
});

describe('withNumber', () => {
  it('changes the number at a path and nothing else', () => {
    expect(withNumber(table, ['grounds', 0, 'points'], 9)).toEqual({
      ...table,
      grounds: [{ id: 'title', points: 9 }, table.grounds[1]],
    });
    expect(table.grounds[0]?.points).toBe(3);
  });
});

function found(right: number, missed: number): Counts {
  const counts = newCounts();
  Object.assign(counts.documents, { right, missed });
  return counts;
}

const variant: Variant = {
  file: 'grounds/starts',
  path: ['grounds', 0, 'points'],
  name: 'title',
  change: 'off',
  value: 0,
};
const before = new Map([
  [
    'real',
    new Map([
      ['灯会.txt', found(4, 0)],
      ['庙会.txt', found(1, 1)],
    ]),
  ],
]);
const after = new Map([
  [
    'real',
    new Map([
      ['灯会.txt', found(1, 3)],
      ['庙会.txt', found(1, 1)],
    ]),
  ],
]);

describe('effectsOf', () => {
  it('names the texts that lose and gain, with the figure of the whole set', () => {
    const [effect] = effectsOf(before, after);
    expect(effect).toMatchObject({
      set: 'real',
      figure: 'documents',
      losers: ['灯会.txt'],
      gainers: [],
    });
    expect(effect && harm(effect)).toBeGreaterThan(0.3);
    expect(effectsOf(before, before)).toEqual([]);
  });
});

describe('perturbReport', () => {
  it('lists what moves figures, who alone needs it, and what is dead', () => {
    const report = perturbReport([
      { variant, effects: effectsOf(before, after) },
      { variant: { ...variant, name: 'short-line' }, effects: [] },
    ]);
    expect(report).toContain('grounds/starts title\n  off: harms one text only, 灯会.txt');
    expect(report).toMatch(/dead \(.*\): 1 of 2\n {2}grounds\/starts short-line$/u);
  });
});
