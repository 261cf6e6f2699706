import { describe, expect, it } from 'vitest';
import { duplicationRates } from '../../../src/mining/reuse/duplication-rates.ts';
import { passageFilter } from '../../../src/mining/reuse/filter-passages.ts';
import { findPassages } from '../../../src/mining/reuse/find-passages.ts';
import { directionOf, placesOf } from '../../../src/mining/reuse/passage.ts';
import type { Passage } from '../../../src/mining/reuse/passage.ts';
import { citingPattern, quotedSpans } from '../../../src/mining/reuse/quoted-spans.ts';
import { createRandom } from './generate.ts';
import { mined, prose } from './passage-helpers.ts';

const base: Passage = {
  id: 'r1',
  kind: 'copied',
  aDocument: 'a',
  bDocument: 'b',
  aSpan: { start: 0, end: 10 },
  bSpan: { start: 5, end: 15 },
  characters: 10,
  similarity: 1,
  stockShare: 0,
  aElement: '',
  bElement: '',
};

describe('quotedSpans', () => {
  it.each([
    ['贯彻《消防安全管理办法》。', '贯彻《消防安全管理办法》。'],
    ['各室要学习《值班制度》和《交接班制度》', '各室要学习《值班制度》和《交接班制度》'],
    ['宣传“安全第一”的理念，各组照办。', '“安全第一”'],
    ['「防」与『治』', '「防」|『治』'],
    [
      '根据县委、县政府关于防汛工作的通知要求，我镇立即动员。各村报送台账。',
      '根据县委、县政府关于防汛工作的通知要求，我镇立即动员。',
    ],
    ['按照（2023）12号的规定办理。其余照旧。', '按照（2023）12号的规定办理。'],
    ['依据上级部署，抓好落实！另行通知。', '依据上级部署，抓好落实！'],
    ['根据实际情况安排人员，抓好值守。', ''],
    ['“没有关上的引号\n下一行', ''],
    ['上级来检查工作时要热情接待。', ''],
    ['', ''],
  ])('of %s', (text, expected) => {
    const found = quotedSpans(text).map(({ start, end }) => text.slice(start, end));
    expect(found.join('|')).toBe(expected);
  });

  it('says what is wrong with its data', () => {
    const entry = { words: ['根据'], source: '试' };
    const good = { span: 9, openers: [entry], superiors: [entry], documents: [entry] };
    expect(citingPattern(good)).toBeInstanceOf(RegExp);
    expect(() => citingPattern({ ...good, openers: [] })).toThrow(/openers/u);
    expect(() => citingPattern({ ...good, span: '9' })).toThrow(/span/u);
    expect(() => citingPattern({ ...good, documents: [{ words: ['通知'], source: '' }] })).toThrow(
      /出处/u,
    );
  });
});

describe('duplicationRates', () => {
  const text = '一二三四五六七八九十，甲乙丙丁戊己庚辛壬癸';
  const documents = ['a', 'b', 'c'].map((id) => mined(id, text));

  it('counts what passages cover once, however many they are', () => {
    const passages = [base, { ...base, bDocument: 'c', aSpan: { start: 5, end: 13 } }];
    expect(duplicationRates(documents, passages)).toEqual([
      { document: 'a', raw: 0.6, minusStock: 0.6, minusQuoted: 0.6 },
      { document: 'b', raw: 0.45, minusStock: 0.45, minusQuoted: 0.45 },
      { document: 'c', raw: 0.45, minusStock: 0.45, minusQuoted: 0.45 },
    ]);
  });

  it('takes off stock, but not where something copied covers it', () => {
    const stock: Passage = { ...base, kind: 'stock', aSpan: { start: 0, end: 15 } };
    const [rates] = duplicationRates(documents, [base, stock]);
    expect(rates).toEqual({ document: 'a', raw: 0.7, minusStock: 0.5, minusQuoted: 0.5 });
  });

  it('takes off what is quoted', () => {
    const quoting = mined('a', '《一二三四五》六七八九十甲乙丙丁戊');
    const [rates] = duplicationRates([quoting], [{ ...base, aSpan: { start: 1, end: 12 } }]);
    expect(rates?.raw).toBeCloseTo(10 / 15);
    expect(rates?.minusStock).toBeCloseTo(10 / 15);
    expect(rates?.minusQuoted).toBeCloseTo(5 / 15);
  });

  it('is nothing for documents without passages or characters', () => {
    const rates = duplicationRates([mined('x', ''), mined('y', '特此通知')], []);
    expect(rates.map(({ raw, minusStock, minusQuoted }) => raw + minusStock + minusQuoted)).toEqual(
      [0, 0],
    );
  });

  it('is one for exact copies', () => {
    const copy = prose(createRandom(4), 300);
    const copies = ['a', 'b'].map((id) => mined(id, copy, { cluster: 'a' }));
    const [first, second] = duplicationRates(copies, findPassages(copies));
    expect(first?.raw).toBe(1);
    expect(second?.raw).toBe(1);
  });
});

describe('passageFilter', () => {
  const documents = [
    mined('a', '甲', { year: '2021', genre: 'plan' }),
    mined('b', '乙', { year: '2023', genre: 'report' }),
    mined('c', '丙', { year: '', genre: 'plan' }),
  ];
  const passages = [
    base,
    { ...base, id: 'r2', bDocument: 'c' },
    { ...base, id: 'r3', aDocument: 'b', bDocument: 'c' },
  ];

  it.each([
    ['nothing', {}, ['r1', 'r2', 'r3']],
    ['years', { fromYear: 2021, toYear: 2023 }, ['r1']],
    ['a first year', { fromYear: 2022 }, []],
    ['genres', { genres: ['plan' as const] }, ['r2']],
    ['genres and years', { genres: ['plan' as const, 'report' as const], toYear: 2022 }, []],
  ])('by %s', (_, filter, ids) => {
    const kept = passages.filter(passageFilter(documents, filter));
    expect(kept.map(({ id }) => id)).toEqual(ids);
  });
});

describe('directionOf', () => {
  it('tells who copied from whom only where years prove it', () => {
    expect(directionOf({ year: '2021' }, { year: '2023' })).toBe('a-to-b');
    expect(directionOf({ year: '2021' }, { year: '' })).toBe('unknown');
    expect(directionOf({ year: '2024' }, { year: '2023' })).toBe('b-to-a');
    expect(directionOf({ year: '2023' }, { year: '2023' })).toBe('unknown');
    expect(directionOf({ year: '23' }, { year: '2024' })).toBe('unknown');
  });
});

describe('placesOf', () => {
  it('ends just after the last character, even if what follows stands elsewhere', () => {
    const document = mined('a', '第一行\n第二行');
    expect(placesOf(document, { start: 1, end: 3 })).toEqual({
      start: { line: 1, column: 2 },
      end: { line: 1, column: 4 },
    });
    expect(placesOf(document, { start: 1, end: 6 }).end).toEqual({ line: 2, column: 3 });
  });
});
