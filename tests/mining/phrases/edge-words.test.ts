import { describe, expect, it } from 'vitest';
import { edgeWords } from '../../../src/mining/phrases/candidates/edge-words.ts';

describe('edgeWords', () => {
  const words = edgeWords();
  it.each([
    ['的', false, false],
    ['和', false, false],
    ['在', true, false],
    ['为', true, false],
    ['十五', false, false],
    ['第十一条', false, false],
    ['第一', true, false],
    ['×××', false, false],
    ['xx', false, false],
    ['进一步', true, false],
    ['以下', false, false],
    ['渡口', true, true],
  ])('says whether %s may start (%s) and end (%s) a phrase', (word, start, end) => {
    expect([words.mayStart(word), words.mayEnd(word)]).toEqual([start, end]);
  });
});
