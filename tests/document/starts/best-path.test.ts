import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath, type Candidate } from '../../../src/document/starts/best-path.ts';

const LINES = 14;

/** The points of documents that begin at 0 and at these candidates; undefined where one is no text. */
function valueOf(
  chosen: readonly Candidate[],
  isText: (from: number, to: number) => boolean,
): number | undefined {
  const starts = [0, ...chosen.map(({ start }) => start), LINES];
  if (starts.slice(1).some((to, index) => !isText(starts[index] ?? 0, to))) return undefined;
  return chosen.reduce((sum, { points, numbering, top }, index) => {
    const end = chosen[index + 1]?.start ?? LINES;
    return sum + points + (top < end ? numbering : 0);
  }, 0);
}

/** The most that any choice of candidates has, by trying all. */
function bestByTrying(
  candidates: readonly Candidate[],
  isText: (from: number, to: number) => boolean,
): number {
  let best = isText(0, LINES) ? 0 : -Infinity;
  for (let chosen = 1; chosen < 1 << candidates.length; chosen++) {
    const value = valueOf(
      candidates.filter((_, index) => (chosen & (1 << index)) !== 0),
      isText,
    );
    if (value !== undefined) best = Math.max(best, value);
  }
  return best;
}

const page = fc
  .record({
    drafts: fc.array(
      fc.record({
        start: fc.integer({ min: 1, max: LINES - 1 }),
        points: fc.integer({ min: -6, max: 6 }),
        numbering: fc.integer({ min: -5, max: 4 }),
      }),
      { maxLength: 8 },
    ),
    tops: fc.uniqueArray(fc.integer({ min: 0, max: LINES - 1 })),
    least: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ drafts, tops, least }) => ({
    candidates: drafts
      .map((draft) => ({
        ...draft,
        top: tops.filter((top) => top >= draft.start).reduce((a, b) => Math.min(a, b), LINES),
      }))
      .toSorted((a, b) => a.start - b.start),
    isText: (from: number, to: number): boolean => to - from >= least,
  }));

describe('bestPath', () => {
  it('finds what trying every choice finds', () => {
    fc.assert(
      fc.property(page, ({ candidates, isText }) => {
        const value = valueOf(bestPath(candidates, LINES, isText), isText);
        expect(value).toBe(bestByTrying(candidates, isText));
      }),
    );
  });

  it('counts a number that falls back for one start only', () => {
    const first = { start: 3, points: -2, numbering: 3, top: 6 };
    const second = { start: 5, points: -1, numbering: 3, top: 6 };
    expect(bestPath([first, second], LINES, () => true)).toEqual([second]);
  });

  it('leaves a page whole that has no candidates or whose parts are no texts', () => {
    expect(bestPath([], LINES, () => true)).toEqual([]);
    const sure = { start: 3, points: 9, numbering: 0, top: LINES };
    expect(bestPath([sure], LINES, (from) => from === 0)).toEqual([]);
  });

  it('takes time in proportion to the candidates', () => {
    let asked = 0;
    const count = 20_000;
    const candidates = Array.from({ length: count }, (_, index) => ({
      start: index + 1,
      points: 1,
      numbering: 0,
      top: count,
    }));
    bestPath(candidates, count, (from, to) => {
      asked++;
      return to - from >= 3;
    });
    expect(asked).toBeLessThan(4 * count);
  });
});
