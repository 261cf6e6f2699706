import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Genre } from '../../src/taxonomy/genre.ts';
import { matchHeading, normaliseHeading } from '../../src/taxonomy/heading-match.ts';
import { elementsNamed, headingNameAt, ownerOf } from '../../src/taxonomy/heading-names.ts';
import { withoutTopic } from '../../src/taxonomy/heading-topic.ts';
import { taxonomy } from '../../src/taxonomy/taxonomy.ts';

describe('normaliseHeading', () => {
  it.each([
    ['工作目标', '工作目标'],
    ['工 作　目 标', '工作目标'],
    ['工作目标。', '工作目标'],
    ['【工作目标】', '工作目标'],
    ['“三查”活动', '三查”活动'],
    ['2024年工作打算', '工作打算'],
    ['2024年度工作目标', '工作目标'],
    ['20××年上半年工作情况', '工作情况'],
    ['我镇工作开展情况', '工作开展情况'],
    ['全县总体要求', '总体要求'],
    ['关于经费保障', '经费保障'],
    ['本校', '本校'],
    ['全市', '全市'],
    ['', ''],
  ])('%s → %s', (heading, expected) => {
    expect(normaliseHeading(heading)).toBe(expected);
  });
});

function sureOf(heading: string): number {
  return matchHeading(heading)[0]?.confidence ?? 0;
}

describe('a lay wording of a name', () => {
  it.each<[Genre, string, string]>([
    ['report', '原因在哪里', '原因分析'],
    ['report', '采取的主要措施', '工作开展情况'],
    ['report', '主要工作措施', '工作开展情况'],
    ['plan', '主要工作措施', '工作任务'],
    ['report', '效果怎么样', '主要成效'],
    ['report', '薄弱之处', '存在问题'],
    ['plan', '要干成什么样', '工作目标'],
    ['emergency-plan', '停水后怎么办', '应急响应'],
    ['emergency-plan', '恢复供气后', '后期处置'],
  ])('%s: %s is %s', (genre, heading, element) => {
    expect(matchHeading(heading, genre)[0]?.element).toBe(element);
  });
});

describe('matchHeading', () => {
  it.each<[string, string | undefined]>([
    ['工作目标', '工作目标'],
    ['组织领导。', '组织领导'],
    ['消防安全工作目标', '工作目标'],
    ['2024年工作打算', '下一步打算'],
    ['存在的主要问题', '存在问题'],
    ['应急处置程序', '应急响应'],
    ['附则', '附则'],
    ['还差在哪里', '存在问题'],
    ['今后怎么干', '下一步打算'],
    ['带来了哪些变化', '主要成效'],
    ['问题出在哪', '原因分析'],
    ['注意的问题', '工作要求'],
    ['请求帮助解决的问题', '下一步打算'],
    ['队伍建设有了新变化', undefined],
    ['加强宣传引导', undefined],
    ['供水', undefined],
    ['供', undefined],
    ['很'.repeat(60), undefined],
    ['', undefined],
  ])('%s names %s', (heading, element) => {
    expect(matchHeading(heading)[0]?.element).toBe(element);
  });

  it('gives both names of a double heading', () => {
    const elements = matchHeading('存在的问题及下一步打算').map((match) => match.element);
    expect(elements).toContain('存在问题');
    expect(elements).toContain('下一步打算');
  });

  it('is surest of a plain name, less sure with a topic, least with a keyword', () => {
    expect(sureOf('工作目标')).toBeGreaterThan(sureOf('防汛工作目标'));
    expect(sureOf('防汛工作目标')).toBeGreaterThan(sureOf('经费方面的保障'));
  });

  it.each<[string, Genre, string]>([
    ['整改措施', 'rectification', '工作任务'],
    ['整改措施', 'report', '下一步打算'],
  ])('a name that elements share goes by the genre: %s in %s', (heading, genre, element) => {
    expect(matchHeading(heading, genre)[0]?.element).toBe(element);
  });

  it('never throws, and is sure between 0 and 1, the surest first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (heading) => {
        const found = matchHeading(heading).map(({ confidence }) => confidence);
        expect(found).toEqual(found.toSorted((a, b) => b - a));
        for (const confidence of found) expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const NAMES = taxonomy().elements.flatMap(({ headings }) => headings);
const texts = fc
  .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom('供水', '的', '和', '成立')), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

describe('headingNameAt', () => {
  it('finds the name that a search through all names finds, the longest first', () => {
    const sorted = NAMES.toSorted((a, b) => b.length - a.length);
    fc.assert(
      fc.property(texts, fc.nat(6), (text, at) => {
        const naive =
          sorted.find((name) => text.startsWith(name, at) && at + name.length < text.length) ?? '';
        expect(headingNameAt(text, at, text.length)).toBe(naive);
      }),
    );
  });
});

describe('elementsNamed', () => {
  it('finds the elements that a search through all names finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const naive = NAMES.filter((name) => name.length >= 4 && text.endsWith(name)).map((name) =>
          ownerOf(name),
        );
        expect(new Set(elementsNamed(text))).toEqual(new Set(naive));
      }),
    );
  });
});

describe('withoutTopic', () => {
  it.each([
    ['防汛工作目标', '澄溪镇2024年防汛方案', '工作目标'],
    ['工作目标', '澄溪镇2024年防汛工作方案', '工作目标'],
    ['组织领导', '供暖方案', '组织领导'],
    ['主要任务', '', '主要任务'],
    ['', '供暖方案', ''],
  ])('%s under %s is %s', (heading, title, expected) => {
    expect(withoutTopic(heading, title)).toBe(expected);
  });
});
