import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../src/line/fold.ts';
import { numberLabel } from '../../src/line/number-label.ts';
import { numberMarkAt, parseNumberingStyles } from '../../src/line/numbering.ts';

function read(text: string): string {
  const analysis = foldWidth(text);
  const mark = numberMarkAt(analysis, 0);
  return mark === undefined
    ? ''
    : `${mark.style.family} ${mark.parts.join('.')} ${text.slice(0, mark.end)}`;
}

describe('numberMarkAt reads every way of numbering', () => {
  it.each([
    ['第一部分 总体情况', 'part 1 第一部分 '],
    ['第二编：水利设施', 'part 2 第二编：'],
    ['第三章 附则', 'chapter 3 第三章'],
    ['第 3 章 附则', 'chapter 3 第 3 章'],
    ['第3 章 附则', 'chapter 3 第3 章'],
    ['第二节 一般规定', 'section 2 第二节'],
    ['第十二条 本办法所称', 'article 12 第十二条'],
    ['第12条 本办法', 'article 12 第12条'],
    ['一、工作目标', 'han 1 一、'],
    ['十二、附则', 'han 12 十二、'],
    ['廿一、其他', 'han 21 廿一、'],
    ['一．工作目标', 'han 1 一．'],
    ['二.组织领导', 'han 2 二.'],
    ['三 、保障措施', 'han 3 三 、'],
    ['一 工作目标', 'han 1 一 '],
    ['( 2 )检修管网', 'arabic-paren 2 ( 2 )'],
    ['3 、检修管网', 'arabic 3 3 、'],
    ['1总则', 'arabic 1 1'],
    ['2.0400年底前完成改造', 'arabic 2 2.'],
    ['问题二：台账不全', 'named-ordinal 2 问题二：'],
    ['二：组织领导', 'han 2 二：'],
    ['—、工作目标', 'han 1 —、'],
    ['（一）加强领导', 'han-paren 1 （一）'],
    ['(二)完善制度', 'han-paren 2 (二)'],
    ['（三）、严格考核', 'han-paren 3 （三）、'],
    ['（ 四 ）宣传发动', 'han-paren 4 （ 四 ）'],
    ['〔五〕督促检查', 'han-paren 5 〔五〕'],
    ['六）总结评比', 'han-paren 6 六）'],
    ['㈦总结评比', 'han-paren 7 ㈦'],
    ['（—）加强领导', 'han-paren 1 （—）'],
    ['1.宣传发动', 'arabic 1 1.'],
    ['１．宣传发动', 'arabic 1 １．'],
    ['2、组织实施', 'arabic 2 2、'],
    ['3 . 总结', 'arabic 3 3 .'],
    ['⒋总结', 'arabic 4 ⒋'],
    ['l、宣传发动', 'arabic 1 l、'],
    ['I.宣传发动', 'arabic 1 I.'],
    ['1.2024年底前完成', 'arabic 1 1.'],
    ['1.2月28日前报送', 'arabic 1 1.'],
    ['1 总则', 'arabic 1 1 '],
    ['3 预防、监测与预警', 'arabic 3 3 '],
    ['4 附　则', 'arabic 4 4 '],
    ['（1）报名', 'arabic-paren 1 （1）'],
    ['(12)初赛', 'arabic-paren 12 (12)'],
    ['⑶决赛', 'arabic-paren 3 ⑶'],
    ['1)报名', 'arabic-half 1 1)'],
    ['2）初赛', 'arabic-half 2 2）'],
    ['①报名', 'circled 1 ①'],
    ['❷初赛', 'circled 2 ❷'],
    ['2.1 指挥机构', 'decimal-2 2.1 2.1'],
    ['２．１ 指挥机构', 'decimal-2 2.1 ２．１'],
    ['6.1 分级', 'decimal-2 6.1 6.1'],
    ['4.1 5月10日前完成', 'decimal-2 4.1 4.1'],
    ['4.1.2 Ⅱ级响应', 'decimal-3 4.1.2 4.1.2'],
    ['2.1.1.3信息报告', 'decimal-4 2.1.1.3 2.1.1.3'],
    ['一是加强领导', 'enumerator 1 一是'],
    ['二要完善制度', 'enumerator 2 二要'],
    ['第一阶段（3月）：动员', 'stage 1 第一阶段'],
    ['第二步：双向选择', 'stage 2 第二步'],
    ['第一，加强领导', 'ordinal 1 第一，'],
    ['其二、完善制度', 'ordinal 2 其二、'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('numberMarkAt leaves alone what is no number of a section', () => {
  it.each([
    '3.5%的住户',
    '3.5万元资金',
    '2023.',
    '2023年工作总结',
    '一、二、三等奖各若干名',
    '一、二等奖',
    '一、二年级：绘本故事会',
    '三、四年级：手抄报',
    '一、二月份',
    '（一）、（二）项所列材料',
    '（一）项规定的情形',
    '（二）款',
    '第三条规定的程序',
    '第三条、第四条',
    '第五条第二款',
    '第一章程',
    '第二章所称设施',
    '第三部分',
    '第一阶段的任务已经完成',
    '第三步走战略',
    '第一、二季度',
    '第一批志愿者',
    '一般情况',
    '十分重要',
    '二〇二四年三月',
    '（某）单位',
    '(wifi)密码',
    '0.5公里',
    '300、400米两档',
    '工作目标',
    '',
  ])('%s', (text) => {
    expect(read(text)).toBe('');
  });
});

describe('numberLabel writes a number as its family does', () => {
  it.each<[string, number, number[], string]>([
    ['han', 12, [], '十二、'],
    ['', 2, [], '二、'],
    ['han-paren', 3, [], '（三）'],
    ['arabic', 4, [], '4.'],
    ['arabic-paren', 4, [], '（4）'],
    ['arabic-half', 4, [], '4）'],
    ['part', 2, [], '第二部分'],
    ['chapter', 2, [], '第二章'],
    ['section', 2, [], '第二节'],
    ['article', 21, [], '第二十一条'],
    ['enumerator', 1, [], '一是'],
    ['decimal-2', 3, [2], '2.3'],
    ['decimal-3', 1, [4, 2], '4.2.1'],
    ['decimal-2', 3, [], ''],
    ['circled', 3, [], ''],
    ['han', 0, [], ''],
  ])('%s %i after %j', (family, value, prefix, expected) => {
    expect(numberLabel(family, value, prefix)).toBe(expected);
  });
});

describe('parseNumberingStyles names the faulty entry', () => {
  const good = {
    id: 'han',
    family: 'han',
    rank: 5,
    pattern: '([一二三])、',
    like: ['一、目标'],
    unlike: ['一目标'],
    source: 'GB/T 9704-2012 7.3.3',
  };
  it.each([
    ['the file is no object', [good], /应为一个 JSON 对象/u],
    ['there is no list', { styles: 1 }, /styles 应为数组/u],
    ['the source is missing', { styles: [{ ...good, source: '' }] }, /styles\[0\]（han）.*source/u],
    ['the rank is no number', { styles: [{ ...good, rank: '5' }] }, /（han）\.rank/u],
    ['the pattern does not compile', { styles: [{ ...good, pattern: '(' }] }, /（han）\.pattern/u],
    ['the mention does not compile', { styles: [{ ...good, mention: '[' }] }, /（han）\.mention/u],
    ['a flag is no boolean', { styles: [{ ...good, lineStartOnly: 1 }] }, /lineStartOnly/u],
    ['an example is not read', { styles: [{ ...good, like: ['四、'] }] }, /like：“四、”/u],
    ['the pattern has no group', { styles: [{ ...good, pattern: '一、' }] }, /like：“一、目标”/u],
    [
      'a counterexample is read',
      { styles: [{ ...good, unlike: ['二、三'] }] },
      /unlike：“二、三”/u,
    ],
    ['an id comes twice', { styles: [good, good] }, /重复的 id“han”/u],
  ])('when %s', (_, content, message) => {
    expect(() => parseNumberingStyles(content)).toThrow(message);
  });

  it('and accepts a good one', () => {
    expect(parseNumberingStyles({ styles: [good] })[0]).toMatchObject({
      id: 'han',
      lineStartOnly: false,
      needsSibling: false,
      variantOf: 'han',
    });
  });
});
