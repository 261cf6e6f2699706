import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detectGenre,
  explainGenre,
  heldGrounds,
  type GenreEvidence,
} from '../../src/description/detect-genre.ts';
import { genreGrounds } from '../../src/taxonomy/genre-grounds.ts';
import { GENRES, type Genre } from '../../src/taxonomy/genre.ts';
import { describePage } from '../document/page.ts';
import * as texts from '../document/texts.ts';

const nothing: GenreEvidence = {
  title: [],
  marker: '',
  series: '',
  page: '',
  file: '',
  headline: '',
  opening: '',
  headings: '',
  body: '',
  closing: '',
};

/** Titles that leave no doubt: [title, genre]. */
const titles: readonly (readonly [string, Genre])[] = [
  ['青禾镇2022年防汛工作方案', 'plan'],
  ['沙洲学校校园阅读活动实施方案（试行）', 'plan'],
  ['云桥县图书馆2023年工作计划', 'plan'],
  ['2023年档案工作要点', 'plan'],
  ['云桥县养老服务发展规划（2023—2027年）', 'plan'],
  ['关于加快社区食堂建设的实施意见', 'plan'],
  ['关于推广节水器具的若干措施', 'plan'],
  ['青禾镇2022年防汛工作总结', 'report'],
  ['关于校园阅读工作情况的报告', 'report'],
  ['电梯安全自查报告', 'report'],
  ['供暖工作汇报', 'report'],
  ['养老服务调研报告', 'report'],
  ['2022年上半年工作总结和下半年工作计划', 'report'],
  ['巡察反馈问题整改落实情况的报告', 'report'],
  ['公司会议室使用管理办法', 'rules'],
  ['农村公路日常养护实施细则（暂行）', 'rules'],
  ['图书借阅规定', 'rules'],
  ['实习生管理制度', 'rules'],
  ['档案查阅守则', 'rules'],
  ['社区食堂食品安全问题整改方案', 'rectification'],
  ['关于消防检查反馈意见的整改工作方案', 'rectification'],
  ['电梯安全隐患整改清单', 'rectification'],
  ['青禾镇防汛应急预案', 'emergency-plan'],
  ['医院突发停电应急处置预案', 'emergency-plan'],
  ['校车交通事故应急救援方案', 'emergency-plan'],
  ['关于召开防汛工作会议的通知', 'notice'],
  ['关于开展校园阅读月活动的通知', 'notice'],
  ['停水公告', 'notice'],
  ['关于同意设立养老服务站的批复', 'other'],
  ['关于养老服务建议的答复', 'other'],
  ['云桥县人民政府令', 'other'],
  ['读《水乡散记》有感的读后感', 'essay'],
  ['关于扩建书库的请示', 'other'],
  ['关于联合举办书展的函', 'other'],
  ['关于表扬渡口管理先进单位的通报', 'notice'],
  ['青禾县河道保洁条例', 'rules'],
  ['中华人民共和国水文法', 'rules'],
  ['酒店应急资源调查报告', 'report'],
  ['食堂问题整改工作方案', 'rectification'],
  ['社区食堂补贴政策解读', 'other'],
  ['在全县教育工作会议上的讲话', 'other'],
  ['节约用水倡议书', 'other'],
];

/** Untitled texts: [what tells, text, genre]. */
const untitled: readonly (readonly [string, string, Genre])[] = [
  ['制定本方案', texts.plan, 'plan'],
  ['现将有关情况报告如下', texts.report, 'report'],
  ['articles', texts.rules, 'rules'],
  ['reflection without numbers', texts.essay, 'essay'],
  ['a reporter', texts.news, 'news'],
  ['制定本预案 and 启动本预案', texts.emergencyPlan, 'emergency-plan'],
  [
    '现将有关事项通知如下',
    `各乡镇中心学校：
为激发学生阅读兴趣，县教育局决定举办读书征文活动，现将有关事项通知如下：
一、参加对象
全县中小学在校学生。
二、报送时间
请于5月20日前将作品报送至县教育局办公室。
特此通知。`,
    'notice',
  ],
  [
    '现印发给你们',
    '各科室、各站所：\n《青禾镇会议室使用管理办法》已经镇长办公会议讨论通过，现印发给你们，请认真贯彻执行。',
    'notice',
  ],
  [
    'reports to an assembly',
    `各位代表：
现在，我代表镇人民政府向大会报告工作，请予审议。
一、过去一年工作回顾
一年来，全镇修建村道23公里，新建卫生室4个。
二、2024年工作安排
抓好集镇改造、河道治理和春耕生产。`,
    'report',
  ],
  [
    'inspection findings with measures and deadlines',
    `根据县消防救援大队检查反馈的问题，为做好整改工作，制定本整改方案。
一、整改目标
所有问题限期整改到位，举一反三，建立长效机制。
二、问题清单及整改措施
针对疏散通道堆放杂物问题，整改措施：当日清理，整改时限：即日起，责任人：安保科长。`,
    'rectification',
  ],
  [
    'deeds and figures of the year',
    `一年来，我馆坚持以读者为中心，累计开展讲座46场，完成了书库搬迁，取得了较好成效。
一、主要做法
延长开放时间，新增自助借还机4台。
二、存在不足
专业人员偏少。`,
    'report',
  ],
  [
    '以本政策 for support of firms',
    `为支持小微企业发展，特制定本政策。
一、加大资金支持
对新认定的企业给予一次性奖励5万元。
二、优化办事流程
推行一次办结。`,
    'plan',
  ],
];

/** Texts that are like a genre and are not of it: [what they are like, text]. */
const unlike: readonly (readonly [Genre, string, string])[] = [
  [
    'emergency-plan',
    'a plan that mentions 应急响应 once',
    '一、理顺渡口管理\n各镇确定渡口管理员，年底前报县交通局。\n二、更新渡口设施\n加快更换缆绳，硬化坡道，力争六月底前完成。\n三、加强值守\n汛期安排专人值守，遇大风停航，做好应急响应。',
  ],
  [
    'emergency-plan',
    'a report on stores that speaks of 本预案',
    '青禾县饮料厂应急资源调查报告\n为摸清应急物资，开展本次调查，调查结果用于修订本预案。\n一、应急队伍\n全厂有应急救援队伍一支。\n二、应急物资\n应急物资存放在一号库，预警广播两套，应急指挥车一辆。',
  ],
  [
    'rectification',
    'a plan that follows from an inspection',
    '青禾县渡口管理提升方案\n根据去年检查反馈的问题，制定本方案。\n一、工作目标\n渡口管理规范有序。\n二、工作任务\n针对缆绳老化问题，逐处更换。',
  ],
  [
    'report',
    'a notice that asks for reports',
    '关于报送灯会情况的通知\n各村：\n请于二月底前将灯会开展情况报送镇文化站，现将有关要求通知如下。\n一、报送内容\n灯会的主要做法、存在问题。\n二、报送时间\n二月底前。\n特此通知。',
  ],
  [
    'plan',
    'a reply',
    '关于同意举办灯会的复函\n青禾镇文化站：\n来函收悉。经研究，同意你站举办灯会，请做好安全保障，落实工作要求。特此函复。',
  ],
  [
    'notice',
    'a request',
    '关于扩建书库的请示\n县文化局：\n我馆书库已满，拟扩建三十平方米，需资金五万元。妥否，请批示。',
  ],
  [
    'essay',
    'opinions of an office that speak of the world',
    '关于发展水产养殖的意见\n各镇人民政府：\n当前，国际国内水产市场变化很快，发展水产养殖意义重大。现提出以下意见。\n一、总体要求\n坚持市场规律，提升产品价值。\n二、主要任务\n加快推进池塘改造，大力发展生态养殖。',
  ],
  [
    'rules',
    'a plan that names duties',
    '青禾镇河道保洁方案\n为做好河道保洁，制定本方案。\n一、职责分工\n各村应当明确保洁员，不得在河道倾倒垃圾。\n二、监督管理\n镇河长办每月巡查两次。',
  ],
  [
    'news',
    'a report of the year that opens with a meeting',
    '今年以来，我馆始终坚持读者第一，召开读者座谈会，学习外馆经验，取得较好成效。\n一、主要做法\n延长开放时间。\n二、存在不足\n人手偏少。\n三、下一步打算\n增设还书点。',
  ],
];

describe('the genre of a document', () => {
  it.each(titles)('is told by the title %s: %s', (title, genre) => {
    expect(detectGenre({ ...nothing, title: [title] }).genre).toBe(genre);
  });

  it.each(untitled)('is told by the text where there is no title: %s', (_, text, genre) => {
    expect(describePage(text).genre.genre).toBe(genre);
  });

  it.each(unlike)('is not %s for %s', (genre, _, text) => {
    expect(describePage(text).genre.genre).not.toBe(genre);
  });

  it.each(untitled)(
    'does not follow a collection that announces something else: %s',
    (_, text, genre) => {
      for (const series of ['工作总结', '活动方案', '应急预案'])
        expect(describePage(text, { series }).genre.genre).toBe(genre);
    },
  );

  it('follows the file where the text itself says nothing', () => {
    expect(detectGenre({ ...nothing, file: '社区工作总结' }).genre).toBe('report');
  });

  it('is told by any line of a title', () => {
    const text = '2023年工作总结\n云桥县图书馆\n全年开馆三百余天。\n一、服务\n夜间开放。';
    expect(describePage(text).genre.genre).toBe('report');
  });

  it('means by 本方案 what the title calls itself', () => {
    const opening = '为改正检查中发现的问题，制定本方案。';
    const title = ['青禾县食堂问题整改工作方案'];
    const found = detectGenre({ ...nothing, title, opening, body: '本方案由总务处落实。' });
    expect(found).toMatchObject({ genre: 'rectification', kind: '整改工作方案' });
  });

  it.each([
    ['青禾县渡口改造实施意见', '意见'],
    ['关于灯会的复函（青禾函）', '复函'],
    ['灯会管理办法（试行）', '管理办法'],
    ['灯会随想', ''],
  ])('keeps the word by which the title %s calls it: %s', (title, kind) => {
    expect(detectGenre({ ...nothing, title: [title] }).kind).toBe(kind);
  });

  it('is surer the more speaks for it', () => {
    const title = ['青禾镇2022年防汛工作方案'];
    const alone = detectGenre({ ...nothing, title });
    const both = detectGenre({ ...nothing, title, opening: '为做好防汛工作，制定本方案。' });
    expect(both.confidence).toBeGreaterThan(alone.confidence);
    expect(both.confidence).toBeLessThanOrEqual(1);
  });
});

describe('an unsure genre', () => {
  it('is unknown when nothing speaks for any', () => {
    expect(detectGenre(nothing)).toMatchObject({ genre: 'unknown', kind: '' });
    expect(detectGenre({ ...nothing, body: '甲乙丙丁' }).genre).toBe('unknown');
    expect(describePage('灯会办了五天。\n来的人很多。\n路上没有堵。').genre.genre).toBe('unknown');
  });

  it.each([
    ['a beginning that reports and plans share', { opening: '今年以来，雨水偏多。' }],
    ['the words of a collection alone', { series: '灯会工作方案' }],
    ['a plan that reads like a report', { opening: '为办好灯会，', headings: '主要做法' }],
  ])('is unknown for %s', (_, evidence) => {
    expect(detectGenre({ ...nothing, ...evidence }).genre).toBe('unknown');
  });

  it('is unknown below the floor and never above it', () => {
    const words = fc.array(
      fc.constantFrom(
        '制定本方案',
        '报告如下：',
        '第三条 应当',
        '应急响应',
        '我们应',
        '记者',
        '整改',
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(words, words, (opening, body) => {
        const evidence = { ...nothing, opening: opening.join('。'), body: body.join('。') };
        const { genre, confidence } = detectGenre(evidence);
        expect(genre === 'unknown').toBe(confidence < genreGrounds().floor);
      }),
    );
  });

  it('is never a genre that must be named and is not', () => {
    const body =
      '启动Ⅰ级响应。应急物资、应急队伍、应急指挥。预警。逐项销号，整改措施：更换。整改时限：五月。';
    const headings = '应急响应\n预警\n善后\n问题清单\n整改措施';
    const { genre } = detectGenre({ ...nothing, body, headings });
    expect(['emergency-plan', 'rectification']).not.toContain(genre);
    expect(detectGenre({ ...nothing, body, headings, marker: '应急预案' }).genre).toBe(
      'emergency-plan',
    );
  });

  it('comes out for any words without an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (title, opening, body) => {
        const found = detectGenre({ ...nothing, title: [title], opening, body, headings: body });
        expect(GENRES).toContain(found.genre);
        expect(found.confidence).toBeGreaterThan(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('explainGenre', () => {
  it('gives the strongest grounds for the genre and what speaks for others', () => {
    const found = explainGenre({
      ...nothing,
      title: ['青禾镇防汛工作方案'],
      body: '取得较好成效。',
    });
    expect(found).toMatchObject({ genre: 'plan', for: [{ id: 'title' }] });
    expect(found.against.map(({ why }) => why)).toEqual(['像总结报告：取得成效、同比增长']);
  });

  it('agrees with detectGenre', () => {
    const evidence = { ...nothing, opening: texts.report, body: texts.report };
    const { genre, confidence } = detectGenre(evidence);
    expect(explainGenre(evidence)).toMatchObject({ genre, confidence });
    expect(heldGrounds(evidence).length).toBeGreaterThan(1);
  });
});
