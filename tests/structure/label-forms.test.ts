import { describe, expect, it } from 'vitest';
import { headingsOf } from './read-document.ts';

const TEXT = '全年组织志愿服务活动六十场，参加人数三千人次，服务时长累计一万二千小时。';
const NAMES = [
  '看好路口秤点',
  '修齐摊位雨棚',
  '备足找零现金',
  '擦亮公示牌面',
  '排定值日名单',
  '收好每日账册',
];

/** Six sections with neutral names behind labels of a form. */
function sections(labels: readonly string[]): string[] {
  return NAMES.flatMap((name, at) => [`${labels[at] ?? ''}${name}`, TEXT]);
}

describe('six neutral headings are found behind labels', () => {
  it.each<[string, readonly string[]]>([
    ['in capital numerals', ['壹、', '贰、', '叁、', '肆、', '伍、', '陆、']],
    ['in Roman signs', ['Ⅰ、', 'Ⅱ、', 'Ⅲ、', 'Ⅳ、', 'Ⅴ、', 'Ⅵ、']],
    ['in Roman letters', ['I、', 'II、', 'III、', 'IV、', 'V、', 'VI、']],
    ['in stems', ['甲、', '乙、', '丙、', '丁、', '戊、', '己、']],
    ['in boxes', ['【一】', '【二】', '【三】', '【四】', '【五】', '【六】']],
    ['of parts', ['Part 1 ', 'Part 2 ', 'Part 3 ', 'Part 4 ', 'Part 5 ', 'Part 6 ']],
    ['with bars', ['01丨', '02丨', '03丨', '04丨', '05丨', '06丨']],
    ['in double circles', ['⓵ ', '⓶ ', '⓷ ', '⓸ ', '⓹ ', '⓺ ']],
    ['in rare numerals', ['弌、', '弍、', '弎、', '四、', '五、', '六、']],
    ['as scanners read them', ['ー、', 'ニ、', '三、', '四、', '五、', '六、']],
    ['with signs of a list alone', ['◆', '◆', '◆', '◆', '◆', '◆']],
    ['with signs of a list before numbers', ['●一、', '●二、', '●三、', '●四、', '●五、', '●六、']],
  ])('%s', (_, labels) => {
    const found = headingsOf(...sections(labels)).map((row) => row.replace(/^line (?:\S+ )?/u, ''));
    expect(found.map((row) => row.slice(-6))).toEqual(NAMES);
  });
});

describe('no headings are seen in', () => {
  it.each<[string, string[]]>([
    ['parties of a contract', ['甲、乙双方约定如下。', TEXT, '乙方负责清运，甲方负责付款。', TEXT]],
    ['classes', ['Ⅰ类区域每日巡查。', TEXT, 'Ⅱ类区域每周巡查。', TEXT]],
    ['sums in capital numerals', ['壹万元整，贰仟元整。', TEXT]],
    ['prizes in boxes', ['【一等奖】三名，【二等奖】五名。', TEXT]],
  ])('%s', (_, rows) => {
    expect(headingsOf(...rows)).toEqual([]);
  });
});
