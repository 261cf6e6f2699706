import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../src/line/fold.ts';
import { mayOpenNumber, numberMarkAt, numberReadings } from '../../src/line/numbering.ts';

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
    ['第壹部分 总体情况', 'part 1 第壹部分 '],
    ['Part 2 通水时段', 'part 2 Part 2 '],
    ['PART ONE 通水时段', 'part 1 PART ONE '],
    ['PART.03丨通水时段', 'part 3 PART.03丨'],
    ['第一○二条 用户', 'article 102 第一○二条'],
    ['第一百○二条 用户', 'article 102 第一百○二条'],
    ['第一千二百零三条 用户', 'article 1203 第一千二百零三条'],
    ['壹、通水时段', 'capital 1 壹、'],
    ['拾贰、附则', 'capital 12 拾贰、'],
    ['Ⅲ、通水时段', 'roman 3 Ⅲ、'],
    ['IV、通水时段', 'roman 4 IV、'],
    ['【三】通水时段', 'han-box 3 【三】'],
    ['01丨通水时段', 'number-bar 1 01丨'],
    ['02｜通水时段', 'number-bar 2 02｜'],
    ['丙、通水时段', 'stem 3 丙、'],
    ['㊂通水时段', 'han-circled 3 ㊂'],
    ['︵四︶通水时段', 'han-paren 4 ︵四︶'],
    ['弍、通水时段', 'han 2 弍、'],
    ['ニ、通水时段', 'han 2 ニ、'],
    ['-、通水时段', 'han 1 -、'],
    ['（ー）通水时段', 'han-paren 1 （ー）'],
    ['《四）通水时段', 'han-paren 4 《四）'],
    ['5⃣通水时段', 'keycap 5 5⃣'],
    ['1⃣2⃣ 附则', 'keycap 12 1⃣2⃣'],
    ['10⃣附则', 'keycap 10 10⃣'],
    ['⓶ 通水时段', 'circled 2 ⓶'],
    ['㊱通水时段', 'circled 36 ㊱'],
    ['专栏 1 管网改造工程', 'box 1 专栏 1 '],
    ['任务专栏二：水源保护', 'box 2 任务专栏二：'],
    ['第一OO条 附则', 'article 100 第一OO条'],
    ['（b）通水时段', 'letter 2 （b）'],
    ['l)通水时段', 'letter 12 l)'],
    ['C、通水时段', 'letter 3 C、'],
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
    '100、200米',
    '工作目标',
    'Party 3',
    'Particular',
    'IV级响应',
    'Ⅱ类水源',
    'XX村',
    '甲方、乙方',
    '甲、乙两处泵房',
    '陆某、伍某',
    '壹万元整',
    '《一带一路》',
    '01丨',
    '1|张三|组长',
    '9:30',
    'v1.2',
    '专栏1所列项目按期完成。',
    '甲、乙、丙三类',
    '1.2.3.4.5',
    '○○村',
    '千、万户',
    '',
  ])('%s', (text) => {
    expect(read(text)).toBe('');
  });
});

function familiesAt(text: string): readonly string[] {
  return numberReadings(foldWidth(text), 0).map(({ style, value }) => `${style.family} ${value}`);
}

describe('numberReadings', () => {
  it('gives all that a doubtful sign may be, the likeliest first', () => {
    expect(familiesAt('I、通水时段')).toEqual(['roman 1', 'arabic 1', 'letter 9']);
  });
  it('ends with the first that needs no sibling', () => {
    expect(familiesAt('一、通水时段')).toEqual(['han 1']);
    expect(familiesAt('通水时段')).toEqual([]);
  });
});

describe('mayOpenNumber', () => {
  it.each(Array.from('一（1①第Ⅰ', (sign) => [sign, sign !== 'Ⅰ'] as const))(
    '%s: %s',
    (sign, expected) => {
      expect(mayOpenNumber(sign, 0)).toBe(expected);
    },
  );
  it('is false for ordinary words and behind the end', () => {
    expect(mayOpenNumber('水', 0)).toBe(false);
    expect(mayOpenNumber('一', 1)).toBe(false);
  });
});
