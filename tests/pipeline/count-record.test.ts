import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansInText } from '../../src/pipeline/count-record.ts';
import type { Span } from '../../src/text/span.ts';

/** Lines of a page with gaps between them, and spans anywhere in it. */
const page = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 4 }), length: fc.nat(5) }), { maxLength: 6 })
  .map((lines): readonly Span[] => {
    let at = 0;
    return lines.map(({ gap, length }) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

/** How many units of the lines, line ends among them, stand before an offset: one by one. */
function before(lines: readonly Span[], offset: number): number {
  let count = 0;
  for (const { start, end } of lines) {
    if (end < offset) count += end - start + 1;
    else count += Math.max(0, offset - start);
  }
  return count;
}

describe('spansInText', () => {
  it('says where spans of a page lie in the text its lines make', () => {
    fc.assert(
      fc.property(page, fc.array(fc.tuple(fc.nat(50), fc.nat(50))), (lines, pairs) => {
        const spans = pairs.map(([start, end]) => ({ start, end }));
        const expected = spans.flatMap(({ start, end }) => [
          before(lines, start),
          before(lines, end),
        ]);
        expect([...spansInText(lines, spans)]).toEqual(expected);
      }),
    );
  });

  it('takes a place between two lines for the start of the second', () => {
    const lines = [
      { start: 5, end: 8 },
      { start: 20, end: 22 },
    ];
    expect([...spansInText(lines, [{ start: 8, end: 12 }])]).toEqual([3, 4]);
  });
});
