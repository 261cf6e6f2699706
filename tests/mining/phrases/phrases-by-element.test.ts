import { describe, expect, it } from 'vitest';
import { minePhrases } from '../../../src/mining/phrases/mine-phrases.ts';
import type { Phrase } from '../../../src/mining/phrases/phrase.ts';
import { phrasesByElement } from '../../../src/mining/phrases/phrases-by-element.ts';
import { segmentedDocument } from './documents.ts';

const topics = ['渡口', '茶园', '水窖', '驿站', '粮库', '桥梁', '苗圃', '码头'];
const tasks = [
  '清点器材',
  '修补围栏',
  '更换门锁',
  '粉刷墙面',
  '疏通水沟',
  '登记台账',
  '检修线路',
  '张贴告示',
];

/** Plans and reports with an opening, tasks of their own, a heading, and a closing. */
function written(topic: string, index: number): ReturnType<typeof segmentedDocument> {
  const report = index % 2 === 1;
  const task = tasks[index] ?? '';
  const parts = report
    ? [
        `今年以来，本站${task}。现将有关情况报告如下：\n`,
        `一、工作任务\n站里${task}，${topic}面貌一新，同时高度重视${topic}安全。\n`,
        '特此报告。\n',
      ]
    : [
        `为进一步规范${topic}管理，结合工作实际，制定本方案。\n`,
        `一、工作任务\n${task}，各组认真抓好落实，${topic}月底前完成。\n`,
        `二、工作要求\n要高度重视${topic}工作，请认真贯彻执行。\n`,
      ];
  const elements = report ? ['导语', '工作任务', '结语'] : ['导语', '工作任务', '工作要求'];
  let end = 0;
  const sections = parts.map((part, at) => {
    const start = end;
    end += part.length;
    return { start, end, element: elements[at] ?? '' };
  });
  return segmentedDocument({
    id: topic,
    text: parts.join(''),
    genre: report ? 'report' : 'plan',
    sections,
  });
}

const phrases = minePhrases(topics.map(written));
const groups = phrasesByElement(phrases, { minIndependentDocuments: 2 });

function topOf(genre: string, element: string): readonly string[] {
  const group = groups.find((one) => one.genre === genre && one.element === element);
  return group?.phrases.map(({ phrase }) => phrase.phrase) ?? [];
}

function row(phrase: string, inElement: number, inGenre: number): Phrase {
  return {
    phrase,
    characters: phrase.length,
    tokens: 2,
    documents: inGenre,
    independentDocuments: inGenre,
    clusters: inGenre,
    clauseShare: 1,
    occurrences: inGenre,
    dispersion: 0,
    association: 1,
    elements: [],
    genres: [{ name: 'plan', independentDocuments: inGenre, occurrences: inGenre }],
    uses: [
      { genre: 'plan', element: '导语', independentDocuments: inElement, occurrences: inElement },
    ],
    headingShare: 0,
    example: { documentId: '', offset: 0, place: { line: 1, column: 1 } },
    score: inGenre,
  };
}

describe('phrasesByElement', () => {
  it.each([
    ['plan', '导语', '制定本方案'],
    ['report', '导语', '现将有关情况报告如下'],
    ['report', '结语', '特此报告'],
    ['plan', '工作要求', '请认真贯彻执行'],
  ])('has the formula of the element on top: %s %s', (genre, element, formula) => {
    expect(topOf(genre, element)[0]).toContain(formula);
  });

  it('leaves headings to the outline', () => {
    expect(phrases.find(({ phrase }) => phrase === '工作任务')?.headingShare ?? 1).toBe(1);
    expect(topOf('plan', '工作任务')).not.toContain('工作任务');
    expect(phrases.find(({ phrase }) => phrase === '特此报告')?.headingShare).toBe(0);
  });

  it('leaves out short terms that stand in the middle of clauses, and what the title holds', () => {
    const term = { ...row('有关部门', 5, 5), clauseShare: 0.5 };
    const long = { ...row('统筹推进有关部门相关工作', 5, 5), clauseShare: 0.5, tokens: 5 };
    const title = {
      ...row('工作方案', 5, 5),
      uses: [{ genre: 'plan' as const, element: '标题', independentDocuments: 5, occurrences: 5 }],
    };
    const [group, ...others] = phrasesByElement([term, long, title]);
    expect(group?.phrases.map(({ phrase }) => phrase.phrase)).toEqual(['统筹推进有关部门相关工作']);
    expect(others).toEqual([]);
  });

  it('gives genres and elements in their order and no phrase inside another', () => {
    expect(groups.map(({ genre }) => genre)).toEqual(groups.map(({ genre }) => genre).toSorted());
    for (const { phrases: chosen } of groups) {
      const texts = chosen.map(({ phrase }) => phrase.phrase);
      for (const text of texts) {
        expect(texts.filter((other) => other.includes(text))).toEqual([text]);
      }
    }
  });

  it('prefers what belongs to the element, keeps to the number wanted and joins widths of commas', () => {
    const [group] = phrasesByElement(
      [row('甲乙丙', 4, 40), row('丁戊，己', 5, 5), row('丁戊,己', 4, 4), row('庚辛', 2, 2)],
      { perElement: 2 },
    );
    expect(group?.phrases.map(({ phrase }) => phrase.phrase)).toEqual(['丁戊，己', '甲乙丙']);
    expect(group?.phrases[0]).toMatchObject({ independentDocuments: 5, occurrences: 5 });
  });
});
