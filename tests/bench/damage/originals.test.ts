import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../bench/damage/originals/label.ts';
import { numberTree } from '../../../bench/damage/originals/number-tree.ts';
import type { Original } from '../../../bench/damage/originals/original.ts';
import { readOriginal } from '../../../bench/damage/originals/read-original.ts';
import { neighboursAmong } from '../../../bench/damage/originals/subject.ts';
import { planLines, samples } from './sample.ts';

describe('labelOf', () => {
  it.each([
    ['第十二条　本办法自发布之日起施行。', 'article', 12],
    ['第二部分 工作任务', 'part', 2],
    ['三、保障措施', 'han', 3],
    ['(四)明确分工', 'paren-han', 4],
    ['5．抓紧整改', 'arabic', 5],
    ['（6）其他事项', 'paren-arabic', 6],
  ])('reads the number of %s', (line, family, value) => {
    expect(labelOf(line)).toMatchObject({ family, value });
  });

  it.each([['第十条的规定不适用'], ['2.5万册图书'], ['一是加强领导'], ['第三至五条'], ['2024年']])(
    'finds none in %s',
    (line) => {
      expect(labelOf(line)).toBeUndefined();
    },
  );
});

function treeOf(...lines: readonly string[]) {
  return numberTree(lines.flatMap((line) => labelOf(line) ?? []))?.map(({ depth }) => depth);
}

describe('numberTree', () => {
  it('gives depths where all series count up', () => {
    expect(treeOf('一、', '（一）', '（二）', '二、', '（一）', '1.')).toEqual([1, 2, 2, 1, 2, 3]);
    expect(treeOf('第一章 总则', '第一条 甲', '第二章 细则', '第二条 乙')).toEqual([1, 2, 1, 2]);
  });

  it('lets a series begin anew or go on under the next higher number', () => {
    expect(treeOf('一、', '1.', '2.', '二、', '3.')).toEqual([1, 2, 2, 1, 2]);
    expect(treeOf('一、', '1.', '2.', '二、', '1.')).toEqual([1, 2, 2, 1, 2]);
  });

  it.each([
    ['a gap', ['一、', '三、']],
    ['a second beginning', ['一、', '二、', '一、']],
    ['a series that begins with 2', ['二、', '三、']],
    ['articles that begin anew', ['第一章 甲', '第一条 乙', '第二章 丙', '第一条 丁']],
  ])('gives nothing for %s', (_what, lines) => {
    expect(treeOf(...lines)).toBeUndefined();
  });
});

function without(index: number): readonly string[] {
  return planLines('青萝').filter((_line, at) => at !== index);
}

function withLine(index: number, line: string): readonly string[] {
  return planLines('青萝').toSpliced(index, 0, line);
}

describe('readOriginal', () => {
  it('knows what each line of a clean document is', () => {
    const [plan] = samples();
    expect(plan?.lines.map(({ role, depth }) => [role, depth])).toEqual([
      ['title', 0],
      ['body', 0],
      ['heading', 1],
      ['body', 0],
      ['heading', 1],
      ['run-in', 2],
      ['run-in', 2],
      ['heading', 1],
      ['item', 2],
      ['item', 2],
      ['closing', 0],
      ['closing', 0],
    ]);
    expect(plan?.opening).toBe('为方便青萝镇');
  });

  it.each([
    ['a number is missing', without(4), 'numbers'],
    ['a heading has nothing under it', without(3), 'loose-lines'],
    [
      'a line in the middle is neither prose nor numbered',
      withLine(4, '上一页 下一页'),
      'loose-lines',
    ],
    ['furniture stands below it', [...planLines('青萝'), '返回顶部'], 'loose-lines'],
    ['something unknown stands above it', ['首页 | 书讯 | 联系', ...planLines('青萝')], 'opening'],
    ['it is short', planLines('青萝').slice(0, 3), 'short'],
  ])('leaves a document out if %s', (_why, lines, why) => {
    expect(readOriginal('方案.txt', lines)).toEqual({ ok: false, why });
  });

  it('takes prose without any number', () => {
    const lines = Array.from(
      { length: 6 },
      () =>
        '我镇今年办了三期农闲读书班，村民来得多，问得细，书也借得勤，明年打算再办四期，地点放在几个大村的文化礼堂。',
    );
    expect(readOriginal('札记.txt', lines).ok).toBe(true);
  });
});

function paragraph(source: string, text: string): Original {
  const line = {
    role: 'body',
    text,
    number: '',
    words: '',
    depth: 0,
    series: -1,
    value: 0,
  } as const;
  return { source, characters: text.length, opening: '', lines: [line] };
}

describe('neighboursAmong', () => {
  it('puts documents of the same subject first and never the document itself', () => {
    const neighbours = neighboursAmong([
      paragraph('a', '图书漂流书架由文化站看管'),
      paragraph('b', '河道清淤由水利站负责巡查'),
      paragraph('c', '漂流书架的图书由文化站更换'),
    ]);
    expect(neighbours(0)).toEqual([2, 1]);
  });
});
