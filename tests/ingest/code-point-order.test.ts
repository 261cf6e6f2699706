import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint } from '../../src/ingest/code-point-order.ts';

function slowOrder(a: string, b: string): number {
  const x = Array.from(a, (character) => character.codePointAt(0) ?? 0);
  const y = Array.from(b, (character) => character.codePointAt(0) ?? 0);
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

describe('byCodePoint', () => {
  it('puts rare characters after all others, unlike the order of UTF-16 units', () => {
    expect(['𠀀', '￥', 'b', '一'].toSorted(byCodePoint)).toEqual(['b', '一', '￥', '𠀀']);
  });

  it('orders like a comparison of code point lists', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(slowOrder(a, b)));
      }),
    );
  });
});
