import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minePhrases, minePhraseTable } from '../../../src/mining/phrases/mine-phrases.ts';
import { documentOf, weighed } from './documents.ts';
import { expectExact } from './exactness.ts';
import { independentOf, naiveOpenness, naivePhrases } from './naive.ts';

const everything = { limit: Number.POSITIVE_INFINITY };

describe('minePhrases on random texts', () => {
  const corpus = fc
    .array(
      fc.record({
        // 甲 to 戊 are no function words
        parts: fc.array(fc.constantFrom('甲乙', '丙丁戊', '甲', '戊', '丙甲', '。'), {
          maxLength: 14,
        }),
        cluster: fc.nat(9),
      }),
      { maxLength: 12 },
    )
    .map((wishes) =>
      weighed(
        wishes.map(({ parts, cluster }, index) => {
          const starts = parts.map((_, at) => parts.slice(0, at).join('').length);
          return documentOf({
            id: `文${String(index)}`,
            text: parts.join(''),
            cluster: `簇${String(cluster)}`,
            tokenStarts: Uint32Array.from(starts),
          });
        }),
      ),
    );

  it('chooses the phrases and the counts that the definition gives', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 2, max: 3 }), (documents, k) => {
        const options = { minIndependentDocuments: k, minCharacters: 2, minTokens: 2 };
        const mined = minePhrases(documents, options);
        const expected = naivePhrases(documents, k, 2);
        const rows = mined.map(({ phrase, occurrences, independentDocuments, clusters, tokens }) =>
          [phrase, occurrences, independentDocuments.toFixed(6), clusters, tokens].join(' '),
        );
        const wanted = expected.map(({ phrase, seen, clusters, cuts }) => {
          const independent = independentOf(seen).toFixed(6);
          return [phrase, seen.length, independent, clusters, cuts.length - 1].join(' ');
        });
        expect(new Set(rows)).toEqual(new Set(wanted));
        expect(rows).toHaveLength(wanted.length);
      }),
      { numRuns: 400 },
    );
  });

  it('ranks by documents, evenness, association, length and openness', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const options = { minIndependentDocuments: 2, minCharacters: 2, minTokens: 2 };
        const naive = new Map(
          naivePhrases(documents, 2, 2).map((phrase) => [phrase.phrase, phrase]),
        );
        const mined = minePhrases(documents, options);
        for (const row of mined) {
          const seen = naive.get(row.phrase)?.seen ?? [];
          const ids = seen.map(({ document }) => document.id);
          const counts = Array.from(
            new Set(ids),
            (id) => ids.filter((other) => other === id).length,
          );
          const uneven = counts.map((count) => Math.abs(1 / counts.length - count / ids.length));
          const even = 1 - uneven.reduce((sum, part) => sum + part, 0) / 2;
          const score =
            row.clusters *
            even *
            Math.max(0, row.association) *
            Math.log2(row.phrase.length) *
            naiveOpenness(row.phrase, seen);
          expect(row.score).toBeCloseTo(score, 4);
        }
        const scores = mined.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the best of all when only so many are wanted, and still says how many there are', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 0, max: 6 }), (documents, limit) => {
        const options = { minIndependentDocuments: 2, minCharacters: 2 };
        const all = minePhraseTable(documents, { ...options, ...everything });
        const some = minePhraseTable(documents, { ...options, limit });
        expect(some.phrases).toEqual(all.phrases.slice(0, limit));
        expect(some.found).toBe(all.phrases.length);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same whatever the order of the documents', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const options = { minIndependentDocuments: 2, minCharacters: 2 };
        expect(minePhrases(documents.toReversed(), options)).toEqual(
          minePhrases(documents, options),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('counts as indexOf does and never throws, whatever the texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 5 }),
        fc.record({
          minIndependentDocuments: fc.integer({ min: -1, max: 3 }),
          minCharacters: fc.integer({ min: -1, max: 6 }),
          maxCharacters: fc.integer({ min: 0, max: 400 }),
        }),
        (texts, options) => {
          const documents = [...texts, ...texts, ...texts].map((text, index) =>
            documentOf({ id: String(index), text: `${text}同心${text}` }),
          );
          for (const row of minePhrases(documents, options)) expectExact(documents, row);
        },
      ),
      { numRuns: 200 },
    );
  });
});
