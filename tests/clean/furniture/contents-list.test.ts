import { describe, expect, it } from 'vitest';
import { rolesOf } from '../helpers.ts';

const title = '云岭县城乡供水发展规划';
const chapters = ['第一章 现状与形势', '第二章 总体要求', '第三章 重点任务', '第四章 保障措施'];
const sentence = '全县现有水厂十二座，日供水能力八万吨，供水管网总长九百公里，受益人口三十一万。';
const body = chapters.flatMap((chapter) => [chapter, sentence, sentence]);

const bare = (words: string): string => words.replaceAll(/\s/gu, '');

/** The lines of a page that are said to be contents, and those that stay. */
function parted(lines: readonly string[]): {
  readonly contents: readonly string[];
  readonly body: readonly string[];
} {
  const roles = rolesOf(lines.join('\n'));
  return {
    contents: roles.filter(({ label }) => label === 'contents').map(({ words }) => words),
    body: roles.filter(({ role }) => role === 'body').map(({ words }) => words),
  };
}

const leaders = chapters.map((chapter, index) => `${chapter}${'.'.repeat(30)}${2 * index + 1}`);
const pages = chapters.map((chapter, index) => `${chapter} ${3 * index + 2}`);

describe('a list of contents', () => {
  it.each([
    ['with dot leaders', ['目 录', ...leaders]],
    ['with dot leaders and no head', leaders],
    ['with ellipses', ['目录', ...chapters.map((chapter, index) => `${chapter}……${index + 1}`)]],
    ['with page numbers that rise', ['目　　录', ...pages]],
    ['with nothing but the headings of the text', ['目录', ...chapters]],
    ['with the headings alone and no head', chapters],
    ['in English', ['Contents', ...pages]],
  ])('%s is furniture, the text that follows is not', (_, list) => {
    const found = parted([title, ...list, ...body]);
    expect(found.contents.map(bare)).toEqual(list.map(bare));
    expect(found.body).toEqual([title, ...body]);
  });

  it('is furniture on one line, too, and its title keeps its own', () => {
    const glued = chapters.join('　　');
    const sections = [
      '1 总则',
      '1.1 编制目的',
      '1.2 适用范围',
      '2 组织体系',
      '2.1 领导机构',
      '3 附则',
    ];
    const found = parted(['目录', glued, ...body]);
    // four entries are too few to be sure without a head of their own
    expect(found.body.at(-1)).toBe(sentence);
    const text = sections.map((section) => `${section}　　${sentence}`).join('　　');
    const page = `各镇人民政府：现印发给你们。 云岭县供水应急预案　　${sections.join('　　')}　　${text}`;
    const roles = rolesOf(page);
    expect(roles.filter(({ label }) => label === 'contents').map(({ words }) => words)).toEqual([
      sections.join('  '),
    ]);
    expect(roles[1]?.words).toBe('云岭县供水应急预案');
    expect(roles.at(-1)?.words).toBe(text.replaceAll('　', ' '));
  });

  it.each([
    ['headings with their bodies', [title, ...body]],
    [
      'a plan whose points a second one repeats',
      [
        '春季植树活动方案',
        '一、时间',
        '三月十二日',
        '二、地点',
        '青石岭',
        '三、人员',
        '全体职工',
        '秋季植树活动方案',
        '一、时间',
        '十月八日',
        '二、地点',
        '云溪河边',
        '三、人员',
        '全体职工',
      ],
    ],
    ['a table whose last column is a number', ['沙袋  200', '铁锹  50', '雨衣  120', '手电  40']],
    [
      'tasks that are named before they are told',
      [
        '主要做好四项工作：',
        '修水渠',
        '种果树',
        '办夜校',
        '建书屋',
        sentence,
        '修水渠',
        '种果树',
        '办夜校',
        '建书屋',
        sentence,
      ],
    ],
    [
      'a line with blanks to be filled in',
      ['姓名________', '单位________', '电话________', sentence],
    ],
  ])('is not seen in %s', (_, lines) => {
    expect(parted(lines).contents).toEqual([]);
  });
});
