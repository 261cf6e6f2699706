import * as fc from 'fast-check';
import type { LearnedWording } from '../../src/model/learned-wording.ts';
import type { Model } from '../../src/model/model.ts';
import { modelVersion } from '../../src/model/version.ts';
import type { GenreOutline, OutlineElement } from '../../src/mining/outline/genre-outline.ts';
import { GENRES } from '../../src/taxonomy/genre.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const count = fc.nat({ max: 100_000 });
const amount = fc.nat({ max: 1_000_000 }).map((n) => n / 10_000);
const share = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const tier = fc.constantFrom('required' as const, 'recommended' as const, 'optional' as const);
const genre = fc.constantFrom(...GENRES);
const short = { maxLength: 3 };

const wording = fc.record({ wording: words, documents: count, independentDocuments: amount });

const example = fc.record({
  documentId: words,
  source: words,
  title: words,
  place: fc.record({ line: count, column: count }),
  heading: words,
  opening: words,
});

const element: fc.Arbitrary<OutlineElement> = fc.record({
  element: words,
  listed: fc.boolean(),
  documents: count,
  independentDocuments: amount,
  support: share,
  supportLow: share,
  supportHigh: share,
  tier,
  normative: fc.array(fc.record({ status: tier, source: words }), short),
  meanPosition: share,
  characters: fc.record({ low: amount, median: amount, high: amount }),
  shareOfText: share,
  headings: fc.array(wording, short),
  subheadings: fc.array(wording, short),
  examples: fc.array(example, short),
  phrases: fc.array(
    fc.record({ phrase: words, independentDocuments: amount, occurrences: count }),
    short,
  ),
  frames: fc.array(
    fc.record({
      pattern: words,
      independentDocuments: amount,
      slots: fc.array(fc.record({ type: words, fillers: fc.array(words, short) }), short),
    }),
    short,
  ),
  guidance: words,
});

/** Any outline. */
export const outlineArbitrary: fc.Arbitrary<GenreOutline> = fc.record({
  genre,
  documents: count,
  independentDocuments: amount,
  elements: fc.array(element, short),
  order: fc.array(
    fc.record({ before: words, after: words, independentDocuments: amount, share }),
    short,
  ),
  agreement: fc.integer({ min: -10_000, max: 10_000 }).map((n) => n / 10_000),
});

const fingerprintsArbitrary: fc.Arbitrary<LearnedWording['fingerprints']> = fc
  .array(
    fc.record({
      id: words,
      source: words,
      title: words,
      year: words,
      cluster: count,
      prints: fc.array(fc.tuple(fc.nat({ max: 0xffffffff }), fc.nat({ max: 255 })), short),
      characters: count,
      line: count,
    }),
    short,
  )
  .map((documents) => {
    const prints = documents.flatMap((document) => document.prints);
    return {
      gram: 8,
      window: 8,
      documents: documents.map(({ id, source, title, year, cluster, characters, prints: own }) => ({
        id,
        source,
        title,
        year,
        cluster,
        characters,
        fingerprints: own.length,
      })),
      hashes: Uint32Array.from(prints, ([hash]) => hash),
      steps: Uint8Array.from(prints, ([, step]) => step),
      lineRuns: Uint32Array.from(documents.keys()),
      lines: Uint32Array.from(documents, ({ line }) => line),
    };
  });

const learnedArbitrary: fc.Arbitrary<LearnedWording> = fc.record({
  fingerprints: fingerprintsArbitrary,
  stockPhrases: fc.array(fc.record({ phrase: words, independentDocuments: amount }), short),
  stockDensity: fc.array(
    fc.record({
      genre,
      independentDocuments: amount,
      lowQuartile: share,
      median: share,
      highQuartile: share,
      ninth: share,
    }),
    short,
  ),
  frames: fc.array(fc.record({ pattern: words, independentDocuments: amount }), short),
});

/** Any model. */
export const modelArbitrary: fc.Arbitrary<Model> = fc.record(
  {
    schema: fc.constant('fanben-model' as const),
    version: fc.constant(modelVersion),
    fanben: words,
    segmenter: fc.constantFrom('nodejieba' as const, 'node-rs' as const),
    options: fc.record(
      { genre: words, minDocuments: count, encoding: words, showNames: fc.boolean() },
      { requiredKeys: ['minDocuments', 'showNames'] },
    ),
    corpus: fc.record({
      sources: count,
      documents: count,
      independentDocuments: amount,
      characters: count,
      genres: fc.array(fc.record({ genre, documents: count, independentDocuments: amount }), short),
    }),
    outlines: fc.array(outlineArbitrary, short),
    wording: learnedArbitrary,
  },
  { requiredKeys: ['schema', 'version', 'fanben', 'segmenter', 'options', 'corpus', 'outlines'] },
);
