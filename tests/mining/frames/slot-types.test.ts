import { describe, expect, test } from 'vitest';
import { frameData, parseFrameData } from '../../../src/mining/frames/frame-data.ts';
import { slotTypeOf } from '../../../src/mining/frames/slot-types.ts';

describe('slotTypeOf', () => {
  test.each([
    [['镇长', '局党组书记', '×××'], '姓名·职务'],
    [['县水务局', '各村委会', '校办公室'], '单位'],
    [['沿街商户', '网格员', '列席会议的同志'], '人员'],
    [['沙洲社区', '老厂片区'], '地点'],
    [['渗漏隐患', '占道现象'], '问题'],
    [['清淤工作', '护岸行动'], '工作'],
    [['落霞', '孤鹜', '秋水'], '事项'],
  ])('names the slot of %j', (fillers, type) => {
    expect(slotTypeOf(frameData(), new Map(fillers.map((filler) => [filler, 1])))).toBe(type);
  });

  test('does not go by many rare fillers against one common one', () => {
    const counts = new Map([
      ['办理', 9],
      ['全市', 1],
      ['沿河各市', 1],
    ]);
    expect(slotTypeOf(frameData(), counts)).toBe('事项');
  });
});

test('a fault in the word lists is named', () => {
  expect(() => parseFrameData({ entities: [{ type: '时间', pattern: '(' }] }, {}, {})).toThrow(
    /entities\[0\]/u,
  );
});
