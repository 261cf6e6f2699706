import { describe, expect, test } from 'vitest';
import { pairsOf, sayTheSame, withoutEchoes } from '../../../src/mining/frames/echoes.ts';
import { frameData } from '../../../src/mining/frames/frame-data.ts';
import { formatPattern, parsePattern } from '../../../src/mining/frames/pattern.ts';

const parts = (pattern: string): ReturnType<typeof parsePattern> =>
  parsePattern(frameData(), pattern);

describe('sayTheSame', () => {
  test.each([
    ['在〔内容〕领导下', '在〔内容〕的坚强领导下', true],
    ['提升〔内容〕水平', '提高〔内容〕水平', false],
    ['新增〔内容〕泵站〔数量〕座', '新增泵站〔数量〕座', true],
    ['由〔单位〕办', '由〔单位〕管', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(sayTheSame(pairsOf(parts(a)), pairsOf(parts(b)))).toBe(expected);
  });
});

test('an echo comes after frames that say something else, but is kept', () => {
  const frames = [
    { parts: parts('在〔内容〕领导下'), score: 10 },
    { parts: parts('在〔内容〕的坚强领导下'), score: 9 },
    { parts: parts('加大〔内容〕力度'), score: 3 },
  ];
  expect(withoutEchoes(frames).map((frame) => [formatPattern(frame.parts), frame.score])).toEqual([
    ['在〔内容〕领导下', 10],
    ['加大〔内容〕力度', 3],
    ['在〔内容〕的坚强领导下', expect.closeTo(1.8)],
  ]);
});
