import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignElements, trainingSections } from '../../../src/mining/elements/assign-elements.ts';
import { elementIndex } from '../../../src/taxonomy/taxonomy.ts';
import * as texts from '../../document/texts.ts';
import { recordOf, topsOf } from './records.ts';

const noWeights: ReadonlyMap<string, number> = new Map();

/** Elements of the depth-1 sections of a text, by themselves. */
function elementsOf(text: string): readonly (readonly [string, string])[] {
  const record = recordOf('text', text);
  const elements = assignElements([record], noWeights);
  return topsOf(record).map((section) => [
    section.heading || section.form,
    elements.get(section.id)?.element ?? '',
  ]);
}

/** A plan with sections of the given headings and bodies. */
function planWith(sections: readonly (readonly [string, string])[]): string {
  const numbers = '一二三四五六七八九十';
  const bodies = sections.map(
    ([heading, body], index) => `${numbers.charAt(index)}、${heading}\n${body}`,
  );
  return `为做好河道管护工作，结合我镇实际，制定本方案。\n${bodies.join('\n')}`;
}

const named: readonly (readonly [string, string, string])[] = [
  ['指导思想', '以保护河道为目标，坚持防治结合。', '指导思想'],
  ['总体要求', '以保护河道为目标，坚持防治结合。', '指导思想'],
  ['目标任务', '年底前完成河道划界。', '工作目标'],
  ['管护目的', '保护河道畅通。', '工作目标'],
  ['管护范围', '镇域内五条河道。', '适用范围'],
  ['补助对象与名额', '符合条件的农户30户。', '适用范围'],
  ['参会人员', '各村书记、主任。', '适用范围'],
  ['报名条件', '年满十八周岁的村民均可报名。', '适用范围'],
  ['筹备小组', '组长由村主任担任。', '组织领导'],
  ['分三步实施', '先摸底，再清理，后验收。', '实施步骤'],
  ['工期', '六月进场，九月完工。', '实施步骤'],
  ['安全提示', '请穿救生衣，不要单独下水。', '工作要求'],
  ['打分办法', '每月评分，末位通报。', '监督考核'],
  ['工作职责', '巡河员负责巡查，保洁员负责打捞。', '职责分工'],
  ['领导小组', '组长由镇长担任。', '组织领导'],
  ['应急组织', '设抢险组、保障组。', '组织领导'],
  ['责任分工', '农业办负责巡查，水利站负责技术指导。', '职责分工'],
  ['重点领域', '治理排污口，清理垃圾。', '工作任务'],
  ['实施步骤', '分三个阶段进行。', '实施步骤'],
  ['进度要求', '每月底报送进度。', '实施步骤'],
  ['会议地点', '镇政府三楼会议室。', '适用范围'],
  ['申报程序', '先申请，后评审。', '实施步骤'],
  ['资金筹措', '县级补助六成，镇级配套四成。', '保障措施'],
  ['扶持政策', '每亩补助三十元。', '保障措施'],
  ['演练', '每年两次。', '保障措施'],
  ['激励办法', '对先进个人给予表扬。', '监督考核'],
  ['检查验收', '年底组织验收。', '监督考核'],
  ['责任追究', '失职的追究责任。', '责任追究'],
  ['几点要求', '各村要高度重视。', '工作要求'],
  ['重要意义', '河道管护事关防洪安全。', '形势分析'],
  ['发展现状', '现有河道五条。', '形势分析'],
  ['附则', '本方案由水利站负责解释。', '附则'],
  ['想做到什么程度', '河面无漂浮物，岸坡无垃圾。', '工作目标'],
  ['谁来管', '沿河五个村各管一段。', '职责分工'],
  ['分几步走', '先摸底，再清理，后验收。', '实施步骤'],
  ['钱从哪里来', '从镇级环境整治资金中开支。', '保障措施'],
  ['参加须知', '穿救生衣，听从指挥。', '工作要求'],
  ['怎么验收', '请村民代表逐段打分。', '监督考核'],
  ['违规处理', '偷倒垃圾的按村规民约办。', '责任追究'],
  ['为什么要开展清河行动', '入夏后水葫芦疯长。', '形势分析'],
  ['加强河岸绿化', '栽植柳树两千株。', '工作任务'],
];

/** Paragraphs without headings: genre by the lead, the body, its element. */
const unheaded: readonly (readonly [string, string])[] = [
  ['有的路段灯坏了半个月没人修，夜里居民不敢走，物业人手少，顾不过来。', '存在问题'],
  ['通过整治，路灯完好率由七成升到九成八，投诉比去年少了一半，居民送来锦旗。', '主要成效'],
  ['之所以拖到现在，主要是因为重建设轻管护，又心存侥幸。', '原因分析'],
];

const early: ReadonlySet<string> = new Set(['指导思想', '工作目标', '适用范围', '形势分析']);

describe('assignElements', () => {
  it.each(named)('places a section headed %s (%s) as %s', (heading, body, element) => {
    const tasks: readonly [string, string] = ['工作内容', '巡河、清淤、绿化。'];
    const others: readonly [string, string] = ['其他工作', '宣传发动，营造氛围。'];
    const own: readonly [string, string] = [heading, body];
    const found = elementsOf(
      planWith(early.has(element) ? [own, tasks, others] : [tasks, own, others]),
    );
    expect(found.find(([name]) => name === heading)?.[1]).toBe(element);
  });

  it.each(unheaded)('reads %s without a heading as %s', (body, element) => {
    const record = recordOf(
      'text',
      `今年以来，我街道抓紧路灯改造，现将有关情况报告如下。
一、改造情况
更换灯具六百盏，敷设线缆四公里，召开协调会五次。
二、换个样子
${body}
三、下一步打算
建立巡修队伍。`,
    );
    const sections = record.sections.map((section) =>
      section.number === '二、' ? { ...section, form: 'unmarked' as const, heading: '' } : section,
    );
    const section = sections.find(({ number }) => number === '二、');
    const found = assignElements([{ ...record, sections }], noWeights);
    expect(found.get(section?.id ?? '')?.element).toBe(element);
  });

  it('takes a heading of a report that names nothing for a line of work, whatever its figures', () => {
    const found = elementsOf(`今年以来，我所认真做好管护工作，现将有关情况汇报如下。
一、苗圃换代
把三十亩老苗圃改成容器育苗，出圃期由两年缩短到十个月。
二、存在问题
技术员少，跟不上。
三、下一步打算
再招两名技术员。`);
    expect(found[1]).toEqual(['苗圃换代', '工作开展情况']);
  });

  it('takes a heading about a topic for no kind of section: 关于……问题', () => {
    const found = elementsOf(
      planWith([
        ['关于渠系配套问题', '新修斗渠三公里。'],
        ['关于水费收取问题', '按方计收。'],
        ['工作要求', '各村要抓紧。'],
      ]),
    );
    expect(found.map(([, element]) => element)).not.toContain('存在问题');
  });

  it('lets leadership stand before the goal without cost', () => {
    const found = elementsOf(
      planWith([
        ['组织领导', '成立工作专班，镇长任组长。'],
        ['攻坚目标', '十月底前全面完成。'],
        ['工作任务', '清淤、护岸、绿化。'],
        ['工作要求', '各村要抓紧。'],
      ]),
    );
    expect(found.slice(1).map(([, element]) => element)).toEqual([
      '组织领导',
      '工作目标',
      '工作任务',
      '工作要求',
    ]);
  });

  it('reads a report in its usual order', () => {
    expect(
      elementsOf(`关于校园阅读工作情况的报告\n县教育局：\n${texts.report}\n沙洲学校\n2022年7月1日`),
    ).toEqual([
      ['关于校园阅读工作情况的报告', '标题'],
      ['lead', '其他'],
      ['lead', '导语'],
      ['工作开展情况', '工作开展情况'],
      ['存在问题', '存在问题'],
      ['下一步打算', '下一步打算'],
      ['closing', '结语'],
      ['closing', '落款'],
    ]);
  });

  it('knows the parts of rules without chapters by their words', () => {
    const articles = `第一条 为规范车辆管理，保障公务用车，制定本办法。
第二条 本办法适用于公司机关及各分公司。
第三条 行政部负责车辆调度和日常维护，财务部负责费用审核。
第四条 用车部门应当提前一天填写用车单。
第五条 驾驶员不得酒后驾车，不得将车辆交给他人驾驶。
第六条 违反规定造成事故的，由责任人承担赔偿责任，并取消年度评先资格。
第七条 本办法由行政部负责解释，自2023年1月1日起施行。`;
    expect(elementsOf(articles).map(([, element]) => element)).toEqual([
      '导语',
      '适用范围',
      '职责分工',
      '工作任务',
      '工作要求',
      '责任追究',
      '附则',
    ]);
  });

  it('takes a heading of a later year in a report as a look ahead, and what follows it', () => {
    const found = elementsOf(`2023年工作总结
云桥县图书馆
2023年，全馆共接待读者12万人次，现将有关情况总结如下。
一、2023年工作回顾
累计举办讲座46场，外借图书8万册。
二、2024年重点工作
办好夜间书房，更新书架标识。
三、加强队伍建设
培训馆员，招募志愿者。`);
    expect(found.slice(-3).map(([, element]) => element)).toEqual([
      '工作开展情况',
      '下一步打算',
      '下一步打算',
    ]);
  });

  it('reads statements as headings of a report as what was done', () => {
    const found = elementsOf(`今年以来，我站认真落实各项工作，现将有关情况汇报如下。
一、强化宣传引导
发放资料3000份，召开了院坝会12场。
二、领导重视到位
站长每周调度一次，形成了台账。`);
    expect(found.slice(1).map(([, element]) => element)).toEqual(['工作开展情况', '工作开展情况']);
  });

  it('leaves the prose of essays and news unclassified', () => {
    for (const text of [texts.essay, texts.news])
      expect(new Set(elementsOf(text).map(([, element]) => element))).toEqual(new Set(['其他']));
  });

  it('names a deeper section by its own heading, else after the section above it', () => {
    const record = recordOf(
      'text',
      planWith([
        ['工作任务', '（一）清理河道。各村组织劳力。\n（二）组织领导。成立领导小组，镇长任组长。'],
        ['工作要求', '各村要落实。'],
      ]),
    );
    const elements = assignElements([record], noWeights);
    const deeper = record.sections.filter(({ depth }) => depth === 2);
    expect(deeper.map(({ id }) => elements.get(id)?.element)).toEqual(['工作任务', '组织领导']);
    expect(deeper.map(({ id }) => elements.get(id)?.source)).toEqual(['position', 'heading']);
  });

  it('gives every section an element, and a confidence between 0 and 1', () => {
    const records = Object.entries(texts).map(([name, text]) => recordOf(name, text));
    const elements = assignElements(records, noWeights);
    for (const { id } of records.flatMap(({ sections }) => sections)) {
      const assigned = elements.get(id);
      expect(assigned?.confidence).toBeGreaterThan(0);
      expect(assigned?.confidence).toBeLessThanOrEqual(1);
    }
  });

  it('gives the same in whatever order the documents come', () => {
    const all = [
      ...Object.values(texts),
      planWith(named.slice(0, 9).map(([heading, body]) => [heading, body])),
      planWith(named.slice(9, 18).map(([heading, body]) => [heading, body])),
    ];
    const records = all.map((text, index) => recordOf(`text-${index}`, text));
    const weights = new Map(records.map(({ id }, index) => [id, 1 / ((index % 3) + 1)]));
    const expected = assignElements(records, weights);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        const found = assignElements(shuffled, weights);
        expect(found).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('gives nothing for no documents', () => {
    expect(assignElements([], noWeights).size).toBe(0);
  });
});

describe('trainingSections', () => {
  const record = recordOf(
    'text',
    planWith([
      ['组织领导', '由镇长任组长，各办负责人为成员。'],
      ['河长公示牌更新', '统一样式。'],
      ['存在的问题及下一步打算', '问题不少，下一步将整改。'],
    ]),
  );

  it('are those whose headings name one element surely, with the weight of their document', () => {
    const sections = trainingSections([record], new Map([['text', 0.25]]));
    expect(sections.map(({ element }) => element)).toEqual([elementIndex('组织领导')]);
    expect(sections[0]?.weight).toBe(0.25);
  });
});
