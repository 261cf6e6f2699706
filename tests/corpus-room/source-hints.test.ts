import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeadedParagraph } from '../../src/corpus/heading-votes.ts';
import { hintsOf, type CorpusHints, type SourceTraces } from '../../src/corpus/source-hints.ts';

/** A source with documents whose paragraphs have these keys; their sketch keys are tens and hundreds of them. */
function traces(
  documents: readonly (readonly number[])[],
  headed: readonly HeadedParagraph[] = [],
  isSure = true,
): SourceTraces {
  const keys = documents.flat();
  return {
    documents: documents.map(({ length }) => ({
      paragraphs: length,
      begins: isSure,
      ends: isSure,
    })),
    keys: Float64Array.from(keys),
    sketches: Float64Array.from(keys.flatMap((key) => [key * 10, key * 100, key * 1000])),
    headed,
  };
}

function heading(key: number, number: string, words: string, depth = 1): HeadedParagraph {
  return { key, number, heading: words, depth };
}

/** What is hinted, as arrays in order. */
function listed(hints: CorpusHints | undefined): readonly (readonly unknown[])[] {
  if (hints === undefined) return [];
  const { begins, ends, meets, headings } = hints;
  return [begins, ends, meets, headings].map((found) =>
    [...found.keys()].toSorted((a, b) => a - b),
  );
}

describe('hintsOf', () => {
  it('tells a source that a document elsewhere begins or ends with one of its paragraphs', () => {
    const hints = hintsOf([traces([[1, 2, 3, 4]]), traces([[3, 8]]), traces([[9, 2]])]);
    expect([...hints.keys()]).toEqual([0]);
    expect(hints.get(0)?.begins).toEqual(new Set([3]));
    expect(hints.get(0)?.ends).toEqual(new Set([2]));
  });

  it('tells so of another document of the same source, too', () => {
    expect(
      hintsOf([
        traces([
          [3, 8],
          [1, 2, 3, 4],
        ]),
      ]).get(0)?.begins,
    ).toEqual(new Set([3]));
  });

  it('does not trust documents that may be cut wrongly', () => {
    expect(hintsOf([traces([[1, 2, 3, 4]]), traces([[3, 2]], [], false)]).size).toBe(0);
  });

  it('tells where one copied run ends and another begins', () => {
    const page = traces([[1, 2, 3, 5, 6, 7]]);
    const hints = hintsOf([page, traces([[20, 1, 2, 3, 21]]), traces([[22, 5, 6, 7, 23]])]);
    expect(hints.get(0)?.meets).toEqual(new Set([5]));
  });

  it('sees no runs that meet in one text that was changed, nor in single paragraphs', () => {
    const page = traces([[1, 2, 3, 5, 6, 7]]);
    expect(hintsOf([page, traces([[20, 1, 2, 3, 4, 5, 6, 7, 21]])]).get(0)?.meets.size ?? 0).toBe(
      0,
    );
    const single = hintsOf([page, traces([[20, 3, 21]]), traces([[22, 5, 23]])]);
    expect(single.get(0)?.meets.size ?? 0).toBe(0);
  });

  it('tells a source of a heading that stands elsewhere before one of its paragraphs', () => {
    const kept = traces([[1, 2]], [heading(2, '二、', '工作任务')]);
    const hints = hintsOf([kept, traces([[1, 2]])]);
    expect([...hints.keys()]).toEqual([1]);
    expect(hints.get(1)?.headings.get(2)).toEqual({
      number: '二、',
      heading: '工作任务',
      depth: 1,
    });
  });

  it('takes the heading that most sources have', () => {
    const one = traces([[2]], [heading(2, '二、', '工作任务')]);
    const other = traces([[2]], [heading(2, '三、', '重点任务')]);
    const hints = hintsOf([one, other, other, traces([[2]])]);
    expect(hints.get(3)?.headings.get(2)?.heading).toBe('重点任务');
  });

  it('leaves sources alone that the corpus cannot help', () => {
    expect(hintsOf([]).size).toBe(0);
    expect(hintsOf([traces([[1, 2]]), traces([[3, 4]])]).size).toBe(0);
    expect(hintsOf([traces([[2]], [heading(2, '二、', '任务')])]).size).toBe(0);
  });

  const key = fc.integer({ min: 1, max: 9 });
  const source = fc
    .record({
      documents: fc.array(fc.array(key, { maxLength: 5 }), { maxLength: 3 }),
      headed: fc.array(
        fc.record({
          key,
          number: fc.constantFrom('一、', '二、'),
          heading: fc.constantFrom('目标', '任务'),
          depth: fc.constantFrom(1, 2),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ documents, headed }) => traces(documents, headed));

  it('says the same of each source in whatever order the sources come', () => {
    fc.assert(
      fc.property(
        fc.array(source, { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (sources, ranks) => {
          const order = sources
            .map((_, index) => ({ index, rank: ranks.next().value ?? 0 }))
            .toSorted((a, b) => a.rank - b.rank);
          const straight = hintsOf(sources);
          const shuffled = hintsOf(order.map(({ index }) => sources[index] ?? traces([])));
          order.forEach(({ index }, at) => {
            expect(listed(shuffled.get(at))).toEqual(listed(straight.get(index)));
          });
        },
      ),
    );
  });

  it('survives the way to a worker thread', () => {
    const hints = hintsOf([traces([[1, 2]], [heading(2, '二、', '任务')]), traces([[2, 1, 2]])]);
    expect(hints.size).toBeGreaterThan(0);
    for (const hint of hints.values()) expect(structuredClone(hint)).toEqual(hint);
  });
});
