import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSegmenter } from '../../src/segment/segmenter.ts';
import { cutWords, isWord, tokensBetween, wordBoundaries } from '../../src/segment/words.ts';

describe('what counts as a token', () => {
  it.each(['工作', '2023', '３', '3.5%', '〇', '㐀', '𠮷', 'a', 'é', '网络安全', '×县', '：一'])(
    '%s does',
    (token) => {
      expect(isWord(token)).toBe(true);
    },
  );

  it.each([
    '',
    '，',
    '。',
    '××',
    '①',
    '——',
    '…',
    ' ',
    '\n',
    '\u3000',
    '（',
    '%',
    '○',
    '\uFFFD',
    '\uD800',
    '⒈',
  ])('%j does not', (token) => {
    expect(isWord(token)).toBe(false);
  });
});

const office = fc
  .array(
    fc.constantFrom('成立领导小组', '，', '（一）', '12月', '××', '。\n', ' ', '\uD800', 'OA'),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('word boundaries', () => {
  const segmenter = openSegmenter('node-rs');

  it('are the ends of the words, up to the end of the text', () => {
    const cut = { cut: () => ['成立', '以', '，', '\n'] };
    expect([...wordBoundaries(cut, '成立以，\n')]).toEqual([2, 3, 4, 5]);
    expect([...wordBoundaries({ cut: () => [] }, '')]).toEqual([]);
  });

  it('slice the text into the very words of the cut', () => {
    fc.assert(
      fc.property(office, (text) => {
        const ends = [...wordBoundaries(segmenter, text)];
        expect(ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))).toEqual(
          segmenter.cut(text),
        );
      }),
    );
  });

  it('come with token counts that agree with counting by hand on any stretch', () => {
    fc.assert(
      fc.property(office, fc.nat(80), fc.nat(80), (text, a, b) => {
        const cut = cutWords(segmenter, text);
        expect(cut.ends).toEqual(wordBoundaries(segmenter, text));
        const [start, end] = a < b ? [a, b] : [b, a];
        let expected = 0;
        let at = 0;
        for (const token of segmenter.cut(text)) {
          at += token.length;
          if (isWord(token) && at > start && at <= end) expected++;
        }
        expect(tokensBetween(cut, start, end)).toBe(expected);
      }),
    );
  });

  it('have counts that add up over stretches that tile the text', () => {
    fc.assert(
      fc.property(office, fc.nat(80), (text, at) => {
        const cut = cutWords(segmenter, text);
        const middle = Math.min(at, text.length);
        const parts = tokensBetween(cut, 0, middle) + tokensBetween(cut, middle, text.length);
        expect(parts).toBe(segmenter.countTokens(text));
      }),
    );
  });
});
