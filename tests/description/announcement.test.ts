import { describe, expect, it } from 'vitest';
import { announcedTitle, announcementsOf, fileWords } from '../../src/description/announcement.ts';
import type { CleanLine } from '../../src/clean/clean-text.ts';
import { identityText } from '../../src/text/mapped-text.ts';
import { cleanPage, documentsOf } from '../document/page.ts';
import * as texts from '../document/texts.ts';

const body =
  '灯会办了五天，来的人很多。路上没有堵，大家都说好。\n村里还请了外地的班子，唱了三晚戏。';

/** What announces the documents of a page. */
function announcedOn(page: string): ReturnType<typeof announcementsOf> {
  const starts = documentsOf(page).map(({ span }) => span.lines[0]?.start ?? 0);
  return announcementsOf(cleanPage(page), starts);
}

describe('announcementsOf', () => {
  it('reads the words that markers share as those of the page', () => {
    const page = `校园阅读总结篇一\n${texts.report}\n校园阅读总结篇二\n${texts.plan}`;
    const found = { marker: '', series: '校园阅读总结', page: '', alone: false };
    expect(announcedOn(page)).toEqual([found, found]);
  });

  it('reads words that only one marker has as the title of its text', () => {
    const rows = ['范文1：灯会工作总结', '灯会办得好。', '范文2：青禾镇防汛方案', '各村备沙袋。'];
    const text = rows.join('\n');
    const lines = rows.map((row, index): CleanLine => {
      const start = text.indexOf(row);
      const end = start + row.length;
      return index % 2 === 0
        ? { start, end, role: 'marker', label: row.slice(0, 3) }
        : { start, end, role: 'body' };
    });
    const clean = { mapped: identityText(text), analysis: text, lines, cues: [], removed: [] };
    const starts = [lines[1]?.start ?? 0, lines[3]?.start ?? 0];
    expect(announcementsOf(clean, starts).map(({ marker }) => marker)).toEqual([
      '灯会工作总结',
      '青禾镇防汛方案',
    ]);
  });

  it.each([
    ['图书馆读者活动方案1', '图书馆读者活动方案2', '图书馆读者活动方案'],
    ['【第1篇】除雪工作方案', '【第2篇】除雪工作方案', '除雪工作方案'],
    ['除雪工作方案【第1篇】', '除雪工作方案【第2篇】', '除雪工作方案'],
    ['除雪工作总结篇一', '除雪工作总结篇 二', '除雪工作总结'],
  ])('reads %s and %s', (first, second, series) => {
    const page = `${first}\n${texts.report}\n${second}\n${texts.plan}`;
    expect(announcedOn(page).map((found) => found.series)).toEqual([series, series]);
  });

  it('says nothing of a text that stands alone', () => {
    expect(announcedOn(body)).toEqual([{ marker: '', series: '', page: '', alone: true }]);
  });
});

describe('fileWords', () => {
  it.each([
    ['plans/03-青禾镇防汛方案（2）.docx', '青禾镇防汛方案'],
    ['青禾镇防汛方案_2.txt', '青禾镇防汛方案'],
    ['2031年防汛方案 定稿.docx', '2031年防汛方案'],
    ['-', ''],
  ])('of %s is %s', (source, words) => {
    expect(fileWords(source)).toBe(words);
  });
});

describe('announcedTitle', () => {
  const none = { marker: '', series: '', page: '', alone: true };

  it.each([
    [
      { ...none, marker: '青禾镇防汛方案' },
      '别的总结',
      { words: '青禾镇防汛方案', source: 'marker' },
    ],
    [{ ...none, page: '青禾镇防汛方案' }, '别的总结', { words: '青禾镇防汛方案', source: 'page' }],
    [none, '青禾镇防汛方案', { words: '青禾镇防汛方案', source: 'file' }],
    [{ ...none, series: '青禾镇防汛方案' }, '', { words: '青禾镇防汛方案', source: 'page' }],
    [none, '未命名文档', undefined],
    [none, '方案', undefined],
    [none, 'plan-03', undefined],
    [{ ...none, marker: '第三篇' }, '', undefined],
  ] as const)('of %j and the file %s is %j', (announcement, file, title) => {
    expect(announcedTitle(announcement, file)).toEqual(title);
  });
});
