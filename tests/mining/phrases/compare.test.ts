import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinedDocument } from '../../../src/corpus/mined-document.ts';
import { compareSubcorpora } from '../../../src/mining/phrases/compare/compare-subcorpora.ts';
import {
  documentElementMatrix,
  documentPhraseMatrix,
} from '../../../src/mining/phrases/compare/document-matrix.ts';
import { phraseCounter } from '../../../src/mining/phrases/compare/phrase-counter.ts';
import { parseSubcorpus, splitComparison } from '../../../src/mining/phrases/compare/subcorpus.ts';
import { keynessOf } from '../../../src/mining/phrases/measures/keyness.ts';
import { documentOf, offsetsIn } from './documents.ts';

const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'x'), maxLength: 6 });

describe('phraseCounter', () => {
  it('counts what indexOf counts, overlapping and nested phrases too', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word.filter((text) => text !== '')),
        fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'x', '。'), maxLength: 60 })),
        (phrases, texts) => {
          const count = phraseCounter(phrases);
          for (const text of texts) {
            const expected = phrases.flatMap((one, phrase) => {
              const occurrences = offsetsIn(text, one).length;
              return occurrences === 0 ? [] : [{ phrase, occurrences }];
            });
            expect(count(text)).toEqual(expected);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has nothing to say of the empty phrase and of no phrases', () => {
    expect(phraseCounter([''])('甲乙')).toEqual([]);
    expect(phraseCounter([])('甲乙')).toEqual([]);
  });
});

describe('parseSubcorpus', () => {
  const report = documentOf({
    id: '一',
    text: '',
    genre: 'report',
    year: '2022',
    source: 'town/2022/a.txt',
  });
  it.each([
    ['genre=report', true],
    ['genre=plan', false],
    ['year=2022', true],
    ['year=2020-2023', true],
    ['year=2023-2024', false],
    ['folder=town', true],
    ['folder=town/2022/', true],
    [String.raw`folder=town\2022`, true],
    ['folder=town/2022/a.txt', true],
    ['folder=tow', false],
  ])('%s holds a report of 2022 in town/2022: %s', (expression, expected) => {
    const result = parseSubcorpus(expression);
    expect(result.ok && result.value.has(report)).toBe(expected);
  });

  it.each([
    ['', 'form'],
    ['report', 'form'],
    ['genre=', 'form'],
    ['colour=red', 'field'],
    ['genre=poem', 'genre'],
    ['year=22', 'year'],
    ['year=2023-2020', 'year'],
  ])('says of %j that its %s is wrong', (expression, error) => {
    expect(parseSubcorpus(expression)).toEqual({ ok: false, error });
  });

  it('leaves a document without a year out of every range of years', () => {
    const result = parseSubcorpus('year=0000-9999');
    expect(result.ok && result.value.has(documentOf({ id: '一', text: '', year: '' }))).toBe(false);
  });
});

function plan(id: string, text: string, cluster = id): MinedDocument {
  return documentOf({ id, text, cluster, genre: 'plan' });
}

describe('splitComparison', () => {
  it.each([
    ['genre=plan,genre=report', ['genre=plan', 'genre=report']],
    ['year=2020-2022, year=2023', ['year=2020-2022', 'year=2023']],
    ['folder=东城,西城,folder=南城', ['folder=东城,西城', 'folder=南城']],
    ['genre=plan', ['genre=plan']],
  ])('reads %s', (text, parts) => {
    expect(splitComparison(text)).toEqual(parts);
  });
});

describe('compareSubcorpora', () => {
  const documents = [
    plan('一', '制定方案。制定方案。', '双'),
    plan('二', '制定方案。加强领导。', '双'),
    plan('三', '加强领导，制定方案。'),
    documentOf({ id: '四', text: '现将情况报告如下。加强领导。', genre: 'report' }),
    documentOf({ id: '五', text: '制定方案', genre: 'news' }),
  ].map((document) =>
    // words are single characters here
    Object.assign(document, { tokens: document.text.replaceAll(/[。，]/gu, '').length }),
  );
  const phrases = ['制定方案', '加强领导', '报告如下'].map((phrase) => ({ phrase }));
  const rows = compareSubcorpora(
    documents,
    phrases,
    ({ genre }) => genre === 'plan',
    ({ genre }) => genre === 'report',
  );

  it('counts each cluster of near-duplicates once, in occurrences and in words', () => {
    const row = rows.find(({ phrase }) => phrase === '制定方案');
    // 8 words a document to the left, of which two share a weight; 12 to the right
    expect(row?.left).toEqual({
      documents: 3,
      independentDocuments: 2,
      occurrences: 4,
      independentOccurrences: 2.5,
      perMillion: (2.5 * 1e6) / 16,
    });
    expect(row?.right.occurrences).toBe(0);
    expect(row?.logLikelihood).toBeCloseTo(
      keynessOf({ occurrences: 2.5, size: 16 }, { occurrences: 0, size: 12 }).logLikelihood,
      10,
    );
  });

  it('puts what tells the subcorpora apart first, with its direction', () => {
    expect(rows.map(({ phrase }) => phrase)).toEqual(['制定方案', '报告如下', '加强领导']);
    expect(rows.map(({ logRatio }) => Math.sign(logRatio))).toEqual([1, -1, 1]);
  });

  it('has rows of nothing when a subcorpus is empty', () => {
    const [row] = compareSubcorpora(
      documents,
      phrases,
      () => false,
      () => true,
    );
    expect(row).toMatchObject({ logLikelihood: 0, logRatio: 0, left: { perMillion: 0 } });
  });
});

describe('documentPhraseMatrix', () => {
  it('has a row of counts for each document', () => {
    const documents = [
      documentOf({ id: '一', text: '甲乙甲乙甲' }),
      documentOf({ id: '二', text: '丙' }),
    ];
    const { columns, rows } = documentPhraseMatrix(documents, [
      { phrase: '甲乙甲' },
      { phrase: '乙' },
    ]);
    expect(columns).toEqual(['甲乙甲', '乙']);
    expect(Array.from(rows())).toEqual([
      { documentId: '一', values: [2, 2] },
      { documentId: '二', values: [0, 0] },
    ]);
  });
});

describe('documentElementMatrix', () => {
  const sections = [
    { documentId: '一', element: '导语', characters: 2 },
    { documentId: '一', element: '工作任务', characters: 2 },
    { documentId: '二', element: '结语', characters: 2 },
    { documentId: '一', element: '工作任务', characters: 3 },
    { documentId: '一', element: '', characters: 7 },
  ];
  it.each([
    ['sections', [1, 2, 0], [0, 0, 1]],
    ['characters', [2, 5, 0], [0, 0, 2]],
  ] as const)('counts %s by element', (measure, first, second) => {
    const { columns, rows } = documentElementMatrix(['一', '二'], sections, measure);
    expect(columns).toEqual(['导语', '工作任务', '结语']);
    expect(Array.from(rows(), ({ values }) => values)).toEqual([first, second]);
  });
});
