import { describe, expect, it } from 'vitest';
import { headingsOf } from './read-document.ts';

const TEXT = '全年组织志愿服务活动六十场，参加人数三千人次，服务时长累计一万二千小时。';

/** A text of three sections of three headings, each over a short sentence. */
function textOf(top: (n: number) => string, inner: (n: number, m: number) => string): string[] {
  const names = ['值班安排', '巡查路线', '物资清点'];
  const sections = ['日常管理', '汛前准备', '汛后恢复'];
  const rows: string[] = [];
  for (const [n, section] of sections.entries()) {
    rows.push(`${top(n)}${section}`);
    for (const [m, name] of names.entries())
      rows.push(`${inner(n, m)}${name}`, `落实${name}要求。`);
  }
  return rows;
}

describe('headings without a number', () => {
  it.each<[string, string[], string[]]>([
    [
      'known names between numbered sections',
      ['一、活动安排', TEXT, '工作要求', TEXT, '二、经费', TEXT],
      ['line 一、 活动安排', 'line 工作要求', 'line 二、 经费'],
    ],
    [
      'known names alone',
      ['工作目标', TEXT, '组织领导', TEXT, '保障措施', TEXT],
      ['line 工作目标', 'line 组织领导', 'line 保障措施'],
    ],
    [
      'a series of short lines above paragraphs',
      ['队伍建设', TEXT, '阵地建设', TEXT, '品牌建设', TEXT],
      ['line 队伍建设', 'line 阵地建设', 'line 品牌建设'],
    ],
    [
      'a series of two halves each, with a comma',
      [
        '加强队伍建设，夯实服务基础',
        TEXT,
        '完善阵地建设，拓展服务领域',
        TEXT,
        '打造服务品牌，提升服务水平',
        TEXT,
      ],
      [
        'line 加强队伍建设，夯实服务基础',
        'line 完善阵地建设，拓展服务领域',
        'line 打造服务品牌，提升服务水平',
      ],
    ],
    [
      'a series that ends in full stops',
      ['队伍有人带。', TEXT, '阵地有人管。', TEXT, '品牌有人创。', TEXT],
      ['line 队伍有人带', 'line 阵地有人管', 'line 品牌有人创'],
    ],
    [
      'a series below a numbered section',
      ['一、主要工作', '队伍建设', TEXT, '阵地建设', TEXT, '品牌建设', TEXT, '二、工作要求', TEXT],
      [
        'line 一、 主要工作',
        '  line 队伍建设',
        '  line 阵地建设',
        '  line 品牌建设',
        'line 二、 工作要求',
      ],
    ],
    [
      'first sentences of one length in a row of paragraphs',
      [
        '一、主要工作',
        `管好志愿队伍。${TEXT}`,
        `用好服务阵地。${TEXT}`,
        `创出服务品牌。${TEXT}`,
        '二、工作要求',
        TEXT,
      ],
      [
        'line 一、 主要工作',
        '  run-in 管好志愿队伍',
        '  run-in 用好服务阵地',
        '  run-in 创出服务品牌',
        'line 二、 工作要求',
      ],
    ],
    [
      'layout headings',
      ['#2 春季行动', TEXT, '#2 秋季行动', TEXT],
      ['line 春季行动', 'line 秋季行动'],
    ],
    [
      'layout headings by their levels',
      ['#1 春季行动', '#2 入户走访', TEXT, '#2 集中宣讲', TEXT, '#1 秋季行动', TEXT],
      ['line 春季行动', '  line 入户走访', '  line 集中宣讲', 'line 秋季行动'],
    ],
    [
      'names in 【】 on lines of their own',
      ['【活动时间】', '四月上旬。', '【活动地点】', '镇文化站。'],
      ['line 活动时间', 'line 活动地点'],
    ],
    [
      'names in 【】 before their bodies',
      [
        `【活动时间】四月上旬，具体时间另行通知。`,
        `【活动地点】镇文化站二楼报告厅，可容纳二百人。`,
        '欢迎参加。',
      ],
      ['run-in 活动时间', 'run-in 活动地点'],
    ],
    [
      'parallel first sentences',
      [TEXT, `建立轮值制度。${TEXT}${TEXT}`, `建立回访制度。${TEXT}${TEXT}`],
      ['run-in 建立轮值制度', 'run-in 建立回访制度'],
    ],
    [
      'unnumbered paragraphs above lists that start afresh',
      [
        '（一）研究方向',
        `供水保障技术。${TEXT}${TEXT}`,
        '1.漏损检测；',
        '2.管道修复；',
        `排水治理技术。${TEXT}${TEXT}`,
        '1.雨污分流；',
        '2.泵站调度；',
        '（二）经费',
      ],
      [
        'line （一） 研究方向',
        '  run-in 供水保障技术',
        '    list-item 1. 漏损检测',
        '    list-item 2. 管道修复',
        '  run-in 排水治理技术',
        '    list-item 1. 雨污分流',
        '    list-item 2. 泵站调度',
        'line （二） 经费',
      ],
    ],
    [
      'unnumbered headings under which 一、 starts afresh stand above it',
      [
        '工作目标',
        '一、建成三个站点',
        TEXT,
        '二、培训两期骨干',
        TEXT,
        '保障措施',
        '一、落实场地经费',
        TEXT,
        '二、配备专职人员',
        TEXT,
      ],
      [
        'line 工作目标',
        '  line 一、 建成三个站点',
        '  line 二、 培训两期骨干',
        'line 保障措施',
        '  line 一、 落实场地经费',
        '  line 二、 配备专职人员',
      ],
    ],
    [
      'headings right under each other, nested',
      [
        '日常服务',
        '站点设置',
        TEXT,
        '人员排班',
        TEXT,
        '服务保障',
        '物资保障',
        TEXT,
        '车辆保障',
        TEXT,
        '经费保障',
        TEXT,
      ],
      [
        'line 日常服务',
        '  line 站点设置',
        '  line 人员排班',
        'line 服务保障',
        '  line 物资保障',
        '  line 车辆保障',
        '  line 经费保障',
      ],
    ],
    [
      'headings that the text above announces stand below',
      [
        '工作机构',
        '机构设置',
        `下设宣传组、巡查组、后勤组。${TEXT}`,
        '宣传组',
        TEXT,
        '巡查组',
        TEXT,
        '后勤组',
        TEXT,
        '日常运行机制',
        TEXT,
      ],
      [
        'line 工作机构',
        '  line 机构设置',
        '    line 宣传组',
        '    line 巡查组',
        '    line 后勤组',
        '  line 日常运行机制',
      ],
    ],
    [
      'a heading above a roster',
      ['宣传组', '组长：某某', TEXT, '巡查组', '组长：某某', TEXT, '后勤组', '组长：某某', TEXT],
      ['line 宣传组', 'line 巡查组', 'line 后勤组'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(headingsOf(...rows)).toEqual(expected);
  });

  const han = ['一', '二', '三'] as const;
  it.each<[string, (n: number) => string, (n: number, m: number) => string]>([
    ['1 and 1.1', (n) => `${n + 1} `, (n, m) => `${n + 1}.${m + 1} `],
    ['1. and 1.1.', (n) => `${n + 1}. `, (n, m) => `${n + 1}.${m + 1}. `],
    ['1、 and （1）', (n) => `${n + 1}、`, (_, m) => `（${m + 1}）`],
    ['1． and (1)', (n) => `${n + 1}．`, (_, m) => `(${m + 1})`],
    ['（一） and 1.', (n) => `（${han[n]}）`, (_, m) => `${m + 1}.`],
    ['第一， and 1.', (n) => `第${han[n]}，`, (_, m) => `${m + 1}.`],
    ['一、 and （一）', (n) => `${han[n]}、`, (_, m) => `（${han[m]}）`],
    ['第一章 and 1.1', (n) => `第${han[n]}章 `, (n, m) => `${n + 1}.${m + 1} `],
  ])('are no short sentences under the numbers %s', (_, top, inner) => {
    const depths = headingsOf(...textOf(top, inner)).map((row) => /^ */u.exec(row)?.[0].length);
    expect(depths).toEqual([0, 2, 2, 2, 0, 2, 2, 2, 0, 2, 2, 2]);
  });

  it('are no known phrases that end in a stop right under their number', () => {
    const rows = ['一、组织领导', '成立领导小组。', '二、工作要求', '加强组织领导。', TEXT];
    expect(headingsOf(...rows)).toEqual(['line 一、 组织领导', 'line 二、 工作要求']);
  });

  it('are no cells of a table or lines of a cover', () => {
    const rows = ['甲村', '乙村', '丙村', '丁村', '戊村', TEXT, TEXT];
    expect(headingsOf(...rows)).toEqual([]);
  });
});

describe('short lines that are no headings', () => {
  it.each<[string, string[]]>([
    ['a roster', [TEXT, '组　长：某某', '副组长：某某', '办公室主任：某某', TEXT]],
    ['labels of a ledger', [TEXT, '责任单位：', '镇水利站', '完成时限：', '六月底前', TEXT]],
    [
      'a label that comes back',
      ['第一项活动。', '活动目标：', TEXT, '第二项活动。', '活动目标：', TEXT],
    ],
    [
      'a name in 【】 that comes back',
      ['读书会。', '【活动目标】', TEXT, '朗诵会。', '【活动目标】', TEXT],
    ],
    ['整改措施： alone', [TEXT, '整改措施：', TEXT]],
    ['two short lines only', ['队伍建设', TEXT, '阵地建设', TEXT]],
    ['a telephone', [TEXT, '联系电话0000-1234567', TEXT, TEXT]],
    ['a last line', [TEXT, TEXT, '工作要求']],
  ])('%s', (_, rows) => {
    expect(headingsOf(...rows)).toEqual([]);
  });
});

describe('problem statements above their remedies', () => {
  const remedy = ['整改措施：', '每周巡查两次，做好记录。', '整改时限：八月底前。'];

  it('are headings one level below the number above them', () => {
    expect(
      headingsOf(
        '（一）管网管理方面。',
        '针对“巡线不勤、记录不全”的问题。',
        ...remedy,
        '（二）收费管理方面。',
        '抄表到户率不高。',
        ...remedy,
      ),
    ).toEqual([
      'line （一） 管网管理方面',
      '  line 针对“巡线不勤、记录不全”的问题',
      'line （二） 收费管理方面',
      '  line 抄表到户率不高',
    ]);
  });

  it('are siblings of each other', () => {
    expect(
      headingsOf(
        '一、管网管理',
        '针对巡线不勤的问题',
        ...remedy,
        '针对井盖破损的问题',
        ...remedy,
        '二、其他',
      ),
    ).toEqual([
      'line 一、 管网管理',
      '  line 针对巡线不勤的问题',
      '  line 针对井盖破损的问题',
      'line 二、 其他',
    ]);
  });

  it('stand at the level of numbered statements', () => {
    expect(
      headingsOf(
        '（一）管网管理',
        '1.针对巡线不勤的问题。',
        ...remedy,
        '2.针对井盖破损的问题。',
        ...remedy,
        '（二）收费管理',
        '针对估抄漏抄的问题。',
        ...remedy,
      ),
    ).toEqual([
      'line （一） 管网管理',
      '  line 1. 针对巡线不勤的问题',
      '  line 2. 针对井盖破损的问题',
      'line （二） 收费管理',
      '  line 针对估抄漏抄的问题',
    ]);
  });

  it('keep the measures below them', () => {
    expect(
      headingsOf(
        '（一）管网管理',
        '针对巡线不勤的问题。',
        '整改措施：',
        '1.每周巡查两次；',
        '2.建立台账；',
        '针对井盖破损的问题。',
        '整改措施：',
        '1.更换井盖。',
      ),
    ).toEqual([
      'line （一） 管网管理',
      '  line 针对巡线不勤的问题',
      '    list-item 1. 每周巡查两次',
      '    list-item 2. 建立台账',
      '  line 针对井盖破损的问题',
      '    list-item 1. 更换井盖',
    ]);
  });

  it.each<[string, string[]]>([
    [
      'without a remedy below',
      ['（一）管网管理', '针对巡线不勤的问题。', '每周巡查两次，做好记录，月底汇总。'],
    ],
    [
      'in a paragraph',
      [
        '（一）管网管理',
        '巡线工作抓得不紧，记录不全。个别班组存在应付现象，问题整改不到位。',
        ...remedy,
      ],
    ],
  ])('but %s a sentence is none', (_, rows) => {
    expect(headingsOf(...rows)).toEqual(['line （一） 管网管理']);
  });
});
