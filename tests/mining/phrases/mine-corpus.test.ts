import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { phraseCounter } from '../../../src/mining/phrases/compare/phrase-counter.ts';
import { minePhrases } from '../../../src/mining/phrases/mine-phrases.ts';
import type { Phrase } from '../../../src/mining/phrases/phrase.ts';
import { segmentedDocument, weighed } from './documents.ts';
import { expectExact } from './exactness.ts';

describe('minePhrases on the corpus that ships with fanben', () => {
  const folder = new URL('../../../corpus/', import.meta.url).pathname;
  const documents = weighed(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt') && !name.startsWith('wild'))
      .toSorted()
      .map((name, index) =>
        segmentedDocument({
          id: name,
          text: readFileSync(join(folder, name), 'utf8'),
          // every fourth file shares its cluster with the one before
          cluster: `簇${String(index % 4 === 3 ? index - 1 : index)}`,
        }),
      ),
  );
  let phrases: readonly Phrase[] = [];
  beforeAll(() => {
    phrases = minePhrases(documents, { limit: Number.POSITIVE_INFINITY });
  });

  it('counts documents, clusters and occurrences as a plain search does', () => {
    expect(phrases.length).toBeGreaterThan(50);
    for (const row of phrases) {
      expectExact(documents, row);
      const holding = documents.filter(({ text }) => text.includes(row.phrase));
      const weight = holding.reduce((sum, document) => sum + document.weight, 0);
      expect(row.independentDocuments).toBeCloseTo(weight);
      expect(row.clusters).toBe(new Set(holding.map(({ cluster }) => cluster)).size);
      expect(row.independentDocuments).toBeGreaterThan(2.999);
    }
  });

  it('counts as a trie does', () => {
    const count = phraseCounter(phrases.map(({ phrase }) => phrase));
    const totals = phrases.map(() => 0);
    for (const { text } of documents) {
      for (const { phrase, occurrences } of count(text)) {
        totals[phrase] = (totals[phrase] ?? 0) + occurrences;
      }
    }
    expect(totals).toEqual(phrases.map(({ occurrences }) => occurrences));
  });

  it('gives an example that is there, at its place in the source', () => {
    for (const { phrase, example } of phrases) {
      const document = documents.find(({ id }) => id === example.documentId);
      expect(document?.text.slice(example.offset, example.offset + phrase.length)).toBe(phrase);
      expect(example.place).toEqual(document?.placeAt(example.offset));
    }
  });

  it('gives no row with an edge that is a sign, a number or a function word', () => {
    for (const { phrase } of phrases) {
      expect(phrase).toMatch(/^\p{L}.*\p{L}$/u);
      expect(phrase).not.toMatch(/[\d。！？；\n]/u);
      expect(phrase).not.toMatch(/^[的了和与及]|[的了和与及]$/u);
    }
  });

  it('keeps only one of a string and a longer one it never leaves', () => {
    for (const inner of phrases) {
      const outer = phrases.filter(
        ({ phrase, clusters }) =>
          phrase !== inner.phrase && phrase.includes(inner.phrase) && clusters === inner.clusters,
      );
      expect(outer.map(({ phrase }) => [inner.phrase, phrase])).toEqual([]);
    }
  });
});
