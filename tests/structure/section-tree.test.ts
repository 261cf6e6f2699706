import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberMarkAt } from '../../src/line/numbering.ts';
import { outlineOf, treeOf } from './tree.ts';

const LEAD = '为进一步做好冬季供暖准备工作，结合我镇实际，制定本方案。';
const BODY = '各村和供热站要在十月底前完成锅炉检修、管网试压和燃料储备，并逐项登记造册。';

describe('numberMarkAt', () => {
  it.each([
    ['一、工作目标', 'han', 1],
    ['十二、附则', 'han', 12],
    ['（三）加强领导', 'han-paren', 3],
    ['(三)加强领导', 'han-paren', 3],
    ['2、检修锅炉', 'arabic', 2],
    ['2．检修锅炉', 'arabic', 2],
    ['1.2月28日前报名', 'arabic', 1],
    ['（4）试压', 'arabic-paren', 4],
    ['③试压', 'circled', 3],
    ['第三章 监督', 'chapter', 3],
    ['第十二条 本办法自印发之日起施行', 'article', 12],
    ['第二部分 下半年计划', 'part', 2],
    ['4.2 响应措施', 'decimal-2', 2],
    ['4.2.1 Ⅳ级响应', 'decimal-3', 1],
    ['二是完善制度', 'enumerator', 2],
  ])('reads %s as a number of style %s', (text, style, value) => {
    const mark = numberMarkAt(text, 0);
    expect([mark?.style.id, mark?.value]).toEqual([style, value]);
  });

  it.each([
    '3.5%的管网需要更换',
    '2023.10.8',
    '1.5万元',
    '一、二、三等奖各若干名',
    '三、四年级学生参加',
    '（一）、（二）项所列情形',
    '第三条规定的情形',
    '第二章规定的程序',
    '一般情况下',
    '2024年工作',
    '十分重视',
  ])('takes %s for no number', (text) => {
    expect(numberMarkAt(text, 0)).toBeUndefined();
  });
});

describe('buildSectionTree', () => {
  it('reads title, addressee, lead, headings on their own lines and the closing', () => {
    expect(
      outlineOf(
        `柳沟镇2024年冬季供暖工作方案\n各村、各站所：\n${LEAD}\n一、工作目标\n${BODY}\n二、组织领导\n${BODY}\n特此通知。\n柳沟镇人民政府\n2024年9月3日`,
      ),
    ).toEqual([
      '1 title 柳沟镇2024年冬季供暖工作方案',
      '1 lead',
      '1 lead',
      '1 line 一、工作目标',
      '1 line 二、组织领导',
      '1 closing',
      '1 closing',
    ]);
  });

  it.each([
    [
      'run-in headings under line headings',
      `${LEAD}\n一、主要任务\n（一）检修设备。${BODY}\n（二）储备燃料。${BODY}\n二、工作要求\n${BODY}`,
      [
        '1 lead',
        '1 line 一、主要任务',
        '2 run-in （一）检修设备',
        '2 run-in （二）储备燃料',
        '1 line 二、工作要求',
      ],
    ],
    [
      'numbered sentences that are the body as list items',
      `${LEAD}\n一、主要任务\n1.供热站应在十月十五日前完成全部锅炉的检修和试压；\n2.各村应在十月二十日前把需要救助的户登记上报；\n3.财政所应在十月底前拨付燃料补贴。`,
      [
        '1 lead',
        '1 line 一、主要任务',
        '2 list-item 1.供热站应在十月十五日前完成全部锅炉的检修和试压',
        '2 list-item 2.各村应在十月二十日前把需要救助的户登记上报',
        '2 list-item 3.财政所应在十月底前拨付燃料补贴',
      ],
    ],
    [
      'a heading glued to its body, by the names of elements',
      `${LEAD}\n一、组织领导成立由镇长任组长、分管副镇长任副组长的供暖工作领导小组，办公室设在建设办。\n二、工作目标到十月底，全镇三座锅炉房、十六座换热站全部具备供热条件。`,
      ['1 lead', '1 run-in 一、组织领导', '1 run-in 二、工作目标'],
    ],
    [
      'the document’s own order of levels: 一、→1、→（1）',
      `${LEAD}\n一、主要任务\n1、设备检修\n（1）锅炉。${BODY}\n（2）水泵。${BODY}\n2、燃料储备\n${BODY}\n二、工作要求\n${BODY}`,
      [
        '1 lead',
        '1 line 一、主要任务',
        '2 line 1、设备检修',
        '3 run-in （1）锅炉',
        '3 run-in （2）水泵',
        '2 line 2、燃料储备',
        '1 line 二、工作要求',
      ],
    ],
    [
      'decimal numbers by their parts',
      `1 总则\n1.1 编制目的\n${BODY}\n1.2 适用范围\n${BODY}\n2 应急响应\n2.1 响应分级\n2.1.1 Ⅲ级响应\n${BODY}`,
      [
        '1 line 1总则',
        '2 line 1.1编制目的',
        '2 line 1.2适用范围',
        '1 line 2应急响应',
        '2 line 2.1响应分级',
        '3 line 2.1.1Ⅲ级响应',
      ],
    ],
    [
      'articles that number through the chapters',
      `第一章 总则\n第一条 为规范供热管理，制定本办法。\n第二条 本办法适用于全镇供热单位。\n第二章 附则\n第三条 本办法自十一月一日起施行。`,
      [
        '1 line 第一章总则',
        '2 list-item 第一条为规范供热管理，制定本办法',
        '2 list-item 第二条本办法适用于全镇供热单位',
        '1 line 第二章附则',
        '2 list-item 第三条本办法自十一月一日起施行',
      ],
    ],
    [
      'an unnumbered heading by its name',
      `今年上半年，我站较好完成了供热任务，现总结如下。\n一、设备管理\n${BODY}\n二、收费服务\n${BODY}\n下半年工作思路\n1.改造管网。${BODY}\n2.培训人员。${BODY}`,
      [
        '1 lead',
        '1 line 一、设备管理',
        '1 line 二、收费服务',
        '1 line 下半年工作思路',
        '2 run-in 1.改造管网',
        '2 run-in 2.培训人员',
      ],
    ],
    [
      'the turn within a section of two names',
      `现将有关情况报告如下：\n一、工作开展情况\n${BODY}\n二、存在的问题及下一步打算\n目前还有两处管网老化，维修人员不足。下一步，我站将更换老旧管段，招聘两名维修工。`,
      ['1 lead', '1 line 一、工作开展情况', '1 line 二、存在的问题及下一步打算', '1 unmarked'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });

  it('takes an enumeration within a paragraph for prose', () => {
    const rows = outlineOf(
      `${LEAD}\n一、主要任务\n要做到：（1）锅炉检修到位；（2）燃料储备到位；（3）人员培训到位。一是抓早，二是抓细。\n二、工作要求\n${BODY}`,
    );
    expect(rows).toEqual(['1 lead', '1 line 一、主要任务', '1 line 二、工作要求']);
  });
});

describe('lost headings', () => {
  const GOAL =
    '通过集中整治，到十月底全镇供热设备完好率达到百分之九十八以上，居民投诉比去年下降三成。';
  const GROUP = '成立由镇长任组长、分管副镇长任副组长的供暖工作领导小组，办公室设在建设办公室。';

  it.each([
    [
      'proves the first two by the number that survived',
      `${LEAD}\n${GOAL}\n${GROUP}\n三、主要任务\n${BODY}\n四、工作要求\n${BODY}`,
      ['1 lead', '1 lost 一、', '1 lost 二、', '1 line 三、主要任务', '1 line 四、工作要求'],
    ],
    [
      'proves one in the middle by the gap',
      `${LEAD}\n一、工作目标\n${GOAL}\n${GROUP}\n三、主要任务\n${BODY}`,
      ['1 lead', '1 line 一、工作目标', '1 lost 二、', '1 line 三、主要任务'],
    ],
    [
      'proves a parent by a series that starts afresh',
      `${LEAD}\n一、工作目标\n${GOAL}\n二、主要任务\n1.检修锅炉。${BODY}\n2.储备燃料。${BODY}\n（一）加强领导。${BODY}\n（二）严肃纪律。${BODY}`,
      [
        '1 lead',
        '1 line 一、工作目标',
        '1 line 二、主要任务',
        '2 run-in 1.检修锅炉',
        '2 run-in 2.储备燃料',
        '1 lost 三、',
        '2 run-in （一）加强领导',
        '2 run-in （二）严肃纪律',
      ],
    ],
    [
      'proves the parent of an orphan series by the next parent',
      `${LEAD}\n（一）检修设备。${BODY}\n（二）储备燃料。${BODY}\n二、工作要求\n${BODY}`,
      [
        '1 lead',
        '1 lost 一、',
        '2 run-in （一）检修设备',
        '2 run-in （二）储备燃料',
        '1 line 二、工作要求',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });

  it.each([
    [
      'complete numbering',
      `${LEAD}\n一、工作目标\n${GOAL}\n二、主要任务\n（一）检修。${BODY}\n（二）储备。${BODY}\n三、要求\n（一）领导。${BODY}`,
    ],
    [
      'numbers that run through the parents',
      `${LEAD}\n一、设备\n1.检修锅炉。${BODY}\n2.更换水泵。${BODY}\n二、燃料\n3.签订合同。${BODY}\n4.落实场地。${BODY}`,
    ],
    [
      'a text whose top level is （一）',
      `${LEAD}\n（一）工作目标\n${GOAL}\n（二）主要任务\n${BODY}`,
    ],
    ['a text without numbers', `${LEAD}\n${GOAL}\n${BODY}`],
  ])('reports none for %s', (_, text) => {
    expect(treeOf(text).anomalies.filter((anomaly) => anomaly.kind === 'lost-heading')).toEqual([]);
  });

  it('takes a heading from a near-duplicate that kept it', () => {
    const text = `${LEAD}\n${GOAL}\n${GROUP}\n三、主要任务\n${BODY}`;
    const rows = outlineOf(text, (line) =>
      line === 2 ? { number: '二、', heading: '领导机构', depth: 1 } : undefined,
    );
    expect(rows).toContain('1 lost 二、领导机构');
  });

  it('tells a gap in a list from a lost heading', () => {
    const { anomalies } = treeOf(
      `${LEAD}\n一、问责情形\n1.对设备检修不力造成停热事故的；\n2.对群众投诉推诿不办的；\n5.其他未能履行职责的。`,
    );
    expect(anomalies.map(({ kind, expected }) => `${kind} ${expected}`)).toEqual(['gap 3.']);
  });
});

const block = fc.constantFrom(
  LEAD,
  BODY,
  '一、目标',
  '二、任务',
  '三、要求',
  '（一）领导。',
  '（二）经费。',
  '1.检修；',
  '2、储备。',
  '第一条 为规范管理，制定本办法。',
  '特此报告。',
  '2024年5月1日',
  '',
  '　　',
  'ab1.2c',
);

describe('on any text', () => {
  it('tiles the document with depth-1 rows and keeps every span inside its parent', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
        const { nodes } = treeOf(blocks.join('\n'));
        const tops = nodes.filter((node) => node.depth === 1);
        tops.forEach((node, index) =>
          expect(node.span.start).toBe(
            index === 0 ? tops[0]?.span.start : tops[index - 1]?.span.end,
          ),
        );
        for (const node of nodes) {
          const parent = nodes[node.parent];
          if (parent === undefined) continue;
          expect(parent.depth).toBeLessThan(node.depth);
          expect(node.span.start).toBeGreaterThanOrEqual(parent.span.start);
          expect(node.span.end).toBeLessThanOrEqual(parent.span.end);
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void treeOf(text)),
    );
  });
});
