import { describe, expect, it } from 'vitest';
import { headingsOf, lossesOf } from './read-document.ts';

const BODY = '各站点每日巡查两次，发现漏水立即报修，并在台账上逐项登记，月底汇总到水务站。';

describe('numbers that lost their sign', () => {
  it.each<[string, string[], string[]]>([
    [
      'among signed ones, with a heading and its body',
      ['一、供水范围', BODY, '二、抢修力量', BODY, '三资金与物料。管材由县里统一采购，' + BODY],
      ['line 一、 供水范围', 'line 二、 抢修力量', 'run-in 三 资金与物料'],
    ],
    [
      'a whole series of short lines over paragraphs',
      ['一整改目标', BODY, '二症结和改法', BODY, '三验收销号', BODY],
      ['line 一 整改目标', 'line 二 症结和改法', 'line 三 验收销号'],
    ],
    [
      'Arabic ones over paragraphs',
      ['1水箱清洗记录不全', BODY, '2泵房门锁损坏', BODY, '3巡查路线过长', BODY],
      ['line 1 水箱清洗记录不全', 'line 2 泵房门锁损坏', 'line 3 巡查路线过长'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(headingsOf(...rows)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    [
      'counts of things',
      ['三个片区已经通水', BODY, '四个片区正在施工', BODY, '五个片区尚未开工', BODY],
    ],
    ['rows of a table', ['1石桥村', '2柳湾村', '3青石村', BODY]],
    ['quarters', ['一季度排查', BODY, '二季度整改', BODY, '三季度验收', BODY]],
    [
      'a place whose name begins with a numeral',
      ['一、供水', BODY, '二、排水', BODY, '三川镇供水站', BODY],
    ],
  ])('not %s', (_, rows) => {
    const bare = headingsOf(...rows).filter((row) => /^(?:line|run-in) [一二三四五\d] /u.test(row));
    expect(bare).toEqual([]);
  });
});

describe('items whose words open with a figure', () => {
  it('are numbered by what stands before the point', () => {
    const rows = [
      '关于调整供水时段的通告',
      '1.3号泵站：每天6时至9时供水，其余时间检修。',
      '2.7号泵站：全天供水，水压略低。',
      '3.12号泵站：暂停供水，由水车每天送水两次。',
    ];
    expect(headingsOf(...rows)).toEqual([
      'list-item 1. 3号泵站',
      'list-item 2. 7号泵站',
      'list-item 3. 12号泵站',
    ]);
    expect(lossesOf(rows)).toEqual([]);
  });

  it('are none where decimals count up', () => {
    const rows = [
      '1 总则',
      '1.1 目的',
      BODY,
      '1.2 范围',
      BODY,
      '2 职责',
      '2.1 站长',
      BODY,
      '2.3 班长',
      BODY,
    ];
    expect(headingsOf(...rows)).toContain('  line 2.3 班长');
    expect(lossesOf(rows)).toHaveLength(1);
  });
});

describe('a misprinted number', () => {
  it.each<[string, readonly string[]]>([
    ['the one before, again', ['一、', '二、', '二、', '四、']],
    ['the one behind, before its time', ['一、', '二、', '四、', '四、', '五、']],
  ])('proves no loss: %s', (_, numbers) => {
    const names = ['供水范围', '抢修力量', '时间安排', '资金物料', '工作要求'];
    const rows = numbers.flatMap((number, index) => [`${number}${names[index] ?? ''}`, BODY]);
    expect(lossesOf(rows)).toEqual([]);
  });

  it('is no gap in the count', () => {
    const rows = ['一、供水范围', BODY, '二、抢修力量', BODY, BODY, '四、工作要求', BODY];
    expect(lossesOf(rows)).toHaveLength(1);
  });
});
