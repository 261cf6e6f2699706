import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSegmenter } from '../../src/segment/segmenter.ts';
import { isWord, wordBoundaries } from '../../src/segment/words.ts';

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
});
