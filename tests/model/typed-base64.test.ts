import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfFingerprint } from '../../src/model/fingerprint-index.ts';
import { shareWithin, stockMatcher } from '../../src/model/stock-matcher.ts';
import {
  decodeUint32,
  decodeUint8,
  encodeUint32,
  encodeUint8,
} from '../../src/model/typed-base64.ts';

describe('base64 of typed arrays', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.uint32Array(), fc.uint8Array(), (numbers, bytes) => {
        expect(decodeUint32(encodeUint32(numbers))).toEqual(Uint32Array.from(numbers));
        expect(decodeUint8(encodeUint8(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it('is little-endian', () => {
    expect(encodeUint32(Uint32Array.of(1))).toBe('AQAAAA==');
  });

  it.each(['AQAAA', 'AQA=', '七', 'AQAAAA==\n'])('does not take %j for numbers', (text) => {
    expect(decodeUint32(text)).toBeUndefined();
  });
});

describe('lineOfFingerprint', () => {
  const index = { lineRuns: Uint32Array.of(0, 3, 7), lines: Uint32Array.of(1, 2, 9) };
  it.each([
    [0, 1],
    [2, 1],
    [3, 2],
    [7, 9],
    [100, 9],
  ])('puts fingerprint %d on line %d', (fingerprint, line) => {
    expect(lineOfFingerprint(index, fingerprint)).toBe(line);
  });
});

describe('stockMatcher', () => {
  it('covers phrases as a search for each of them does', () => {
    const phrase = fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 4, maxLength: 7 });
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 5 }), text, (phrases, words) => {
        const naive = new Set<number>();
        for (const one of phrases)
          for (let at = words.indexOf(one); at >= 0; at = words.indexOf(one, at + 1))
            for (let i = at; i < at + one.length; i++) naive.add(i);
        const covered = new Set<number>();
        for (const { start, end } of stockMatcher(phrases).spansIn(words))
          for (let i = start; i < end; i++) covered.add(i);
        expect([...covered]).toEqual([...naive].toSorted((a, b) => a - b));
      }),
    );
  });

  it('counts letters, digits and Han characters alone', () => {
    expect(shareWithin('特制定本方案，甲乙丙丁。', [{ start: 0, end: 7 }])).toBe(0.6);
    expect(shareWithin('，。', [])).toBe(0);
  });
});
