import { describe, expect, it } from 'vitest';
import { dateAtEnd, isDateLine } from '../../src/line/date-line.ts';

describe('isDateLine reads dates in all their forms', () => {
  it.each([
    '2024年3月5日',
    '2024 年 3 月 5 日',
    '二〇二四年三月五日',
    '二○二四年十二月',
    '二零二四年三月廿五日',
    '（2024年3月）',
    '2024年3月5日。',
    '20××年×月×日',
    'xxxx年xx月xx日',
    '20_年10月8日',
    '1998年12月',
    '2024年元月5日',
    '二〇二四年正月',
    '一九九八年十月一日',
    '2024年3月5日印发',
    '（2024年3月修订）',
    '2024年3月5日起草',
    '2024年   月   日',
    '年  月  日',
    '××年×月',
    '2024年3月5号',
  ])('%s', (line) => {
    expect(isDateLine(line)).toBe(true);
  });
  it.each([
    '2024年3月5日起施行',
    '2024年',
    '3月5日',
    '截至2024年3月5日',
    '2024年3月至5月',
    '2024年月度计划',
    '年月',
    '',
  ])('but not %s', (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});

describe('dateAtEnd finds the date with which words end', () => {
  it.each<[string, string]>([
    ['办结率达到百分之百。云桥县教育局 2024年3月5日', '2024年3月5日'],
    ['特此通知。云桥县教育局二〇二四年元月', '二〇二四年元月'],
    ['青石林场 20××年×月×日', '20××年×月×日'],
    ['2024年3月5日', '2024年3月5日'],
  ])('%s', (words, date) => {
    expect(words.slice(dateAtEnd(words))).toBe(date);
  });
  it.each(['自2024年3月5日起施行', '2024年', '特此通知。', ''])('but none in %s', (words) => {
    expect(dateAtEnd(words)).toBe(-1);
  });
});
