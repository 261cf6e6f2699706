import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsOf, paragraphKey, type SourceTraces } from '../../src/corpus/source-hints.ts';

const PARAGRAPH =
  '成立由镇长任组长、分管副镇长任副组长的供暖工作领导小组，办公室设在镇建设办公室，负责日常协调。';
const KEY = paragraphKey(PARAGRAPH) ?? 0;

function traces(part: Partial<SourceTraces>): SourceTraces {
  return { openings: new Float64Array(), paragraphs: new Float64Array(), headed: [], ...part };
}

describe('paragraphKey', () => {
  it('is the same for copies that differ in punctuation and figures only', () => {
    expect(paragraphKey(PARAGRAPH.replaceAll('、', '，'))).toBe(KEY);
  });

  it.each([
    '',
    '各村：',
    '2024年5月1日',
    'short latin text without any Han character in it at all',
  ])('is not given for %j', (text) => {
    expect(paragraphKey(text)).toBeUndefined();
  });
});

describe('hintsOf', () => {
  const heading = { key: KEY, number: '二、', heading: '组织领导', depth: 1 };

  it('tells a source of the heading its paragraph bears elsewhere', () => {
    const hints = hintsOf([
      traces({ headed: [heading] }),
      traces({ paragraphs: Float64Array.of(KEY) }),
    ]);
    expect([...hints.keys()]).toEqual([1]);
    expect(hints.get(1)?.headings.get(KEY)).toEqual({
      number: '二、',
      heading: '组织领导',
      depth: 1,
    });
  });

  it('tells a source that a document begins elsewhere with a paragraph inside it', () => {
    const hints = hintsOf([
      traces({ openings: Float64Array.of(KEY) }),
      traces({ paragraphs: Float64Array.of(KEY) }),
    ]);
    expect(hints.get(1)?.openings.has(KEY)).toBe(true);
  });

  it('tells nothing to a source that has the heading itself', () => {
    expect(
      hintsOf([
        traces({ headed: [heading] }),
        traces({ headed: [heading], paragraphs: Float64Array.of(KEY) }),
      ]).size,
    ).toBe(0);
  });

  it('does not depend on the order of the sources', () => {
    const pool = [
      traces({ headed: [heading] }),
      traces({ headed: [{ ...heading, heading: '领导机构' }] }),
      traces({ headed: [{ ...heading, heading: '领导机构' }] }),
      traces({ paragraphs: Float64Array.of(KEY) }),
      traces({ openings: Float64Array.of(KEY) }),
    ];
    const told = (order: readonly number[]): unknown => {
      const hints = hintsOf(order.map((index) => pool[index] ?? traces({})));
      return Object.fromEntries(order.map((index, at) => [index, hints.get(at)]));
    };
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        expect(told(order)).toEqual(told([0, 1, 2, 3, 4]));
      }),
    );
  });
});
