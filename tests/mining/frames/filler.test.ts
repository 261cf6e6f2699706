import { describe, expect, test } from 'vitest';
import { isBalanced, isFiller } from '../../../src/mining/frames/filler.ts';
import { frameData } from '../../../src/mining/frames/frame-data.ts';

describe('isFiller', () => {
  test.each(['清淤', '了解民情', '着力点', '《除雪办法》', '“一站式”服务', '雨、雪', '的士管理'])(
    'takes %s unless it begins with 的',
    (text) => {
      expect(isFiller(frameData(), text)).toBe(!text.startsWith('的'));
    },
  );

  test.each([
    '了带头',
    '、清淤',
    '清淤、',
    '“一站式',
    '）清淤',
    '清淤（',
    ' 清淤',
    '清淤 ',
    '着清淤',
  ])('does not take %j', (text) => {
    expect(isFiller(frameData(), text)).toBe(false);
  });
});

describe('isBalanced', () => {
  test.each([
    ['', true],
    ['（甲）“乙”', true],
    ['“（甲）”', true],
    ['“（甲”）', false],
    ['）（', false],
    ['《甲', false],
  ])('%j: %s', (text, expected) => {
    expect(isBalanced(text)).toBe(expected);
  });
});
