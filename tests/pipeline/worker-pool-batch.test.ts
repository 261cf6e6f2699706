import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  DocumentRecord,
  SectionRecord,
  SourceRecord,
} from '../../src/corpus/document-record.ts';
import { packOutcomes, unpackOutcomes } from '../../src/pipeline/outcome-batch.ts';
import type { SourceOutcome } from '../../src/pipeline/process-types.ts';

const place = { start: { line: 1, column: 1 }, end: { line: 2, column: 3 } };

/** Arrays as stages may give them: empty, of their own, or a view into a larger buffer. */
const hashes = fc
  .tuple(fc.uint32Array({ maxLength: 12 }), fc.nat(3))
  .map(([array, skip]) => array.subarray(Math.min(skip, array.length)));
const scores = fc.float32Array({ maxLength: 6 });

const section: fc.Arbitrary<SectionRecord> = fc
  .record({ features: hashes, cues: scores, heading: fc.string() })
  .map(({ features, cues, heading }) => ({
    features,
    cues,
    heading,
    id: 'a/s01',
    parentId: '',
    position: 1,
    depth: 1,
    number: '一、',
    form: 'line',
    place,
    characters: 3,
    tokens: 2,
    sentences: 1,
    opening: '',
    recovered: false,
  }));

const document: fc.Arbitrary<DocumentRecord> = fc
  .record({
    sections: fc.array(section, { maxLength: 4 }),
    shingles: hashes,
    title: fc.string(),
    wording: fc.record({
      text: fc.string(),
      tokenStarts: hashes,
      sectionStarts: hashes,
      placeRuns: hashes,
    }),
  })
  .map(({ sections, shingles, title, wording }) => ({
    sections,
    shingles,
    title,
    wording,
    id: 'a',
    source: 'a.txt',
    index: 1,
    marker: '',
    silentSplit: false,
    place,
    issuer: '',
    issuerSource: '',
    year: '2024',
    yearSource: 'title',
    date: '',
    kind: '方案',
    genre: 'plan',
    genreConfidence: 1,
    characters: 3,
    tokens: 2,
    anomalies: [],
  }));

const recordOf = (documents: readonly DocumentRecord[]): SourceRecord => ({
  source: 'a.txt',
  sha256: '',
  encoding: 'utf-8',
  documents,
  removed: [{ place, kind: 'navigation', text: '首页', characters: 2 }],
  warnings: [],
  traces: {
    documents: [{ paragraphs: 1, begins: true, ends: false }],
    keys: Float64Array.of(2 ** 52 + 1),
    sketches: new Float64Array(3),
    headed: [{ key: 3, number: '一、', heading: '目标', depth: 1 }],
  },
});

const outcome: fc.Arbitrary<SourceOutcome> = fc.oneof(
  fc.array(document, { maxLength: 3 }).map((documents): SourceOutcome => ({
    ok: true,
    record: recordOf(documents),
  })),
  fc.tuple(document, hashes).map(([counted, spans]): SourceOutcome => ({
    ok: true,
    record: recordOf([counted]),
    uncounted: [{ text: '甲\n', spans }],
  })),
  fc.constant<SourceOutcome>({
    ok: false,
    error: { code: 'empty', source: 'b.txt', message: '文件是空的' },
  }),
);

describe('a batch of outcomes', () => {
  it('comes out of the post as it went in', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 5 }), (outcomes) => {
        const indices = outcomes.map((_, i) => i * 3);
        const packed = packOutcomes(indices, outcomes);
        const posted = structuredClone(packed, { transfer: [packed.arrays] });
        expect(unpackOutcomes(posted)).toEqual(outcomes);
        expect(posted.indices).toEqual(indices);
      }),
    );
  });

  it('carries no more than the arrays themselves, also when they are views into large buffers', () => {
    const large = new Uint32Array(100_000);
    const [drawn] = fc.sample(document, 1);
    if (drawn === undefined) throw new Error('no sample');
    const none = new Uint32Array();
    const wording = { text: '', tokenStarts: none, sectionStarts: none, placeRuns: none };
    const view = { ...drawn, sections: [], shingles: large.subarray(5, 15), wording };
    const packed = packOutcomes([0], [{ ok: true, record: recordOf([view]) }]);
    expect(packed.arrays.byteLength).toBe(5 * 4 + 40);
    expect(large).toHaveLength(100_000);
  });
});
