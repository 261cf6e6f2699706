import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../src/evidence/ground-table.ts';
import { logistic, reasonsOf, weigh } from '../../src/evidence/weigh.ts';

const table = { bias: -1, no: 0.3, yes: 0.6 };

function ground(id: string, points: number): Ground {
  return { id, points, why: `因为${id}` };
}

const grounds = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), points: fc.integer({ min: -5, max: 5 }) }),
  { maxLength: 12 },
);

describe('weigh', () => {
  it.each<[string, readonly Ground[], number, string]>([
    ['nothing holds: the bias alone', [], -1, 'no'],
    ['one ground leaves it open', [ground('a', 1)], 0, 'unsure'],
    ['two grounds for it', [ground('a', 1), ground('b', 1)], 1, 'yes'],
    ['a ground against it', [ground('a', 1), ground('b', -2)], -2, 'no'],
  ])('says what the grounds come to when %s', (_, held, points, answer) => {
    expect(weigh(table, held)).toEqual({ points, probability: logistic(points), answer });
  });

  it('gives the same whatever the order of the grounds', () => {
    fc.assert(
      fc.property(grounds, (list) => {
        const held = list.map(({ id, points }) => ground(id, points));
        expect(weigh(table, held.toReversed())).toEqual(weigh(table, held));
      }),
    );
  });
});

describe('reasonsOf', () => {
  it('gives the strongest grounds first, for and against apart', () => {
    const held = [ground('a', 1), ground('b', -2), ground('c', 3), ground('d', -4)];
    const reasons = reasonsOf(held, 1);
    expect(reasons.for.map(({ id }) => id)).toEqual(['c']);
    expect(reasons.against.map(({ id }) => id)).toEqual(['d']);
  });

  it('adds up a ground that is held twice', () => {
    const [reason] = reasonsOf([ground('a', 1), ground('a', 1)]).for;
    expect(reason).toEqual({ id: 'a', why: '因为a', points: 2 });
  });

  it('leaves no reason out and makes none up when there is room for all', () => {
    fc.assert(
      fc.property(grounds, (list) => {
        const held = list.map(({ id, points }) => ground(id, points));
        const { for: pro, against } = reasonsOf(held, 12);
        const sum = [...pro, ...against].reduce((total, { points }) => total + points, 0);
        expect(sum).toBe(held.reduce((total, { points }) => total + points, 0));
      }),
    );
  });
});
