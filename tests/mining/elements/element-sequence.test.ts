import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSequence } from '../../../src/mining/elements/element-sequence.ts';
import {
  genrePrior,
  parsePriors,
  stepCostsOf,
  subheadingCues,
  usualPlaces,
} from '../../../src/mining/elements/element-priors.ts';
import { elementIndex, taxonomy } from '../../../src/taxonomy/taxonomy.ts';
import { GENRES } from '../../../src/taxonomy/genre.ts';
import { readDataFile } from '../../../src/text/data-file.ts';

function valueOf(
  path: readonly number[],
  scores: readonly Float32Array[],
  stepCosts: Float32Array,
): number {
  const classes = scores[0]?.length ?? 0;
  return path.reduce((sum, at, place) => {
    const before = path[place - 1];
    const cost = before === undefined ? 0 : (stepCosts[before * classes + at] ?? 0);
    return sum + (scores[place]?.[at] ?? 0) - cost;
  }, 0);
}

function allPaths(length: number, classes: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return allPaths(length - 1, classes).flatMap((path) =>
    Array.from({ length: classes }, (_, at) => [...path, at]),
  );
}

describe('bestSequence', () => {
  it('is worth as much as the best of all sequences', () => {
    const point = fc.integer({ min: -40, max: 40 }).map((value) => value / 4);
    const problem = fc.integer({ min: 1, max: 4 }).chain((classes) =>
      fc.tuple(
        fc.array(fc.array(point, { minLength: classes, maxLength: classes }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(point.map(Math.abs), {
          minLength: classes * classes,
          maxLength: classes * classes,
        }),
      ),
    );
    fc.assert(
      fc.property(problem, ([rows, costs]) => {
        const scores = rows.map((row) => Float32Array.from(row));
        const stepCosts = Float32Array.from(costs);
        const path = bestSequence(scores, stepCosts);
        const best = Math.max(
          ...allPaths(rows.length, rows[0]?.length ?? 1).map((other) =>
            valueOf(other, scores, stepCosts),
          ),
        );
        expect(path).toHaveLength(rows.length);
        expect(valueOf(path, scores, stepCosts)).toBeCloseTo(best, 6);
      }),
    );
  });

  it('follows the scores alone where steps cost nothing', () => {
    const scores = [Float32Array.of(1, 3, 2), Float32Array.of(5, 0, 0)];
    expect(bestSequence(scores, new Float32Array(9))).toEqual([1, 0]);
  });

  it('gives nothing for a document without sections', () => {
    expect(bestSequence([], new Float32Array(0))).toEqual([]);
  });
});

describe('stepCostsOf', () => {
  it('charges steps back by the rank, three at most, and none for elements without a rank', () => {
    const costs = stepCostsOf(Int32Array.of(0, 1, 5, -1), 0.5);
    const row = (from: number): number[] => [...costs.subarray(from * 4, from * 4 + 4)];
    expect(row(0)).toEqual([0, 0, 0, 0]);
    expect(row(1)).toEqual([0.5, 0, 0, 0]);
    expect(row(2)).toEqual([1.5, 1.5, 0, 0]);
    expect(row(3)).toEqual([0, 0, 0, 0]);
  });
});

describe('data/element-priors.json', () => {
  it('has a prior for every genre, of the length of the taxonomy', () => {
    for (const genre of GENRES)
      expect(genrePrior(genre).scores).toHaveLength(taxonomy().elements.length);
    expect(genrePrior('report').scores[elementIndex('工作开展情况')]).toBeGreaterThan(
      genrePrior('plan').scores[elementIndex('工作开展情况')] ?? 0,
    );
  });

  it('names only elements of the taxonomy', () => {
    for (const { element } of subheadingCues()) expect(taxonomy().elements[element]).toBeDefined();
    expect(usualPlaces().early.has(elementIndex('指导思想'))).toBe(true);
    expect(usualPlaces().late.has(elementIndex('附则'))).toBe(true);
  });

  it('expects a report to end with what comes next, above all after its problems', () => {
    const { lastScores, stepCosts } = genrePrior('report');
    const next = elementIndex('下一步打算');
    expect(lastScores[next]).toBeGreaterThan(0);
    const count = taxonomy().elements.length;
    expect(stepCosts[elementIndex('存在问题') * count + next]).toBeLessThan(0);
  });

  const content = readDataFile('element-priors');
  const entry = {
    genre: 'plan',
    source: '实务',
    order: ['导语'],
    prior: { 导语: 1 },
    backCost: 0.5,
  };
  it.each([
    ['an unknown genre', { genres: [{ ...entry, genre: '方案' }] }, '没有“方案”这种文种'],
    [
      'an unknown element in the order',
      { genres: [{ ...entry, order: ['开场白'] }] },
      '要素表里没有“开场白”',
    ],
    [
      'an unknown element in the prior',
      { genres: [{ ...entry, prior: { 开场白: 1 } }] },
      '要素表里没有“开场白”',
    ],
    ['a prior that is no number', { genres: [{ ...entry, prior: { 导语: '1' } }] }, 'prior.导语'],
    [
      'an unknown element at the end',
      { genres: [{ ...entry, follows: [], last: { 开场白: 1 } }] },
      '要素表里没有“开场白”',
    ],
    [
      'a step without points',
      { genres: [{ ...entry, follows: [{ from: '导语', to: '导语' }], last: {} }] },
      'follows[0]',
    ],
    ['no source', { genres: [{ ...entry, source: '' }] }, '缺少出处'],
    ['no list of genres', { ...content, genres: {} }, 'genres 应为数组'],
  ])('is refused with %s, naming the place', (_, broken, words) => {
    expect(() => parsePriors(broken)).toThrow(words);
  });
});
