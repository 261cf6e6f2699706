import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinedDocument } from '../../../src/corpus/mined-document.ts';
import { forEachRepeat } from '../../../src/mining/phrases/repeats/repeats.ts';
import { sortSuffixes } from '../../../src/mining/phrases/repeats/suffix-sort.ts';
import { symbolTextOf } from '../../../src/mining/phrases/repeats/symbol-text.ts';
import { SYMBOL, symbolTables } from '../../../src/mining/phrases/repeats/symbols.ts';
import { documentOf } from './documents.ts';
import { naiveRepeats } from './naive.ts';

function minedRepeats(
  documents: readonly MinedDocument[],
  leastLength: number,
  leastClusters: number,
): ReadonlyMap<string, readonly number[]> {
  const text = symbolTextOf(documents);
  const starters = symbolTables().classes.map((kind) => Number(kind === SYMBOL.word));
  const leastGroup = Math.max(2, leastClusters);
  const suffixes = sortSuffixes(text.units, { starters, depth: 120, leastGroup });
  const repeats = new Map<string, readonly number[]>();
  forEachRepeat(text, suffixes, { leastLength, leastClusters }, (repeat) => {
    const start = suffixes.positions[repeat.first] ?? 0;
    const string = String.fromCharCode(...text.units.subarray(start, start + repeat.length));
    const { first, last, documents: own, clusters, parentLength, wordStarts } = repeat;
    expect(repeats.has(string)).toBe(false);
    repeats.set(string, [last - first, own, clusters, parentLength, wordStarts]);
  });
  return repeats;
}

const letters = fc.string({
  unit: fc.constantFrom('甲', '乙', '丙', '，', '。', '\n', '×', '3', '𠮷'),
  maxLength: 40,
});

const corpora = fc
  .array(fc.record({ text: letters, cluster: fc.nat(4), every: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 8,
  })
  .map((wishes) =>
    wishes.map(({ text, cluster, every }, index) =>
      documentOf({
        id: `文${String(index)}`,
        text,
        cluster: `簇${String(cluster)}`,
        tokenStarts: Uint32Array.from(
          { length: Math.ceil(text.length / every) },
          (_, i) => i * every,
        ),
      }),
    ),
  );

describe('forEachRepeat', () => {
  it('finds the repeats that looking at all strings finds, with the same counts', () => {
    fc.assert(
      fc.property(
        corpora,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (documents, leastLength, leastClusters) => {
          expect(sorted(minedRepeats(documents, leastLength, leastClusters))).toEqual(
            sorted(naiveRepeats(documents, leastLength, leastClusters)),
          );
        },
      ),
      { numRuns: 700 },
    );
  });

  it('shares nothing across documents, lines, sentences and numbers', () => {
    const documents = ['甲乙', '丙丁', '甲乙\n丙丁', '甲乙。丙丁', '甲乙3丙丁', '甲乙 丙丁'].map(
      (text, index) => documentOf({ id: String(index), text }),
    );
    const strings = Array.from(minedRepeats(documents, 2, 2).keys()).toSorted();
    expect(strings).toEqual(['丙丁', '甲乙']);
  });

  it('gives the same whatever the order of the documents', () => {
    fc.assert(
      fc.property(corpora, (documents) => {
        expect(sorted(minedRepeats(documents.toReversed(), 2, 2))).toEqual(
          sorted(minedRepeats(documents, 2, 2)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

function sorted(repeats: ReadonlyMap<string, readonly number[]>): readonly unknown[] {
  return Array.from(repeats).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
