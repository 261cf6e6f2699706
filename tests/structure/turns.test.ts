import { describe, expect, it } from 'vitest';
import { openingTurn } from '../../src/structure/losses/turns.ts';
import { rowsOf } from './read-document.ts';

describe('what the first words of a paragraph turn to', () => {
  it.each([
    ['工作中也暴露出一些短板，居民借阅意愿不高。', '存在问题'],
    ['与兄弟单位相比，我们还有不小的差距。', '存在问题'],
    ['目前的难点是资金。', '存在问题'],
    ['遗憾的是，夜间巡查没有坚持下来。', '存在问题'],
    ['需要改进的地方：一是广播声音小。', '存在问题'],
    ['经过努力，乱停乱放的少了。', '主要成效'],
    ['针对上述问题，我们将从三方面改进。', '下一步打算'],
    ['三季度，计划再办两期。', '下一步打算'],
    ['年底前，还要完成两项工作。', '下一步打算'],
    ['请广大读者提前预约。', '工作要求'],
    ['所需费用由承办单位解决。', '保障措施'],
  ])('%s: %s', (paragraph, element) => {
    expect(openingTurn(paragraph)).toBe(element);
  });
  it.each([
    '困难职工每人发放慰问金五百元。',
    '对居民反映的问题，当天登记、三天答复。',
    '问题线索由专人统一受理。',
    '难点小区由班子成员包干。',
    '还有一些居民主动加入队伍。',
    '下半年主要是整理旧账，清理了二百箱。',
    '下半年共组织了六次培训。',
    '2023年，全镇要求各村上报台账。',
    '通过三年整治，全镇水质达标。',
    '请来县里的老师讲课。',
  ])('%s: nothing', (paragraph) => {
    expect(openingTurn(paragraph)).toBeUndefined();
  });
});

const LEAD = '今年以来，我馆坚持免费开放，接待读者三万人次。现总结如下。';
const DONE = '馆员分成四组下乡，办流动展览二十场，送书两千册。';

describe('paragraphs that turn in a text without headings', () => {
  it('begin stretches of their own, what goes on does not', () => {
    expect(
      rowsOf(
        LEAD,
        DONE,
        '下半年把重点放在学校，又送书一千册。',
        '也有遗憾：老馆漏雨没有修好。',
        '明年，打算翻修屋面。',
      ),
    ).toEqual(['lead', 'unmarked', 'unmarked', 'unmarked']);
  });
  it('below the last section stand apart from it where no heading names them', () => {
    const rows = ['（一）抓展览', '办展二十场。', '（二）抓送书', '送书两千册。'];
    expect(
      rowsOf(LEAD, ...rows, '主要的不足是人手少。', '明年，打算招两名馆员。').slice(1),
    ).toEqual(['line （一） 抓展览', 'line （二） 抓送书', 'unmarked', 'unmarked']);
  });
  it('do not stand apart where a heading names them', () => {
    const rows = [
      '一、主要做法',
      '办展二十场。',
      '二、存在问题',
      '人手少。',
      '还有一些不足，如送书太少。',
    ];
    expect(rowsOf(LEAD, ...rows).slice(1)).toEqual(['line 一、 主要做法', 'line 二、 存在问题']);
  });
  it('a resolve after the problems is a stretch of its own', () => {
    const rows = [
      '一、主要做法',
      '办展二十场。',
      '二、存在问题',
      '人手少。',
      '书香贵在长久，我馆将把展览坚持办下去。',
    ];
    expect(rowsOf(LEAD, ...rows).at(-1)).toBe('unmarked');
  });
  it('an address to the assembly in the middle of a report is none', () => {
    const rows = [
      '一、过去一年',
      '产量增长。',
      '各位代表，成绩来之不易。',
      '二、今年安排',
      '继续努力。',
    ];
    expect(rowsOf(LEAD, ...rows).slice(1)).toEqual(['line 一、 过去一年', 'line 二、 今年安排']);
  });
});
