import { describe, expect, it } from 'vitest';
import { faultsOf, headingsOf } from './read-document.ts';

/** Items `一、A` … as bare lines; depths come from the indentation of the rows. */
function depths(...numbers: readonly string[]): readonly string[] {
  return headingsOf(
    ...numbers.map((number) => `${number}落实责任。各单位要明确专人负责，按时完成。`),
  ).map((row) => row.replace(/(?:run-in|list-item|line) (\S+) .*$/u, '$1'));
}

describe('the hierarchy is the document’s own', () => {
  it.each<[string, string[], string[]]>([
    [
      'the usual order',
      ['一、', '（一）', '1.', '（1）', '（2）', '2.', '（二）', '二、'],
      ['一、', '  （一）', '    1.', '      （1）', '      （2）', '    2.', '  （二）', '二、'],
    ],
    [
      '一、→1、→（1）',
      ['一、', '1、', '（1）', '（2）', '2、', '二、', '1、'],
      ['一、', '  1、', '    （1）', '    （2）', '  2、', '二、', '  1、'],
    ],
    [
      '1、→（1）→①',
      ['1、', '（1）', '①', '②', '（2）', '2、', '（1）'],
      ['1、', '  （1）', '    ①', '    ②', '  （2）', '2、', '  （1）'],
    ],
    [
      '一、→1、→（一）: 1、 above （一）',
      ['一、', '1、', '（一）', '（二）', '2、', '（一）', '（二）', '二、', '1、', '（一）'],
      [
        '一、',
        '  1、',
        '    （一）',
        '    （二）',
        '  2、',
        '    （一）',
        '    （二）',
        '二、',
        '  1、',
        '    （一）',
      ],
    ],
    [
      '（1） above 1.',
      ['（1）', '1.', '2.', '（2）', '1.', '2.'],
      ['（1）', '  1.', '  2.', '（2）', '  1.', '  2.'],
    ],
    [
      'a level skipped',
      ['一、', '1.', '2.', '二、', '1.'],
      ['一、', '  1.', '  2.', '二、', '  1.'],
    ],
    [
      'parts above 一、',
      ['第一部分 ', '一、', '二、', '第二部分 ', '一、'],
      ['第一部分', '  一、', '  二、', '第二部分', '  一、'],
    ],
    [
      'items under articles',
      ['第一条 ', '（一）', '（二）', '第二条 ', '（一）'],
      ['第一条', '  （一）', '  （二）', '第二条', '  （一）'],
    ],
    [
      'articles running through chapters',
      ['第一章 ', '第一条 ', '第二条 ', '第二章 ', '第三条 ', '第四条 '],
      ['第一章', '  第一条', '  第二条', '第二章', '  第三条', '  第四条'],
    ],
    [
      '（一） running through 一、',
      ['一、', '（一）', '（二）', '二、', '（三）', '（四）', '三、', '（五）'],
      ['一、', '  （一）', '  （二）', '二、', '  （三）', '  （四）', '三、', '  （五）'],
    ],
    [
      '1. running through （一）',
      ['（一）', '1.', '2.', '（二）', '3.', '4.', '（三）', '5.'],
      ['（一）', '  1.', '  2.', '（二）', '  3.', '  4.', '（三）', '  5.'],
    ],
    [
      'decimals',
      ['1.', '1.1 ', '1.1.1 ', '1.1.2 ', '1.2 ', '2.', '2.1 '],
      ['1.', '  1.1', '    1.1.1', '    1.1.2', '  1.2', '2.', '  2.1'],
    ],
    [
      '一是 below everything',
      ['一、', '一是', '二是', '二、', '一是', '二是'],
      ['一、', '  一是', '  二是', '二、', '  一是', '  二是'],
    ],
    [
      'half-width brackets',
      ['一、', '1)', '2)', '二、', '1)'],
      ['一、', '  1)', '  2)', '二、', '  1)'],
    ],
  ])('%s', (_, numbers, expected) => {
    expect(depths(...numbers)).toEqual(expected);
  });
});

describe('a count without a fault has no anomaly', () => {
  it.each<[string, string[]]>([
    ['each level from one', ['一、甲', '（一）子', '（二）丑', '二、乙', '（一）子']],
    [
      'articles through chapters',
      ['第一章 总则', '第一条 甲。', '第二章 管理', '第二条 乙。', '第三条 丙。'],
    ],
    [
      'a count that runs on under new parents',
      ['一、甲', '（一）子', '（二）丑', '二、乙', '（三）寅', '（四）卯', '三、丙', '（五）辰'],
    ],
    ['1. and 1、 mixed with OCR l、', ['一、甲', 'l、子丑', '2、寅卯', '3、辰巳']],
    [
      'an unnumbered heading before 一、',
      [
        '#2 2024年工作安排',
        '总的要求是稳中求进，做好各项工作。',
        '一、甲',
        '正文。',
        '二、乙',
        '正文。',
      ],
    ],
    [
      'two lists in one section whose next sibling stands there',
      [
        '一、甲',
        '需要提交：',
        '1.子。',
        '2.丑。',
        '窗口调取：',
        '1.寅。',
        '2.卯。',
        '二、乙',
        '正文。',
      ],
    ],
    [
      'attachments numbered by themselves',
      ['一、甲', '正文。', '二、乙', '正文。', '附件1', '一、丙', '正文。', '附件2', '一、丁'],
    ],
    [
      'a table of contents',
      ['目录', '一、总则', '二、附则', '一、总则', '正文。', '二、附则', '正文。'],
    ],
  ])('%s', (_, rows) => {
    expect(faultsOf(...rows)).toEqual([]);
  });
});

describe('a count with a fault', () => {
  it.each<[string, string[], string[]]>([
    [
      'a gap in a list',
      ['一、材料', '1.申请表；', '2.身份证；', '4.照片。'],
      ['gap 3. 2.之后是4.'],
    ],
    ['a repeat', ['一、材料', '1.申请表；', '2.身份证；', '2.照片。'], ['repeat 3. 2.之后是2.']],
    [
      '（1） for 1. is not one family',
      ['一、材料', '1.申请表；', '2.身份证；', '二、时限', '1.三日；'],
      [],
    ],
    [
      'a bracket style that changes',
      ['（一）加强领导。各村要明确专人。', '二）落实经费。镇里统一安排。'],
      ['style-mix （n） （一）之后是二）'],
    ],
    [
      'a gap among decimals',
      ['1 总则', '1.1 目的为规范管理；', '1.2 依据有关规定；', '1.4 解释由办公室负责。'],
      ['gap 1.3 1.2之后是1.4'],
    ],
    [
      'a gap among circled numbers',
      ['一、材料', '①申请表；', '②身份证；', '④照片。'],
      ['gap ③ ②之后是④'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(faultsOf(...rows)).toEqual(expected);
  });
});
