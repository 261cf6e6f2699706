import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShingledDocument } from '../../../src/mining/reuse/distinct-sets.ts';
import {
  clusterNearDuplicates,
  documentWeights,
  findNearDuplicates,
} from '../../../src/mining/reuse/near-duplicates.ts';
import type { NearDuplicateCluster } from '../../../src/mining/reuse/near-duplicates.ts';
import { defaultThresholds } from '../../../src/mining/reuse/overlap.ts';
import type { NearDuplicateThresholds } from '../../../src/mining/reuse/overlap.ts';
import { naiveClusters, naiveNear, naiveOverlap } from './naive.ts';
import { chunks, generateDocuments, inPieces } from './generate.ts';

const small: NearDuplicateThresholds = { ...defaultThresholds, tinySize: 8 };

function asLists(clusters: readonly NearDuplicateCluster[]): string[][] {
  return clusters.map((cluster) => [
    cluster.representative,
    ...cluster.members.map(({ id }) => id),
  ]);
}

/** Documents beyond the first of each cluster. */
function linksIn(clusters: readonly NearDuplicateCluster[]): number {
  return clusters.reduce((sum, { members }) => sum + members.length - 1, 0);
}

function setOf(...parts: number[][]): Uint32Array {
  return Uint32Array.from(parts.flat()).toSorted();
}

/** Small sets made of a few chunks, with values taken out and put in: chains, parts, compilations, tiny ones. */
const smallCorpus: fc.Arbitrary<ShingledDocument[]> = fc
  .array(
    fc.record({
      chunks: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
      removed: fc.array(fc.nat(40), { maxLength: 8 }),
      added: fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 6 }),
    }),
    { maxLength: 14 },
  )
  .map((recipes) =>
    recipes.map((recipe, index) => {
      const values = recipe.chunks.flatMap((chunk) => chunks[chunk] ?? []);
      const kept = values.filter((_, at) => !recipe.removed.includes(at));
      const set = new Set([...kept, ...recipe.added]);
      return { id: `文${String(index)}`, shingles: Uint32Array.from(set).toSorted() };
    }),
  );

describe('clusterNearDuplicates', () => {
  it('gives what comparing all pairs gives, on small sets', () => {
    fc.assert(
      fc.property(smallCorpus, (documents) => {
        const clusters = clusterNearDuplicates(documents, small);
        expect(asLists(clusters)).toEqual(naiveClusters(documents, small));
      }),
      { numRuns: 1500 },
    );
  });

  it('gives what comparing all pairs gives, on texts of usual length with copies and cut copies', () => {
    for (const seed of [1, 2]) {
      const documents = generateDocuments({ count: 140, copies: 0.4, stock: 0.5, seed });
      const found = findNearDuplicates(documents);
      expect(found.exact).toBe(true);
      expect(asLists(found.clusters)).toEqual(naiveClusters(documents, defaultThresholds));
      expect(found.clusters.length).toBeLessThan(documents.length);
    }
  });

  it('does not depend on the order of the documents, exact or not', () => {
    const documents = generateDocuments({ count: 120, copies: 0.5, stock: 0.5, seed: 7 });
    const budgets = fc.constantFrom(Infinity, 0, 20_000);
    const order = fc.shuffledSubarray(documents, { minLength: documents.length });
    fc.assert(
      fc.property(order, budgets, (shuffled, joinBudget) => {
        const expected = findNearDuplicates(documents, { joinBudget });
        expect(findNearDuplicates(shuffled, { joinBudget })).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('puts every document into exactly one cluster, with its representative', () => {
    fc.assert(
      fc.property(smallCorpus, fc.constantFrom(0, 30, Infinity), (documents, joinBudget) => {
        const clusters = clusterNearDuplicates(documents, { ...small, joinBudget });
        const ids = clusters.flatMap(({ members }) => members.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(documents.map(({ id }) => id).toSorted());
        for (const { id, representative, members } of clusters) {
          expect(id).toBe(representative);
          const itself = members.find((member) => member.id === id);
          expect(itself).toEqual({ id, containment: 1, similarity: 1 });
          for (const member of members) {
            expect(member.containment).toBeGreaterThanOrEqual(members.length > 1 ? 0.7 : 0);
          }
        }
      }),
    );
  });

  it('gives nothing for nothing', () => {
    expect(findNearDuplicates([])).toEqual({ clusters: [], exact: true });
  });

  it('leaves documents without shingles apart', () => {
    const empty = ['a', 'b'].map((id) => ({ id, shingles: new Uint32Array() }));
    expect(asLists(clusterNearDuplicates(empty))).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });

  it('takes exact copies for one, however short', () => {
    const shingles = Uint32Array.of(3, 9, 27);
    const documents = ['b', 'a', 'c'].map((id) => ({ id, shingles }));
    expect(asLists(clusterNearDuplicates(documents))).toEqual([['a', 'a', 'b', 'c']]);
  });
});

describe('what counts as near', () => {
  const [one = [], two = [], three = [], four = []] = inPieces(generateDocuments({ count: 1 }), 4);

  it.each([
    ['a text cut to a third', setOf(one, two, three), setOf(one), true],
    ['a text cut to a quarter', setOf(one, two, three, four), setOf(one), true],
    ['a text that shares half of the shorter', setOf(one, two), setOf(two, three), false],
    ['a text with a quarter replaced', setOf(one, two, three), setOf(one, two, three, four), true],
    ['a tiny text within a long one', setOf(one, two), setOf(one.slice(0, 40)), false],
    ['a tiny text cut by a tenth', setOf(one.slice(0, 50)), setOf(one.slice(0, 45)), true],
    ['strangers', setOf(one, two), setOf(three, four), false],
  ])('%s', (_, a, b, near) => {
    const clusters = clusterNearDuplicates([
      { id: 'a', shingles: a },
      { id: 'b', shingles: b },
    ]);
    expect(clusters).toHaveLength(near ? 1 : 2);
  });

  it('does not take two texts for copies because a page holds both', () => {
    const clusters = clusterNearDuplicates([
      { id: 'page', shingles: setOf(one, two, three, four) },
      { id: 'upper half', shingles: setOf(one, two) },
      { id: 'lower half', shingles: setOf(three, four) },
    ]);
    expect(asLists(clusters)).toEqual([
      ['page', 'lower half', 'page'],
      ['upper half', 'upper half'],
    ]);
  });

  it('keeps copies that were cut to different lengths together', () => {
    const clusters = clusterNearDuplicates([
      { id: 'half', shingles: setOf(one, two) },
      { id: 'whole', shingles: setOf(one, two, three, four) },
      { id: 'quarter', shingles: setOf(one) },
    ]);
    expect(asLists(clusters)).toEqual([['half', 'half', 'quarter', 'whole']]);
  });

  it('cuts a chain whose ends are strangers', () => {
    const clusters = clusterNearDuplicates([
      { id: 'a', shingles: setOf(one, two, three) },
      { id: 'b', shingles: setOf(one, two, three.slice(0, 20), four.slice(0, 250)) },
      { id: 'c', shingles: setOf(one.slice(0, 100), two, four, three.slice(0, 20)) },
      { id: 'd', shingles: setOf(one.slice(0, 10), two.slice(0, 90), four, three.slice(200)) },
    ]);
    const ends = clusters.filter(({ members }) => members.some(({ id }) => 'ad'.includes(id)));
    expect(ends.length).toBeGreaterThan(1);
  });
});

describe('a long chain of texts, each near the next', () => {
  // forty windows of one long text, each moved on by a tenth: neighbours are near, far ones have nothing in common
  const [long = []] = inPieces(generateDocuments({ count: 1 }), 1);
  const size = Math.floor(long.length / 5);
  const step = Math.floor(size / 10);
  const windows = Array.from({ length: 40 }, (_, i) => ({
    id: `w${String(i).padStart(2, '0')}`,
    shingles: setOf(long.slice(i * step, i * step + size)),
  }));
  const byId = new Map(windows.map(({ id, shingles }) => [id, shingles]));

  it.each([undefined, 0])('is cut so that no cluster holds strangers (budget %s)', (joinBudget) => {
    const clusters = clusterNearDuplicates(windows, joinBudget === undefined ? {} : { joinBudget });
    expect(clusters.length).toBeGreaterThan(3);
    for (const { members } of clusters) {
      for (const one of members) {
        for (const other of members) {
          const [a, b] = [byId.get(one.id), byId.get(other.id)];
          if (a === undefined || b === undefined) throw new Error('an unknown document');
          expect(naiveOverlap(a, b) / Math.min(a.length, b.length)).toBeGreaterThan(0.3);
        }
      }
    }
  });

  it('leaves in each cluster only what is near its representative', () => {
    const clusters = clusterNearDuplicates(windows);
    expect(clusters.some(({ members }) => members.length > 2)).toBe(true);
    for (const { representative, members } of clusters) {
      for (const { id } of members) {
        const [a, b] = [byId.get(id), byId.get(representative)];
        if (a === undefined || b === undefined) throw new Error('an unknown document');
        expect(naiveNear(a, b, defaultThresholds)).toBe(true);
      }
    }
  });
});

describe('a join beyond its budget', () => {
  it('says so, keeps the copies of each template together and no strangers', () => {
    const documents = generateDocuments({ count: 300, templates: 4, seed: 5 });
    const { clusters, exact } = findNearDuplicates(documents, { joinBudget: 10_000 });
    expect(exact).toBe(false);
    expect(clusters).toEqual(findNearDuplicates(documents).clusters);
    expect(clusters).toHaveLength(4);
  });

  it('still finds nearly all that the exact join finds', () => {
    const documents = generateDocuments({ count: 400, copies: 0.5, stock: 0.7, seed: 6 });
    const sketched = findNearDuplicates(documents, { joinBudget: 0 });
    const joined = findNearDuplicates(documents);
    expect(sketched.exact).toBe(false);
    expect(linksIn(sketched.clusters)).toBeGreaterThan(0.9 * linksIn(joined.clusters));
    expect(linksIn(sketched.clusters)).toBeLessThanOrEqual(linksIn(joined.clusters));
  });
});

describe('documentWeights', () => {
  it('adds up to the number of clusters', () => {
    fc.assert(
      fc.property(smallCorpus, (documents) => {
        const clusters = clusterNearDuplicates(documents, small);
        const weights = documentWeights(clusters);
        const sum = [...weights.values()].reduce((a, b) => a + b, 0);
        expect(weights.size).toBe(documents.length);
        expect(sum).toBeCloseTo(clusters.length, 9);
      }),
    );
  });
});
