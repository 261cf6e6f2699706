import { describe, expect, it } from 'vitest';
import { isEndingLine } from '../../src/line/ending-line.ts';

describe('isEndingLine', () => {
  it.each([
    '特此报告。',
    '特此通知',
    '以上报告，请审阅。',
    '妥否，请批示。',
    '以上情况，特此报告。',
    '汇报完毕，谢谢大家。',
  ])('%s ends a text', (line) => {
    expect(isEndingLine(line)).toBe(true);
  });
  it.each(['以上措施要落实到人', '特此安排专人值守', '报告期内未发生事故'])(
    'but not %s',
    (line) => {
      expect(isEndingLine(line)).toBe(false);
    },
  );
});
