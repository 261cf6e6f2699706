import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consensusOrder,
  findConsensus,
  kendallTau,
  meanAgreement,
  pairwisePrecedence,
} from '../../../src/mining/outline/consensus-order.ts';
import type { Precedence, WeightedSequence } from '../../../src/mining/outline/consensus-order.ts';
import { orderCost, searchOrder } from '../../../src/mining/outline/kemeny-search.ts';
import { kemenyOrder } from '../../../src/mining/outline/kemeny-exact.ts';

const sixLabels = ['目的', '任务', '步骤', '保障', '要求', '附则'];

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [first].concat(rest)),
  );
}

/** Weight of the pairs of each document that stand the other way round, counted document by document. */
function disagreement(sequences: readonly WeightedSequence[], order: readonly string[]): number {
  let total = 0;
  for (const { weight, items } of sequences) {
    const once = [...new Set(items)].filter((item) => order.includes(item));
    once.forEach((earlier, at) => {
      for (const later of once.slice(at + 1)) {
        if (order.indexOf(earlier) > order.indexOf(later)) total += weight;
      }
    });
  }
  return total;
}

function sequencesOver(labels: readonly string[]): fc.Arbitrary<WeightedSequence[]> {
  return fc.array(
    fc.record({
      weight: fc.constantFrom(1, 1 / 2, 1 / 3, 1 / 7),
      items: fc.array(fc.constantFrom(...labels, '别的'), { maxLength: 8 }),
    }),
    { maxLength: 12 },
  );
}

function costsOf(size: number, values: readonly number[]): { size: number; costs: Float64Array } {
  const costs = Float64Array.from({ length: size * size }, (_, i) =>
    i % (size + 1) === 0 ? 0 : (values[i % values.length] ?? 0),
  );
  return { size, costs };
}

describe('pairwisePrecedence', () => {
  it('counts by weight, by first places, and passes over unknown items', () => {
    const { before } = pairwisePrecedence(
      [
        { weight: 1, items: ['目的', '任务', '目的'] },
        { weight: 0.5, items: ['任务', '别的', '目的'] },
        { weight: 1, items: ['任务'] },
      ],
      ['目的', '任务'],
    );
    expect(before.map((row) => Array.from(row))).toEqual([
      [0, 1],
      [0.5, 0],
    ]);
  });
});

describe('the consensus order', () => {
  it('has the least disagreement of all orders, and is the first of those by position and name', () => {
    fc.assert(
      fc.property(
        sequencesOver(sixLabels),
        fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 6, maxLength: 6 }),
        (sequences, positions) => {
          const positionOf = (label: string): number => positions[sixLabels.indexOf(label)] ?? 0;
          const precedence = pairwisePrecedence(sequences, sixLabels);
          const found = findConsensus(precedence, positionOf);
          const preferred = sixLabels.toSorted(
            (a, b) => positionOf(a) - positionOf(b) || (a < b ? -1 : 1),
          );
          // permutations come in lexicographic order of the preferences, so the first minimum is the one
          const ranked = permutations(preferred).map((order) => ({
            order,
            cost: disagreement(sequences, order),
          }));
          const least = Math.min(...ranked.map(({ cost }) => cost));
          const best = ranked.find(({ cost }) => cost <= least + 1e-9);
          expect(found.exact).toBe(true);
          expect(found.disagreement).toBeCloseTo(least, 9);
          expect(found.order).toEqual(best?.order);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the labels', () => {
    const shuffled = fc.shuffledSubarray(sixLabels, { minLength: 6 });
    fc.assert(
      fc.property(sequencesOver(sixLabels), shuffled, (sequences, labels) => {
        const expected = consensusOrder(pairwisePrecedence(sequences, sixLabels));
        expect(consensusOrder(pairwisePrecedence(sequences, labels))).toEqual(expected);
      }),
    );
  });

  it('finds the one order of documents that all agree, however many elements each has', () => {
    for (const size of [1, 2, 16, 20, 24, 40]) {
      const labels = Array.from({ length: size }, (_, i) => `要素${String((i * 7919) % 101)}`);
      const sequences = Array.from({ length: 60 }, (_, d) => ({
        weight: 1,
        items: labels.filter((_label, i) => (i * 31 + d * 17) % 5 < 3),
      }));
      const names = labels.toSorted();
      const found = findConsensus(pairwisePrecedence(sequences, names), (label) =>
        labels.indexOf(label),
      );
      expect(found).toEqual({ order: labels, disagreement: 0, exact: size <= 20 });
    }
  });

  it('is empty for no elements', () => {
    const nothing: Precedence = { labels: [], before: [] };
    expect(findConsensus(nothing)).toEqual({ order: [], disagreement: 0, exact: true });
  });
});

describe('the search for more elements than can be ordered exactly', () => {
  const values = fc.array(fc.nat(20), { minLength: 60, maxLength: 200 });

  it('comes close to the best order, and gives a permutation', () => {
    let exact = 0;
    let searched = 0;
    fc.assert(
      fc.property(values, fc.integer({ min: 11, max: 13 }), (raw, size) => {
        const costs = costsOf(size, raw);
        const order = searchOrder(costs);
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
        const best = orderCost(kemenyOrder(costs), costs);
        expect(orderCost(order, costs)).toBeGreaterThanOrEqual(best - 1e-6);
        exact += best;
        searched += orderCost(order, costs);
      }),
      { numRuns: 40 },
    );
    expect(searched).toBeLessThan(exact * 1.01);
  });

  it('leaves no item that would stand better elsewhere', () => {
    fc.assert(
      fc.property(values, (raw) => {
        const costs = costsOf(24, raw);
        const order = searchOrder(costs);
        const cost = orderCost(order, costs);
        for (let from = 0; from < 24; from++) {
          for (let to = 0; to < 24; to++) {
            const moved = order.toSpliced(from, 1).toSpliced(to, 0, order[from] ?? 0);
            expect(orderCost(moved, costs)).toBeGreaterThanOrEqual(cost - 1e-4);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('kendallTau', () => {
  it.each([
    [['甲', '乙', '丙'], 1],
    [['丙', '乙', '甲'], -1],
    [['甲', '丙', '乙'], 1 / 3],
    [['甲', '别的', '乙', '甲'], 1],
    [['乙', '甲'], -1],
  ])('of %j is %d', (items, tau) => {
    expect(kendallTau(items, ['甲', '乙', '丙'])).toBeCloseTo(tau, 12);
  });

  it.each([[[]], [['甲']], [['甲', '甲', '别的']]])('is not known for %j', (items) => {
    expect(kendallTau(items, ['甲', '乙', '丙'])).toBeUndefined();
  });
});

describe('meanAgreement', () => {
  it('weighs the documents and leaves out those that say nothing', () => {
    const sequences = [
      { weight: 1, items: ['甲', '乙'] },
      { weight: 1 / 2, items: ['乙', '甲'] },
      { weight: 9, items: ['甲'] },
    ];
    expect(meanAgreement(sequences, ['甲', '乙'])).toBeCloseTo(1 / 3, 12);
    expect(meanAgreement([], ['甲'])).toBe(0);
  });

  it('is 1 exactly for documents that follow the order', () => {
    fc.assert(
      fc.property(fc.subarray(sixLabels, { minLength: 2 }), (items) => {
        expect(meanAgreement([{ weight: 0.3, items }], sixLabels)).toBeCloseTo(1, 12);
      }),
    );
  });
});
