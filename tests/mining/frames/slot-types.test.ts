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
    [['落霞', '孤鹜', '秋水'], '内容'],
    [['推动石材企业', '支持养殖企业', '全力'], '内容'],
    [['农业的副镇长任副指挥长', '副局长任副组长'], '内容'],
    [['村干部', '护林员', '教导主任'], '人员'],
    [['外部', '内部', '全部'], '内容'],
    [['xx', '__', '镇长'], '姓名·职务'],
    [['本部门等', '县水务局（牵头）'], '单位'],
  ])('names the slot of %j', (fillers, type) => {
    expect(slotTypeOf(frameData(), new Map(fillers.map((filler) => [filler, 1])))).toBe(type);
  });

  test('does not go by many rare fillers against one common one', () => {
    const counts = new Map([
      ['办理', 9],
      ['全市', 1],
      ['沿河各市', 1],
    ]);
    expect(slotTypeOf(frameData(), counts)).toBe('内容');
  });
});

const source = '自拟';
const entities = {
  entities: [{ type: '时间', pattern: '\\d+年', source }],
  marks: { pattern: '×+', source },
  leading: { pattern: '', source },
  fillers: { notStart: '^的', notEnd: '、$', source },
};
const types = {
  fallback: '内容',
  person: '姓名·职务',
  people: '人员',
  share: 0.6,
  names: '单位',
  clauses: [{ types: '单位', pattern: '^推动', source }],
  types: [{ type: '单位', ends: '局 委', source }],
};

test.each([
  [/entities\[0\]/u, { entities: [{ type: '时间', pattern: '(' }] }, types],
  [/fillers/u, { ...entities, fillers: undefined }, types],
  [/fillers\.notStart/u, { ...entities, fillers: { notStart: '(', notEnd: '', source } }, types],
  [/types\[0\]\.type/u, entities, { ...types, types: [{ type: '时间', ends: '底', source }] }],
  [
    /clauses\[0\] 缺少出处/u,
    entities,
    { ...types, clauses: [{ ...types.clauses[0], source: '' }] },
  ],
  [/缺少 starts/u, entities, types],
])('a fault in the word lists is named: %s', (fault, first, second) => {
  expect(() => parseFrameData(first, second, { words: [] })).toThrow(fault);
});
