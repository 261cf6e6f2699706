import { describe, expect, it } from 'vitest';
import type { KnownHeadings } from '../../src/structure/tree/build-section-tree.ts';
import { headingsOf, lossesOf, rowsOf } from './read-document.ts';

const TITLE = '云桥县冬季供暖保障工作方案';
const LEAD = '为做好冬季供暖保障工作，确保群众温暖过冬，结合我县实际，制定本方案。';
const GOAL = '到十一月底，城区集中供热面积达到六百万平方米，室温合格率保持在百分之九十八以上。';
const GROUP =
  '成立供暖保障工作领导小组，由分管副县长任组长，住建局局长任副组长，相关单位负责人为成员，领导小组办公室设在住建局。';
const PLAIN = '各热力企业每日检查换热站两次，发现跑冒滴漏及时处置，做好记录备查。';

describe('lost headings that the numbering proves', () => {
  it.each<[string, string[], string[]]>([
    [
      'gap: the first one',
      [TITLE, LEAD, GOAL, '二、工作任务', PLAIN, '三、工作要求', PLAIN],
      ['一、 < 到十一月底，城区'],
    ],
    [
      'gap: one between',
      ['一、工作目标', GOAL, GROUP, '三、工作任务', PLAIN],
      ['二、 < 成立供暖保障工作'],
    ],
    [
      'gap: one between lists',
      [
        '一、工作任务',
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        GROUP,
        '三、工作要求',
        PLAIN,
      ],
      ['二、 < 成立供暖保障工作'],
    ],
    [
      'gap: where a list begins right behind a finished body',
      [
        '一、工作目标',
        GOAL,
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        '三、工作要求',
        PLAIN,
      ],
      ['二、 < （一）备足燃料。'],
    ],
    [
      'gap: not where the body announces the list',
      [
        '一、工作目标',
        '主要做好以下两项工作：',
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        '三、工作要求',
        PLAIN,
      ],
      ['二、 < 三、工作要求'],
    ],
    [
      'gap: a chapter behind the general provisions',
      [
        '第一章 总则',
        '第一条 为规范供暖服务，制定本办法。',
        '第二条 本县城区集中供暖适用本办法。',
        '第三条 供暖期为每年十一月至次年三月。',
        '第四条 用户室温不低于十八度。',
        '第三章 附则',
        '第五条 本办法自印发之日起施行。',
      ],
      ['第二章 < 第三条 供暖期为'],
    ],
    [
      'gap: with nothing left of it',
      ['一、工作目标', '三、工作任务', PLAIN],
      ['二、 < 三、工作任务'],
    ],
    [
      'gap: where only the list below it is left',
      [
        '一、工作目标',
        GOAL,
        '二、工作任务',
        '（一）备足燃料。提前签订供应合同，落实储备场地和数量。',
        '（二）检修设备。逐站逐段开展排查，限期整改销号到位。',
        '1.九月完成检修；',
        '2.十月完成试水；',
        '四、工作要求',
        PLAIN,
      ],
      ['三、 < 1.九月完成检修'],
    ],
    [
      'gap: a first item that lost its number',
      [
        '一、保障措施',
        `加强组织协调。${GOAL}`,
        '（二）加大投入。财政安排专项资金，专款专用，按月拨付。',
      ],
      ['（一） < 加强组织协调。到'],
    ],
    [
      'restart: a series that starts afresh',
      [
        '一、工作任务',
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        '（一）落实责任。各企业负主体责任，签订责任书。',
        '（二）严格考核。结果纳入年度评价，予以通报。',
      ],
      ['二、 < （一）落实责任。'],
    ],
    [
      'restart: at the paragraph that leads over to it',
      [
        '一、工作任务',
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        '为确保各项任务落到实处，现提出以下要求：',
        '（一）落实责任。各企业负主体责任，签订责任书。',
        '（二）严格考核。结果纳入年度评价，予以通报。',
      ],
      ['二、 < 为确保各项任务落'],
    ],
    [
      'restart: at the clearest turn of several paragraphs',
      [
        '一、工作任务',
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        GROUP,
        PLAIN,
        PLAIN,
        '（一）落实责任。各企业负主体责任，签订责任书。',
      ],
      ['二、 < 成立供暖保障工作'],
    ],
    [
      'orphan: a series without its parent',
      [
        '一、工作目标',
        GOAL,
        '二、工作任务',
        '（一）备足燃料',
        '1.签订合同；',
        '2.落实储备；',
        '1.逐站排查；',
        '2.限期销号；',
        '（三）值班值守',
        PLAIN,
      ],
      ['（二） < 1.逐站排查；'],
    ],
    [
      'orphan: before the first visible parent',
      [
        TITLE,
        LEAD,
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        '二、工作要求',
        PLAIN,
      ],
      ['一、 < （一）备足燃料。'],
    ],
    [
      'decimals under a lost chapter',
      ['1 总则', '1.1 目的', PLAIN, '2.1 指挥部', PLAIN, '2.2 工作组', PLAIN, '3 附则', PLAIN],
      ['2. < 2.1 指挥部'],
    ],
    [
      'turn: paragraphs before a list that lost everything above it',
      [
        LEAD,
        GOAL,
        GROUP,
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        '（一）落实责任。各企业负主体责任，签订责任书。',
        '（二）严格考核。结果纳入年度评价，予以通报。',
      ],
      [
        '一、 < 到十一月底，城区',
        '二、 < 成立供暖保障工作',
        '三、 < （一）备足燃料。',
        '四、 < （一）落实责任。',
      ],
    ],
  ])('%s', (_, rows, expected) => {
    expect(lossesOf(rows)).toEqual(expected);
  });
});

/** A near-duplicate that kept a heading before the paragraph on one line. */
function twin(line: number, number: string, heading: string): KnownHeadings {
  return (asked) => (asked === line ? { number, heading, depth: 1 } : undefined);
}

describe('a near-duplicate', () => {
  it.each<[string, string[], KnownHeadings, string[]]>([
    [
      'names the heading that was lost here',
      [LEAD, GOAL, '二、工作任务', PLAIN],
      twin(1, '一、', '工作目标'),
      ['一、 < 到十一月底，城区'],
    ],
    [
      'proves a loss that no number shows',
      ['一、工作目标', GOAL, GROUP, PLAIN],
      twin(2, '二、', '组织领导'),
      ['二、 < 成立供暖保障工作'],
    ],
    [
      'proves nothing where a heading stands',
      ['一、工作目标', GOAL],
      twin(1, '一、', '工作目标'),
      [],
    ],
  ])('%s', (_, rows, known, expected) => {
    expect(lossesOf(rows, known)).toEqual(expected);
  });
});

describe('a text that lost nothing has no lost heading', () => {
  it.each<[string, string[]]>([
    [
      'a whole plan',
      [TITLE, LEAD, '一、工作目标', GOAL, '二、组织领导', GROUP, '三、工作任务', PLAIN],
    ],
    ['prose without numbers', [TITLE, LEAD, GOAL, GROUP, PLAIN, PLAIN]],
    [
      'a text that starts at （一）',
      [LEAD, '（一）备足燃料。提前签订合同。', '（二）检修设备。逐站排查。'],
    ],
    ['a gap in a list of items', ['一、申报材料', '1.申请表；', '2.身份证；', '4.照片。']],
    [
      'two lists in one article',
      [
        '第一条 需要提交：',
        '（一）申请表；',
        '（二）身份证。',
        '窗口调取：',
        '（一）房产证；',
        '（二）照片。',
        '第二条 本办法自印发之日起施行。',
      ],
    ],
    [
      'attachments',
      [
        '一、工作目标',
        GOAL,
        '二、工作任务',
        PLAIN,
        '附件1',
        '一、填报说明',
        PLAIN,
        '附件2',
        '一、联系方式',
      ],
    ],
    ['a figure at a line start', ['一、工作目标', '100.5万元用于检修。', '二、工作任务', PLAIN]],
    [
      'a large number',
      ['一、工作目标', GOAL, '95、号汽油补贴按月发放，专人负责。', '二、工作任务', PLAIN],
    ],
    [
      '一是 that starts afresh',
      [
        '一、做法',
        '一是加强领导。',
        '二是落实经费。',
        '二、问题',
        '一是人手不足。',
        '二是经验不多。',
      ],
    ],
  ])('%s', (_, rows) => {
    expect(lossesOf(rows)).toEqual([]);
  });
});

describe('a recovered section', () => {
  it('is a row of its own with its children below it', () => {
    expect(
      rowsOf(
        '一、工作任务',
        '（一）备足燃料。提前签订合同，落实储备。',
        '（二）检修设备。逐站排查，限期销号。',
        '（一）落实责任。各企业负主体责任，签订责任书。',
        '（二）严格考核。结果纳入年度评价，予以通报。',
      ),
    ).toEqual([
      'line 一、 工作任务',
      '  run-in （一） 备足燃料',
      '  run-in （二） 检修设备',
      'unmarked lost restart 二、',
      '  run-in （一） 落实责任',
      '  run-in （二） 严格考核',
    ]);
  });

  it('lets a list that was read one level too deep move up', () => {
    const rows = [
      '一、工作目标',
      GOAL,
      '二、工作任务',
      '（一）备足燃料。提前签订供应合同，落实储备场地和数量。',
      '（二）检修设备。逐站逐段开展排查，限期整改销号到位。',
      '1.九月完成检修；',
      '2.十月完成试水；',
      '四、工作要求',
      PLAIN,
    ];
    expect(headingsOf(...rows)).toContain('  list-item 1. 九月完成检修');
  });
});

describe('the second half of a double heading', () => {
  it('begins where the text turns to what comes next', () => {
    expect(
      rowsOf(
        '一、存在的问题及下一步打算',
        '部分小区管网老化，冬季爆管较多。',
        '下一步，我们将加大改造力度，分批更新管网。',
      ),
    ).toEqual(['line 一、 存在的问题及下一步打算', 'unmarked']);
  });

  it('is not sought under a single name', () => {
    expect(
      rowsOf(
        '一、存在的问题',
        '部分小区管网老化。',
        '下一步，我们将加大改造力度。',
        '二、经费',
        PLAIN,
      ),
    ).toEqual(['line 一、 存在的问题', 'line 二、 经费']);
  });

  it('nor does a last paragraph that looks ahead belong to the section above', () => {
    expect(rowsOf('一、主要做法', PLAIN, PLAIN, '今后，我们将继续努力，让群众温暖过冬。')).toEqual([
      'line 一、 主要做法',
      'unmarked',
    ]);
  });
});
