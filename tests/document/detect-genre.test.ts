import { describe, expect, it } from 'vitest';
import {
  detectGenre,
  proseShare,
  scoreGenres,
  type GenreEvidence,
} from '../../src/taxonomy/detect-genre.ts';
import {
  genrePatterns,
  parseGenrePatterns,
  PATTERN_PLACES,
} from '../../src/taxonomy/genre-patterns.ts';
import { GENRES, type Genre } from '../../src/taxonomy/genre.ts';
import { describePage } from './page.ts';
import * as texts from './texts.ts';

const nothing: GenreEvidence = {
  title: '',
  announced: '',
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
  ['关于社区食堂可持续运营的思考', 'essay'],
  ['农村养老模式研究', 'essay'],
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

describe('the genre of a document', () => {
  it.each(titles)('is told by the title %s: %s', (title, genre) => {
    expect(detectGenre({ ...nothing, title }).genre).toBe(genre);
  });

  it.each(untitled)('is told by the text where there is no title: %s', (_, text, genre) => {
    expect(describePage(text).genre.genre).toBe(genre);
  });

  it.each(untitled)(
    'does not follow a page that announces something else: %s',
    (_, text, genre) => {
      for (const announced of ['工作总结范文大全(16篇)', '活动方案精选5篇', '应急预案模板'])
        expect(describePage(text, announced).genre.genre).toBe(genre);
    },
  );

  it('follows the page where the text itself says nothing', () => {
    expect(detectGenre({ ...nothing, announced: '社区工作总结' }).genre).toBe('report');
  });

  it('hears the genre of an announcement with its number, wherever blanks stand', () => {
    const text = '灯会办了五天。\n来的人很多。\n路上没有堵。\n大家都说好。';
    expect(describePage(text).genre.genre).toBe('other');
    for (const announced of [
      '灯会工作总结篇三',
      ' 灯会工作总结篇 三',
      ' 灯会工作总结(优秀4篇) 篇一',
    ])
      expect(describePage(text, announced).genre.genre).toBe('report');
  });

  it('is told by any line of a title', () => {
    expect(
      describePage('2023年工作总结\n云桥县图书馆\n全年开馆三百余天。\n一、服务\n夜间开放。').genre
        .genre,
    ).toBe('report');
  });

  it('is other only when nothing speaks for a genre', () => {
    expect(detectGenre(nothing)).toEqual({ genre: 'other', confidence: 0.5 });
    expect(detectGenre({ ...nothing, body: '甲乙丙丁' }).genre).toBe('other');
  });

  it('is surer the more speaks for it', () => {
    const title = '青禾镇2022年防汛工作方案';
    const alone = detectGenre({ ...nothing, title });
    const both = detectGenre({ ...nothing, title, opening: '为做好防汛工作，制定本方案。' });
    expect(both.confidence).toBeGreaterThan(alone.confidence);
    expect(both.confidence).toBeLessThanOrEqual(1);
  });
});

describe('scoreGenres', () => {
  it('gives what trying every pattern one by one gives', () => {
    const evidence: GenreEvidence = {
      title: '云桥县图书馆2023年工作总结',
      announced: '工作计划(精选6篇)',
      opening: texts.plan,
      headings: '工作目标\n组织领导\n存在问题',
      body: [texts.rules, texts.news, texts.report, texts.emergencyPlan].join('\n'),
      closing: '特此报告。',
    };
    const expected = Object.fromEntries(GENRES.map((genre) => [genre, 0]));
    for (const place of PATTERN_PLACES)
      for (const { genre, pattern, weight } of genrePatterns()[place].patterns)
        for (const [text, factor] of place === 'title'
          ? ([
              [evidence.title, 1],
              [evidence.announced, 0.5],
            ] as const)
          : ([[evidence[place], 1]] as const)) {
          const matches = pattern.global
            ? [...text.matchAll(pattern)].length
            : Number(pattern.test(text));
          const counted = matches === 0 ? 0 : 1 + (Math.min(matches, 4) - 1) / 2;
          expected[genre] = (expected[genre] ?? 0) + factor * weight * counted;
        }
    const scores = scoreGenres(evidence);
    for (const genre of GENRES) expect(scores[genre]).toBeCloseTo(expected[genre] ?? NaN, 9);
  });
});

describe('proseShare', () => {
  it('is high for theory and news and low for official prose', () => {
    for (const text of [texts.essay, texts.news]) expect(proseShare(text)).toBeGreaterThan(0.5);
    for (const text of [texts.plan, texts.report, texts.rules, ''])
      expect(proseShare(text)).toBeLessThan(0.3);
  });
});

describe('data/genres.json', () => {
  const entry = {
    genre: 'plan',
    source: '实务',
    patterns: [{ at: 'title', pattern: '方案$', weight: 6 }],
  };
  const broken: readonly (readonly [string, object, string])[] = [
    ['no list of genres', {}, 'genres'],
    ['an unknown genre', { genres: [{ ...entry, genre: '方案' }] }, '没有“方案”这种文种'],
    ['an entry without a source', { genres: [{ ...entry, source: '' }] }, '缺少出处'],
    [
      'an unknown place',
      { genres: [{ ...entry, patterns: [{ at: 'end', pattern: '方案', weight: 1 }] }] },
      'patterns[0].at',
    ],
    [
      'a broken pattern',
      { genres: [{ ...entry, patterns: [{ at: 'title', pattern: '(', weight: 1 }] }] },
      '正则式不合法',
    ],
    [
      'a weight that is no number',
      { genres: [{ ...entry, patterns: [{ at: 'title', pattern: '方', weight: '6' }] }] },
      'weight',
    ],
  ];

  it.each(broken)('is refused with %s, naming the place', (_, content, words) => {
    expect(() => parseGenrePatterns({ ...content })).toThrow(words);
  });
});
