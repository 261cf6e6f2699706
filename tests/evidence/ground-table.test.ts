import { describe, expect, it } from 'vitest';
import { parseGroundTable } from '../../src/evidence/ground-table.ts';
import type { JsonObject } from '../../src/text/data-file.ts';

const IDS = ['date-above', 'number-goes-on'] as const;
const dateAbove = { id: 'date-above', points: 2, why: '上一行是日期', source: '自编' };
const numberGoesOn = { id: 'number-goes-on', points: -3, why: '序号接着往下排', source: '自编' };
const table = { bias: -1, no: 0.3, yes: 0.6, grounds: [dateAbove, numberGoesOn] };

function parse(content: unknown): unknown {
  return parseGroundTable(content, 'starts', IDS);
}

describe('parseGroundTable', () => {
  it('gives the points of each ground by its id', () => {
    const { grounds, bias } = parseGroundTable(table, 'starts', IDS);
    expect(bias).toBe(-1);
    expect(grounds['number-goes-on'].points).toBe(-3);
  });

  it.each<[string, unknown, RegExp]>([
    ['the file is no object', [], /data\/grounds\/starts\.json 应为一个 JSON 对象/u],
    ['a ground is missing', { ...table, grounds: [dateAbove] }, /缺少“number-goes-on”/u],
    ['a ground comes twice', { ...table, grounds: [dateAbove, dateAbove] }, /“date-above”重复/u],
    [
      'a ground is unknown',
      { ...table, grounds: [{ ...dateAbove, id: 'date-abve' }] },
      /没有“date-abve”这一项/u,
    ],
    [
      'a reason is missing',
      { ...table, grounds: [{ ...dateAbove, why: '' }] },
      /（date-above） 缺少说明 why/u,
    ],
    [
      'a source is missing',
      { ...table, grounds: [{ ...dateAbove, source: '' }] },
      /（date-above） 缺少出处/u,
    ],
    [
      'points are no number',
      { ...table, grounds: [{ ...dateAbove, points: '2' }] },
      /（date-above）\.points 应为数字/u,
    ],
    ['a probability is none', { ...table, yes: 2 }, /yes 应在 0 与 1 之间/u],
    ['yes is below no', { ...table, no: 0.9 }, /no 不应大于 yes/u],
  ])('names the entry when %s', (_, content: unknown, message) => {
    expect(() => parse(content)).toThrow(message);
  });

  it('takes a table whose entries stand in another order', () => {
    const turned: JsonObject = { ...table, grounds: [numberGoesOn, dateAbove] };
    expect(parse(turned)).toEqual(parse(table));
  });
});
