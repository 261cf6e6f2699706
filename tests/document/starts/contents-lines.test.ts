import { describe, expect, it } from 'vitest';
import { contentsLines } from '../../../src/document/starts/contents-lines.ts';
import { UNKNOWN, readPageLine } from '../../../src/document/starts/page-line.ts';

const flags = { known: UNKNOWN, furnitureBefore: false, joined: false };

/** The lines of a page that are contents. */
function contentsOf(page: string): readonly string[] {
  const lines = page.split('\n').map((line) => readPageLine(line, 0, line.length, flags));
  return lines.filter((_, at) => contentsLines(lines)[at] === true).map(({ content }) => content);
}

describe('contentsLines', () => {
  it.each([
    ['entries with leaders', '目录\n一、总则......1\n二、职责.....3\n三、附则..........5', 4],
    ['a page number that slipped behind', '一、总则......1\n二、职责.....3\n三、附则.....5 1', 3],
    [
      'entries that stand again below',
      '第一章 总则\n第二章 借阅\n第三章 附则\n第一章 总则\n第一条 借书凭证。\n第二章 借阅\n第二条 还书。\n第三章 附则\n第三条 施行。',
      3,
    ],
    ['entries under their head alone', '目　次\n一、总则 1\n一、总则\n借书凭证。', 2],
  ])('sees %s', (_, page, count) => {
    expect(contentsOf(page)).toHaveLength(count);
  });

  it.each([
    ['headings without texts', '一、总则\n二、职责\n三、附则'],
    ['two headings repeated', '一、总则\n二、职责\n借书凭证。\n一、总则\n二、职责\n还书。'],
    ['a list repeated without numbers', '口罩\n鞋套\n手套\n口罩\n鞋套\n手套'],
    ['items with full stops', '1.口罩五十个。\n2.鞋套五十双。\n3.手套五十双。\n1.口罩五十个。'],
  ])('does not take %s for contents', (_, page) => {
    expect(contentsOf(page)).toEqual([]);
  });
});
