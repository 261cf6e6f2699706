import { describe, expect, it } from 'vitest';
import { brokenLineEdits } from '../../../src/clean/broken-lines.ts';
import { type Cleaner, runCleaner } from '../../../src/clean/draft.ts';
import { readPrint } from '../../../src/clean/lines/print.ts';
import { foldWidth } from '../../../src/line/fold.ts';
import { after, draftOf } from '../helpers.ts';

const brokenLines: Cleaner = {
  name: 'broken-lines',
  edits: (draft) => {
    const analysis = foldWidth(draft.mapped.text);
    return brokenLineEdits(draft, analysis, readPrint(draft, analysis));
  },
};

const wrapped = `关于做好冬季用电安全工作的通知
各车间、各科室：
    入冬以来，厂区取暖负荷快速上升，个别班组私自使用电炉、
小太阳等大功率电器，给安全生产带来隐患。为确保冬季用电安
全，现将有关事项通知如下：
一、全面排查
    设备科牵头，对配电室、车间动力箱、宿舍线路逐一检查，重
点检查线路老化、私拉乱接、漏电保护失灵等问题，12月10日
前形成隐患清单，明确整改责任人和完成时限。
二、从严管理
（一）严禁在宿舍使用电炉、热得快，一经发现，予以没收并通
报批评。
（二）车间临时用电实行审批制度，由班组长提出申请，设备科
现场核验后方可接线，用毕及时拆除。
三、加强值守
    雨雪冰冻天气实行双人值班，遇有线路故障，电工应在15分
— 1 —
钟内赶到现场处置，同时报告厂办。
松涛机械厂
2023年11月28日
`;

describe('brokenLines in a hard-wrapped text', () => {
  const lines = after(brokenLines, wrapped)
    .split('\n')
    .map((line) => line.trim());

  it('joins paragraphs again, across a page number too', () => {
    expect(lines).toContain(
      '入冬以来，厂区取暖负荷快速上升，个别班组私自使用电炉、小太阳等大功率电器，给安全生产带来隐患。为确保冬季用电安全，现将有关事项通知如下：',
    );
    expect(lines).toContain(
      '雨雪冰冻天气实行双人值班，遇有线路故障，电工应在15分钟内赶到现场处置，同时报告厂办。',
    );
    expect(lines).toContain('（一）严禁在宿舍使用电炉、热得快，一经发现，予以没收并通报批评。');
  });

  it.each([
    '关于做好冬季用电安全工作的通知',
    '各车间、各科室：',
    '一、全面排查',
    '三、加强值守',
    '松涛机械厂',
    '2023年11月28日',
  ])('leaves %s on a line of its own', (line) => {
    expect(lines).toContain(line);
  });
});

describe('brokenLines in ordinary texts', () => {
  const body =
    '各村要健全汛情监测和舆情上报机制，安排专人每日查看雨量，发现险情立即组织转移，确保不漏一户、不落一人。';

  it.each([
    [
      'a word cut in two that stands elsewhere in the text',
      `${body}\n（二）完善制度。定期召开研判会议，分析网上反映的困难和问题，形成制度保障，建立健全监测和舆\n情上报机制。`,
      `${body}\n（二）完善制度。定期召开研判会议，分析网上反映的困难和问题，形成制度保障，建立健全监测和舆情上报机制。`,
    ],
    [
      'a line that ends in a comma',
      '坚持预防为主、防治结合的方针，落实属地责任，\n推动隐患排查治理常态化。',
      '坚持预防为主、防治结合的方针，落实属地责任，推动隐患排查治理常态化。',
    ],
    [
      'a line that opens with a mark',
      '各学校要严格执行《学校食堂管理办法\n》，每天公示菜谱和价格。',
      '各学校要严格执行《学校食堂管理办法》，每天公示菜谱和价格。',
    ],
    [
      'a title in book marks cut by a link',
      '根据《云桥县农村饮水安全\n保障工程实施方案》要求，结合本镇实际，制定本办法。',
      '根据《云桥县农村饮水安全保障工程实施方案》要求，结合本镇实际，制定本办法。',
    ],
    [
      'a series cut at its semicolon',
      '（四）宣传引导。坚持正面宣传，营造良好氛围，全年发布报道百余条。一是抓好队伍建设，搭建信息平台。二是统筹宣传载体，占领阵地。在户外宣传方面，在主干道和各村设立宣传栏，张贴海报标语;\n在媒体宣传方面，积极向各级报刊投稿。',
      '（四）宣传引导。坚持正面宣传，营造良好氛围，全年发布报道百余条。一是抓好队伍建设，搭建信息平台。二是统筹宣传载体，占领阵地。在户外宣传方面，在主干道和各村设立宣传栏，张贴海报标语;在媒体宣传方面，积极向各级报刊投稿。',
    ],
    [
      'a paragraph cut by a page number',
      '领导小组办公室设在总务处，负责日常协调、督促检查和信息报送工作，每月召\n— 2 —\n开一次例会，研究解决存在的困难和问题。',
      '领导小组办公室设在总务处，负责日常协调、督促检查和信息报送工作，每月召开一次例会，研究解决存在的困难和问题。',
    ],
    [
      'Latin words with a blank between them',
      '本规范所称运行设计条件，是指英文文献中所说的 Operational Design，\nDomain 的集合，由运营单位确定。',
      '本规范所称运行设计条件，是指英文文献中所说的 Operational Design，Domain 的集合，由运营单位确定。',
    ],
  ])('joins %s', (_, before, wanted) => {
    expect(after(brokenLines, before)).toBe(wanted);
  });

  it('keeps a blank between two Latin words', () => {
    const before =
      '平台由区教育局与合作单位共同开发，接口文档见《Data\nExchange Guide》，请各校按时接入，';
    expect(after(brokenLines, before)).toContain('《Data Exchange Guide》');
  });

  it.each([
    ['headings', '一、工作目标\n全年不发生火灾事故。\n二、工作任务\n排查隐患。'],
    [
      'a title of two lines',
      '云桥县支持农民合作社建设等\n奖补政策实施细则\n\n第一条 为规范奖补资金管理，制定本细则。',
    ],
    ['an addressee', '各乡镇人民政府，县直各部门：\n为做好防汛工作，现通知如下：'],
    ['signature and date', '特此报告\n云桥县教育局\n2023年5月6日'],
    [
      'a list without full stops',
      '责任追究情形：\n发生安全事故，造成人员伤亡的；\n隐瞒不报，贻误抢险时机的；\n其他应当追究的情形',
    ],
    [
      'parts that begin 一是',
      '主要表现在以下几个方面，\n一是思想认识不到位。\n二是工作措施不扎实。',
    ],
    ['a list of people', '组 长：王立\n副组长：李平\n成 员：各村主任'],
    ['attachments', '附件：1.申报表\n2.汇总表'],
    ['items', '1.检查灭火器，\n2.检查消防栓，'],
    [
      'paragraphs of a text that leaves out its full stops',
      Array.from(
        { length: 6 },
        (_, i) =>
          `各村要落实第${i}项责任，加强日常检查，发现问题及时上报处理，做到件件有着落、事事有回音`,
      ).join('\n'),
    ],
    ['a heading before a page break', '三、组织机构\n— 2 —\n成立领导小组，由校长任组长。'],
    [
      'sentences that begin with words such as 着力',
      '各村要加强日常巡查，发现隐患及时上报，做到件件有着落、事事有回音，不留死角\n着力解决群众反映强烈的问题。\n各村要加强日常检查，发现隐患及时整改，做到处处有落实、项项有记录，形成台账。',
    ],
    ['a rule', '______\n（签章）部门'],
    [
      'a paragraph before site talk',
      '加强对各单位工作人员的教育培训和监督管理，提高责任意识，落实好本地区本部门本单位\n\n1 / 20\n下载文档，编辑使用',
    ],
  ])('must not join %s', (_, text) => {
    expect(after(brokenLines, text)).toBe(text);
  });

  it('must not join rows of a table or headings by layout', () => {
    const text = '防汛物资储备情况统计，\n沙袋、编织袋、铁锹、救生衣若干，\n存放于镇仓库。';
    const draft = {
      ...draftOf(text),
      cues: [{ start: 12, end: 28, kind: 'table-row' as const }],
    };
    expect(runCleaner(draft, brokenLines).mapped.text).toBe(text);
  });
});
