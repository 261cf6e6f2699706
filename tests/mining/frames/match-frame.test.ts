import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchFrame } from '../../../src/mining/frames/match-frame.ts';

/** The matched stretch and the fillers. */
function read(pattern: string, text: string): readonly (readonly string[])[] {
  return matchFrame(pattern, text).map(({ start, end, slots }) => {
    const fillers = [text.slice(start, end)];
    for (let i = 0; i < slots.length; i += 2) fillers.push(text.slice(slots[i], slots[i + 1]));
    return fillers;
  });
}

describe('matchFrame', () => {
  test.each([
    [
      '成立以〔姓名·职务〕为组长的〔工作〕领导小组',
      '成立以镇长为组长的除雪领导小组。',
      ['成立以镇长为组长的除雪领导小组', '镇长', '除雪'],
    ],
    ['〔单位〕要高度重视', '会后，各养护站要高度重视。', ['各养护站要高度重视', '各养护站']],
    ['一、〔单位〕', '一、', undefined],
    ['切实加强〔工作〕', '切实加强渠道清淤，确保通水。', ['切实加强渠道清淤', '渠道清淤']],
    ['投入资金〔金额〕', '共投入资金35.5万元。', ['投入资金35.5万元', '35.5万元']],
    ['于〔时间〕前完成', '于2024年5月底前完成。', ['于2024年5月底前完成', '2024年5月底']],
    ['整改〔问题〕〔数量〕处', '整改渗漏隐患37处。', ['整改渗漏隐患37处', '渗漏隐患', '37']],
    [
      '根据〔文件名〕',
      '根据《苇塘镇除雪办法》，',
      ['根据《苇塘镇除雪办法》', '《苇塘镇除雪办法》'],
    ],
  ])('reads %s in %s', (pattern, text, expected) => {
    expect(read(pattern, text)).toEqual(expected === undefined ? [] : [expected]);
  });

  test.each([
    ['an empty slot', '以〔工作〕为重点', '以为重点'],
    ['a filler with a comma', '以〔工作〕为重点', '以清淤，护岸为重点'],
    ['a filler over the end of a sentence', '以〔工作〕为重点', '以清淤。为重点'],
    ['a filler over the end of a line', '以〔工作〕为重点', '以清淤\n为重点'],
    ['a filler of more than 32 units', '以〔工作〕为重点', `以${'渠'.repeat(33)}为重点`],
    ['a particle before the filler', '发挥〔内容〕作用', '发挥了带头作用'],
    ['half a quotation', '实施〔内容〕行动', '实施“清河行动'],
    ['a filler that ends in 、', '以〔工作〕为重点', '以清淤、为重点'],
    ['words where a number should be', '整改〔数量〕处', '整改若干处'],
    ['a wider filler at the start', '〔单位〕要高度重视', `${'站'.repeat(33)}要高度重视`],
  ])('does not match %s', (_, pattern, text) => {
    expect(matchFrame(pattern, text)).toEqual([]);
  });

  test('takes a slot of any other name for any text', () => {
    expect(read('由〔…〕牵头', '由水站牵头。')).toEqual([['由水站牵头', '水站']]);
    expect(read('由〔xyz〕牵头', '由水站牵头。')).toEqual([['由水站牵头', '水站']]);
  });

  test('goes on to the end of a quotation within a filler', () => {
    expect(read('实施〔内容〕行动', '实施“清河行动”治理行动。')).toEqual([
      ['实施“清河行动”治理行动', '“清河行动”治理'],
    ]);
  });

  test('takes the shortest filler that lets the rest match', () => {
    expect(read('由〔单位〕牵头的〔工作〕组', '由水站牵头的清淤组牵头的护岸组。')).toEqual([
      ['由水站牵头的清淤组', '水站', '清淤'],
    ]);
  });

  test('leaves numbering out of a slot at the start', () => {
    expect(read('〔单位〕要高度重视', '（一）水管站要高度重视。')).toEqual([
      ['水管站要高度重视', '水管站'],
    ]);
  });

  test('never throws, and matches never overlap, on any text', () => {
    const text = string({
      unit: constantFrom('以', '为', '组', '长', '，', '。', '3', '年', '《', '》', '×', '\n', 'a'),
    });
    assert(
      property(text, (any) => {
        let last = 0;
        for (const { start, end } of matchFrame('以〔工作〕为〔数量〕组〔内容〕', any)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(any.length);
          last = end;
        }
      }),
    );
  });

  test('agrees with a regular expression on patterns of free slots', () => {
    const text = string({ unit: constantFrom('以', '为', '主', '甲', '乙', '，', '。') });
    const oracle = /以[^，。]{1,32}?为主/gu;
    assert(
      property(text, (any) => {
        const naive = Array.from(any.matchAll(oracle), (match) => match[0]);
        expect(
          matchFrame('以〔工作〕为主', any).map(({ start, end }) => any.slice(start, end)),
        ).toEqual(naive);
      }),
    );
  });
});
