import { describe, expect, it } from 'vitest';
import { emptySlots, parseSlotCues } from '../../../src/check/slots/empty-slots.ts';
import { fillingsOf } from '../../../src/check/slots/role-mentions.ts';

const frame = (pattern: string, independentDocuments = 5): Parameters<typeof emptySlots>[1] => [
  { pattern, independentDocuments },
];

describe('emptySlots', () => {
  it.each([
    ['改造小区个。', '改造〔数量〕个', []],
    ['全年改造小区公里。', '改造小区〔数量〕公里', ['改造小区公里']],
    ['全年改造小区12公里。', '改造小区〔数量〕公里', []],
    ['开展宣传活动。', '开展宣传〔内容〕活动安排', []],
  ])('in %s by the frame %s: %j', (text, pattern, words) => {
    expect(
      emptySlots(text, frame(pattern)).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(words);
  });

  it('does not go by frames of few documents', () => {
    expect(emptySlots('全年改造小区公里。', frame('改造小区〔数量〕公里', 2))).toEqual([]);
  });

  it('names the entry of its data that is wrong', () => {
    expect(() => parseSlotCues({ cues: [] })).toThrow('data/slot-cues.json 缺少“empty-slot”');
  });
});

describe('fillingsOf', () => {
  it.each([
    ['成立领导小组，由镇长赵学文任组长。', ['组长 赵学文']],
    ['成立领导小组。\n组长：赵学文（镇长）\n副组长：钱立新', ['组长 赵学文']],
    ['成立领导小组，赵学文任组长。\n抢险组\n组长：钱立新', ['组长 赵学文']],
    ['成立防汛领导小组，赵学文任组长。成立安全领导小组，钱立新任组长。', []],
    ['抢险组\n组长：钱立新', []],
    ['联系人：孙丽，联系电话：0555-6612345', ['孙丽的电话 0555-6612345']],
    ['报名截止时间为3月10日', ['报名截止时间 3月10日']],
    ['活动总经费为1.2万元', ['总经费 12000']],
  ])('reads %s', (text, fillings) => {
    expect(fillingsOf(text).map(({ label, value }) => `${label} ${value}`)).toEqual(fillings);
  });
});
