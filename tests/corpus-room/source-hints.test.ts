import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hintsOf,
  paragraphKey,
  type HeadedParagraph,
  type SourceTraces,
} from '../../src/corpus/source-hints.ts';

const paragraph = '各村要在五月底前完成河道清障和物资清点，并将危险区住户逐一登记造册。';

function traces(
  openings: readonly number[],
  paragraphs: readonly number[],
  headed: readonly HeadedParagraph[] = [],
): SourceTraces {
  return {
    openings: Float64Array.from(openings),
    paragraphs: Float64Array.from(paragraphs),
    headed,
  };
}

function heading(key: number, number: string, words: string, depth = 1): HeadedParagraph {
  return { key, number, heading: words, depth };
}

describe('paragraphKey', () => {
  it('is the same for paragraphs that share their first 22 Han characters', () => {
    const key = paragraphKey(paragraph);
    expect(key).toBeTypeOf('number');
    expect(paragraphKey(`  ${paragraph.replaceAll('，', '、')}（见附表）`)).toBe(key);
    expect(paragraphKey(`（一）${paragraph}`)).not.toBe(key);
  });

  it.each([
    ['an empty one', ''],
    ['a short one', '各村要认真落实。'],
    ['a long one with few Han characters', '2023-05-01 2023-05-02 2023-05-03 各村落实'],
  ])('gives none for %s', (_, words) => {
    expect(paragraphKey(words)).toBeUndefined();
  });
});

describe('hintsOf', () => {
  it('tells a source that a document elsewhere begins with one of its paragraphs', () => {
    const hints = hintsOf([traces([1], [2, 3]), traces([3], [4])]);
    expect([...hints.keys()]).toEqual([0]);
    expect(hints.get(0)?.openings).toEqual(new Set([3]));
  });

  it('tells a source of a heading that stands elsewhere before one of its paragraphs', () => {
    const kept = traces([1], [2], [heading(2, '二、', '工作任务')]);
    const lost = traces([1], [2]);
    const hints = hintsOf([kept, lost]);
    expect([...hints.keys()]).toEqual([1]);
    expect(hints.get(1)?.headings.get(2)).toEqual({
      number: '二、',
      heading: '工作任务',
      depth: 1,
    });
  });

  it('takes the heading that most sources have', () => {
    const one = traces([], [2], [heading(2, '二、', '工作任务')]);
    const other = traces([], [2], [heading(2, '三、', '重点任务')]);
    const hints = hintsOf([one, other, other, traces([], [2])]);
    expect(hints.get(3)?.headings.get(2)?.heading).toBe('重点任务');
  });

  it('leaves sources alone that the corpus cannot help', () => {
    expect(hintsOf([]).size).toBe(0);
    expect(hintsOf([traces([1], [2]), traces([3], [4])]).size).toBe(0);
    expect(hintsOf([traces([], [2], [heading(2, '二、', '任务')])]).size).toBe(0);
  });

  const key = fc.integer({ min: 1, max: 6 });
  const source = fc.record({
    openings: fc.array(key, { maxLength: 3 }),
    paragraphs: fc.array(key, { maxLength: 5 }),
    headed: fc.array(
      fc.record({
        key,
        number: fc.constantFrom('一、', '二、'),
        heading: fc.constantFrom('目标', '任务'),
        depth: fc.constantFrom(1, 2),
      }),
      { maxLength: 3 },
    ),
  });

  it('says the same of each source in whatever order the sources come', () => {
    fc.assert(
      fc.property(
        fc.array(source, { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (sources, keys) => {
          const order = sources
            .map((_, index) => ({ index, rank: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.rank - b.rank);
          const all = sources.map(({ openings, paragraphs, headed }) =>
            traces(openings, paragraphs, headed),
          );
          const straight = hintsOf(all);
          const shuffled = hintsOf(order.map(({ index }) => all[index] ?? traces([], [])));
          order.forEach(({ index }, at) => {
            const [a, b] = [straight.get(index), shuffled.get(at)];
            expect(new Set(b?.openings)).toEqual(new Set(a?.openings));
            expect(new Map(b?.headings)).toEqual(new Map(a?.headings));
          });
        },
      ),
    );
  });

  it('survives the way to a worker thread', () => {
    const hints = hintsOf([traces([1], [2], [heading(2, '二、', '任务')]), traces([2], [1, 2])]);
    for (const hint of hints.values()) expect(structuredClone(hint)).toEqual(hint);
  });
});
