import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../../src/line/fold.ts';
import { isPageNumber } from '../../../src/clean/lines/page-lines.ts';
import { readPrint } from '../../../src/clean/lines/print.ts';
import { draftOf } from '../helpers.ts';

function onPage(text: string): readonly string[] {
  const { lines, pageLines } = readPrint(draftOf(text), foldWidth(text));
  return lines
    .filter((_, index) => pageLines[index] !== undefined)
    .map((line) => text.slice(line.start, line.end));
}

describe('isPageNumber', () => {
  it.each([
    '— 3 —',
    '-12-',
    '· 2 ·',
    '第 2 页 共 5 页',
    '第2页',
    '第1页/共65页',
    '共 5 页，第 2 页',
    '第二页 共三页',
    '1 / 20',
    'Page 3 of 7',
    'P3',
    '上一页 1/2 下一页',
    '上一页 1 [2] [3] 下一页 全文阅读',
    '第 1 页 / 共 2 页　　上一页 1 2 下一页',
    '[ 1 / 2 ] 下一页 上一页',
    '上一页 第7页 下一页',
    '首页 上页 下页 尾页',
    '云溪小学 第 3 页 共 9 页',
    '当前第1页 共3页',
    '工作方案.docx_第3页',
  ])('knows %s', (line) => {
    expect(isPageNumber(foldWidth(line))).toBe(true);
  });

  it.each([
    '3',
    '2023',
    '第2页的表格',
    '1.',
    '（3）',
    '— 坚持安全第一 —',
    '2023-05',
    '第三条',
    '1/20的比例',
    '共5页纸',
    '详见下一页',
    '下一页的表格由各班填写',
  ])('does not take %s for one', (line) => {
    expect(isPageNumber(foldWidth(line))).toBe(false);
  });
});

describe('readPrint', () => {
  const page = ['一、目标', '二、任务', '三、步骤', '四、要求', '五、保障', '六、附则'];

  it('knows bare numbers that count up with a page between', () => {
    const text = [1, 2, 3].map((number) => `${page.join('\n')}\n${number}`).join('\n');
    expect(onPage(text)).toEqual(['1', '2', '3']);
  });

  it('leaves the numbers of a table', () => {
    expect(onPage('序号\n1\n荷塘村\n2\n石桥村\n3\n竹园村')).toEqual([]);
  });

  it('knows a running header that repeats beside page numbers', () => {
    const text = [1, 2, 3]
      .map((number) => `云岭县图书馆制度汇编\n${page.join('\n')}\n— ${number} —`)
      .join('\n');
    expect(onPage(text)).toEqual([
      '— 1 —',
      '云岭县图书馆制度汇编',
      '— 2 —',
      '云岭县图书馆制度汇编',
      '— 3 —',
    ]);
  });

  it('leaves a line that stands beside a page number once', () => {
    expect(onPage(`${page.join('\n')}\n— 1 —\n第二章 职责\n${page.join('\n')}\n— 2 —`)).toEqual([
      '— 1 —',
      '— 2 —',
    ]);
  });
});
