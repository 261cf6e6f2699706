import { describe, expect, it } from 'vitest';
import { superiorsOf } from '../../../src/check/names/gazetteer.ts';
import { parseNameCues } from '../../../src/check/names/name-cues.ts';
import { placeMentions, placeOpening } from '../../../src/check/names/place-mentions.ts';

describe('placeMentions', () => {
  it.each([
    ['结合青石县实际，抓好落实。', ['青石县']],
    ['云桥县望河镇人民政府', ['云桥县', '望河镇']],
    ['望河镇、白马镇先行排查。', ['望河镇', '白马镇']],
    ['由宁州市人民政府统一领导。', ['宁州市']],
    ['南湖街道各社区要高度重视。', ['南湖街道']],
    ['江苏省无锡市的做法', ['江苏省', '无锡市']],
    ['报青石县教育局备案。', ['青石县']],
  ])('finds the places of %s', (text, names) => {
    expect(placeMentions(text).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    '各乡镇、村要认真落实，全县一盘棋。',
    '结合街道实际，制定本方案。',
    '按照县水利局、镇政府的要求执行。',
    '3月15日前报街道城市管理办。',
    '会同县公安局检查校车。',
    '老城区、住宅小区、工业园区和示范区',
    '落实县、乡、村三级路长制，乡镇长任乡级路长。',
    '住房和城乡建设局负责。',
    '修复乡村道路，县道12公里、乡道18公里。',
    '特色小镇、建制镇和重点镇',
    '市场、城市、超市和门市都要检查。',
  ])('finds no place in %s', (text) => {
    expect(placeMentions(text).map(({ name }) => name)).toEqual([]);
  });

  it('gives the places where the names stand', () => {
    const text = '与云桥县、青石县联合';
    for (const { name, start, end } of placeMentions(text))
      expect(text.slice(start, end)).toBe(name);
  });
});

describe('placeOpening', () => {
  it.each([
    ['澄溪区公路养护中心', '澄溪区'],
    ['寒泉市城市集中供热突发事件应急预案', '寒泉市'],
    ['老旧小区电梯安全方案', undefined],
    ['全区防汛工作总结', undefined],
    ['学校食堂食品安全方案', undefined],
  ])('reads the place that opens %s', (text, name) => {
    expect(placeOpening(text, 0)?.name).toBe(name);
  });
});

describe('superiorsOf', () => {
  it.each([
    ['无锡市', ['江苏省']],
    ['桃源县', ['常德市', '湖南省']],
    ['望河镇', []],
  ])('knows the places above %s', (name, above) => {
    expect(superiorsOf(name).map((superior) => superior.name)).toEqual(above);
  });
});

describe('parseNameCues', () => {
  it('names the entry that is wrong', () => {
    expect(() => parseNameCues({ cues: [{ id: 'other' }] })).toThrow(
      'data/name-cues.json cues[0]：没有“other”这一项',
    );
  });
});
