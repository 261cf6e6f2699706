import { describe, expect, it } from 'vitest';
import { headingsOf } from './read-document.ts';

const BODY = '各供水站要按月清洗蓄水池，每季度送检一次水样，结果在村务公开栏张贴，接受群众监督。';

describe('numbers within lines that a page ran together', () => {
  it.each<[string, string[], string[]]>([
    [
      'chapters and their articles',
      [
        `云桥县供水站管理办法第一章 总则 第一条 为规范供水站管理，制定本办法。 第二条 本办法适用于全县供水站。第二章 运行 第三条 ${BODY}${BODY}第三章 附则 第四条 本办法自印发之日起施行。`,
      ],
      [
        'run-in 第一章 总则',
        '  list-item 第一条 为规范供水站管理，制定本办法',
        '  list-item 第二条 本办法适用于全县供水站',
        'run-in 第二章 运行',
        '  list-item 第三条 各供水站要按月清洗蓄水池，每季度送检一次水样，结果在村务公开栏张贴，接受群众监督',
        'run-in 第三章 附则',
        '  list-item 第四条 本办法自印发之日起施行',
      ],
    ],
    [
      'labels without a stop before the next number',
      [
        `根据县里统一安排，制定本方案。一、活动主题：节水护水，人人有责二、活动时间：5月1日至31日三、活动地点：全镇六个供水站四、活动要求：${BODY}${BODY}${BODY}`,
      ],
      [
        'run-in 一、 活动主题',
        'run-in 二、 活动时间',
        'run-in 三、 活动地点',
        'run-in 四、 活动要求',
      ],
    ],
    [
      'items behind a first one glued to its heading',
      [
        '三、步骤方法1.自查自纠（5月），各站填写自查表，站长签字。2.联合检查（6月），不发通知，直奔现场。3.巩固提高（7月），通报结果。',
        `四、工作要求。${BODY}`,
      ],
      [
        'run-in 三、 步骤方法',
        '  list-item 1. 自查自纠（5月），各站填写自查表，站长签字',
        '  list-item 2. 联合检查（6月），不发通知，直奔现场',
        '  list-item 3. 巩固提高（7月），通报结果',
        'run-in 四、 工作要求',
      ],
    ],
    [
      'a heading that ends the line of the paragraph before it',
      [`现在汇报供水工作，请予审议。一、上年供水`, BODY, `${BODY}二、今年打算`, BODY],
      ['line 一、 上年供水', 'line 二、 今年打算'],
    ],
    [
      'an item whose neighbours begin the lines around it',
      ['一、巡线', '（1）沿河管段，逐米查看（2）沿山管段，逢雨加查。', '（3）镇区管段，夜间听漏。'],
      [
        'line 一、 巡线',
        '  run-in （1） 沿河管段，逐米查看',
        '  list-item （2） 沿山管段，逢雨加查',
        '  list-item （3） 镇区管段，夜间听漏',
      ],
    ],
    [
      'a heading in the middle of a line that fills the gap between those of its neighbours',
      ['（一）巡线', `${BODY}（二）清洗水池，确保达标。${BODY}`, '（三）抢修', BODY],
      ['line （一） 巡线', 'run-in （二） 清洗水池，确保达标', 'line （三） 抢修'],
    ],
    [
      'a decimal outline with its chapters',
      [
        `1 总则 1.1 编制目的 为保障供水，制定本预案。1.2 编制依据 依据县里有关规定。1.3 适用范围 本预案适用于损失3.5万元以上的事件。2 组织指挥 2.1 指挥部 镇长任总指挥，见5.3节。2.2 办公室 设在供水站，每日9:30接通，水压不低于1.2兆帕。2.2.1 值守 昼夜轮换，按2.1执行。3 应急响应 3.1 分级 ${BODY}`,
      ],
      [
        'run-in 1 总则',
        '  run-in 1.1 编制目的',
        '  run-in 1.2 编制依据',
        '  run-in 1.3 适用范围',
        'run-in 2 组织指挥',
        '  run-in 2.1 指挥部',
        '  run-in 2.2 办公室',
        '    run-in 2.2.1 值守',
        'run-in 3 应急响应',
        '  run-in 3.1 分级',
      ],
    ],
    [
      'a decimal outline without any blank',
      [
        `1总则1.1编制目的为保障供水，制定本预案。1.2编制依据依据县里有关规定，制定本预案。1.3适用范围本预案适用于损失3.5万元以上的事件，不含停电。2组织指挥2.1指挥部由镇长任总指挥，站长任副总指挥，见5.3节的规定。2.2办公室设在供水站，每日9:30接通。2.3抢修队由管道工组成，昼夜轮换。${BODY}`,
      ],
      [
        'run-in 1 总则',
        '  run-in 1.1 编制目的',
        '  run-in 1.2 编制依据',
        '  run-in 1.3 适用范围',
        'run-in 2 组织指挥',
        '  run-in 2.1 指挥部',
        '  run-in 2.2 办公室',
        '  run-in 2.3 抢修队',
      ],
    ],
    [
      'figures and cited sections behind stops',
      [
        `2.1 巡线 ${BODY}`,
        `2.2 抢修 管径小于20厘米的，两小时内修复。1.5兆帕以上的，停水修复。2.1节规定的，照办。${BODY}`,
        `2.3 停水 ${BODY}`,
      ],
      ['run-in 2.1 巡线', 'run-in 2.2 抢修', 'run-in 2.3 停水'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(headingsOf(...rows)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    [
      'the items of an enumeration within an article',
      [
        `第五条 管理员的职责是：（一）清洗蓄水池，保持内外整洁；（二）记录水质和水量，按月上报；（三）检修管道和水泵，更换老化阀门；（四）收缴水费，开具票据；（五）完成镇里交办的其他供水工作，年终写出小结，交站长签字存档备查。`,
        `第六条 ${BODY}`,
      ],
      [
        'list-item 第五条 管理员的职责是',
        'list-item 第六条 各供水站要按月清洗蓄水池，每季度送检一次水样，结果在村务公开栏张贴，接受群众监督',
      ],
    ],
    [
      'articles that are cited',
      [`一、执行依据。依照第三条和第七条的规定办理。${BODY}`, `二、执行要求。${BODY}`],
      ['run-in 一、 执行依据', 'run-in 二、 执行要求'],
    ],
  ])('not %s', (_, rows, expected) => {
    expect(headingsOf(...rows)).toEqual(expected);
  });
});
