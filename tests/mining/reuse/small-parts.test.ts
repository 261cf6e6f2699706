import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../src/mining/reuse/min-hash.ts';
import { frequencyClass } from '../../../src/mining/reuse/probe-plan.ts';
import { sortHashes } from '../../../src/mining/reuse/radix-sort.ts';
import { createUnionFind, rootOf, setsOf, unite } from '../../../src/mining/reuse/union-find.ts';
import { mix32 } from '../../../src/text/hash.ts';

describe('sortHashes', () => {
  it('sorts as a comparison sort does, short and long, with repeats', () => {
    const values = fc.uint32Array({ maxLength: 400 });
    fc.assert(
      fc.property(values, fc.boolean(), (input, narrow) => {
        const hashes = narrow ? input.map((value) => value % 50) : input.slice();
        const expected = hashes.toSorted();
        sortHashes(hashes);
        expect(hashes).toEqual(expected);
      }),
    );
  });

  it('sorts more than its working memory holds', () => {
    const hashes = Uint32Array.from({ length: 40_000 }, (_, i) => mix32(i));
    const expected = hashes.toSorted();
    sortHashes(hashes);
    expect(hashes).toEqual(expected);
  });
});

describe('the union-find', () => {
  it('gives the connected groups, each under its smallest index', () => {
    const links = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 15 });
    fc.assert(
      fc.property(links, (pairs) => {
        const parents = createUnionFind(20);
        const labels = Array.from({ length: 20 }, (_, i) => i);
        for (const [a, b] of pairs) {
          const [one = 0, other = 0] = [labels[a], labels[b]];
          expect(unite(parents, a, b)).toBe(one !== other);
          const least = Math.min(one, other);
          labels.forEach((label, i) => {
            if (label === one || label === other) labels[i] = least;
          });
        }
        expect(labels.map((_, i) => rootOf(parents, i))).toEqual(labels);
        const groups = setsOf(parents);
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual(labels.map((_, i) => i));
        for (const group of groups) expect(new Set(group.map((i) => labels[i])).size).toBe(1);
      }),
    );
  });
});

describe('the MinHash signature', () => {
  it('agrees in about as many places as the sets are similar', () => {
    for (const shared of [0, 300, 900]) {
      const common = Array.from({ length: shared }, (_, i) => mix32(i));
      const set = (from: number): Uint32Array =>
        Uint32Array.from([
          ...common,
          ...Array.from({ length: 900 - shared }, (_, i) => mix32(from + i)),
        ]).toSorted();
      const [a, b] = [signatureOf(set(10_000)), signatureOf(set(20_000))];
      const agreeing = a.filter((value, i) => value === b[i]).length / a.length;
      expect(Math.abs(agreeing - shared / (1800 - shared))).toBeLessThan(0.13);
    }
  });

  it('is filled for sets smaller than itself and is zero for nothing', () => {
    expect(new Set(signatureOf(Uint32Array.of(77))).size).toBeGreaterThan(100);
    expect(signatureOf(new Uint32Array()).every((value) => value === 0)).toBe(true);
  });
});

describe('frequency classes', () => {
  it('rise with the frequency and are exact for small ones', () => {
    for (let f = 1; f <= 65_535; f++) {
      expect(frequencyClass(f)).toBeGreaterThanOrEqual(frequencyClass(f - 1));
      if (f <= 128) expect(frequencyClass(f)).toBe(f);
    }
    expect(frequencyClass(65_534)).toBeLessThan(255);
    expect(frequencyClass(65_535)).toBe(255);
    expect(frequencyClass(1_000_000)).toBe(255);
  });
});
