import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStartsOf, placeOf, placeSpanOf } from '../../src/text/line-index.ts';

const textWithBreaks = fc.string({
  unit: fc.constantFrom('\n', '\r', '甲', 'b', '😀'),
  maxLength: 40,
});

/** Walks the text unit by unit. */
function naivePlace(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let column = 1;
  for (let i = 0; i < offset; i++) {
    const ends = text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n');
    line += ends ? 1 : 0;
    column = ends ? 1 : column + 1;
  }
  return { line, column };
}

describe('lineStartsOf', () => {
  it.each([
    ['', [0]],
    ['一行', [0]],
    ['甲\n乙', [0, 2]],
    ['甲\r\n乙', [0, 3]],
    ['甲\r乙', [0, 2]],
    ['甲\n\r乙', [0, 2, 3]],
    ['甲\n', [0, 2]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    ['甲\u2028乙\u0085丙', [0]],
  ])('finds the lines of %j', (text, starts) => {
    expect([...lineStartsOf(text)]).toEqual(starts);
  });
});

describe('placeOf', () => {
  it('gives the line and column a person counts', () => {
    fc.assert(
      fc.property(textWithBreaks, fc.nat(80), (text, at) => {
        const offset = Math.min(at, text.length);
        expect(placeOf(lineStartsOf(text), offset)).toEqual(naivePlace(text, offset));
      }),
    );
  });

  it('leads back to the offset', () => {
    fc.assert(
      fc.property(textWithBreaks, fc.nat(80), (text, at) => {
        const offset = Math.min(at, text.length);
        const starts = lineStartsOf(text);
        const { line, column } = placeOf(starts, offset);
        expect((starts[line - 1] ?? 0) + column - 1).toBe(offset);
      }),
    );
  });
});

describe('placeSpanOf', () => {
  it('gives both ends, the end exclusive', () => {
    const starts = lineStartsOf('一、组织\n二、任务');
    expect(placeSpanOf(starts, { start: 2, end: 9 })).toEqual({
      start: { line: 1, column: 3 },
      end: { line: 2, column: 5 },
    });
  });
});
