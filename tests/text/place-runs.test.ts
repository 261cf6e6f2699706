import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStartsOf, placeOf } from '../../src/text/line-index.ts';
import { applyEdits, identityText } from '../../src/text/mapped-text.ts';
import { eachRun, placeInRuns, placeRunsOf } from '../../src/text/place-runs.ts';

const source = fc.string({
  unit: fc.constantFrom('甲', '乙', ' ', '\n', '\r\n', '𠮷'),
  maxLength: 40,
});
const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(3), fc.constantFrom('', '丙', '丁戊')), {
  maxLength: 4,
});

/** Edits in order that do not overlap, within a text of this length. */
function editsOf(wishes: readonly (readonly [number, number, string])[], length: number) {
  let last = 0;
  return wishes
    .toSorted((a, b) => a[0] - b[0])
    .flatMap(([at, size, insert]) => {
      const start = Math.max(last, Math.min(at, length));
      const end = Math.min(length, start + size);
      last = end;
      return end > start ? [{ start, end, insert }] : [];
    });
}

describe('placeRunsOf', () => {
  it('gives each unit the place of the source unit it came from', () => {
    fc.assert(
      fc.property(source, cuts, (text, wishes) => {
        const mapped = applyEdits(identityText(text), editsOf(wishes, text.length));
        const lineStarts = lineStartsOf(text);
        const lines = [...mapped.text.matchAll(/[^\r\n]+/gu)].map(({ 0: words, index }) => ({
          start: index,
          end: index + words.length,
        }));
        const runs = placeRunsOf(mapped, lines, lineStarts);
        let offset = 0;
        for (const { start, end } of lines) {
          for (let at = start; at < end; at++)
            expect(placeInRuns(runs, offset + at - start)).toEqual(
              placeOf(lineStarts, mapped.starts[at] ?? -1),
            );
          offset += end - start + 1;
        }
      }),
    );
  });

  it('keeps one run for a line that stands in one piece in the source', () => {
    const text = '一、目标\n\n二、任务';
    const lines = [
      { start: 0, end: 4 },
      { start: 6, end: 10 },
    ];
    const runs = placeRunsOf(identityText(text), lines, lineStartsOf(text));
    expect(Array.from(eachRun(runs))).toEqual([
      { offset: 0, line: 1, column: 1 },
      { offset: 5, line: 3, column: 1 },
    ]);
    expect(placeInRuns(runs, 4)).toEqual({ line: 1, column: 5 });
  });

  it('gives the beginning when nothing is known', () => {
    expect(placeInRuns(new Uint32Array(), 0)).toEqual({ line: 1, column: 1 });
    expect(Array.from(eachRun(new Uint32Array()))).toEqual([]);
  });
});
