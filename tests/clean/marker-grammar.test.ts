import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../src/line/fold.ts';
import { markerTokens } from '../../src/clean/markers/marker-grammar.ts';

function tokens(text: string): readonly string[] {
  return markerTokens(foldWidth(text)).map(({ label, ordinal }) => `${label}=${ordinal}`);
}

describe('markerTokens', () => {
  it.each([
    ['某某方案大全(16篇)篇一', ['篇一=1']],
    ['某某细则【第二篇】', ['第二篇=2']],
    ['第十二篇：某某总结', ['第十二篇=12']],
    ['冬季方案 第1篇', ['第1篇=1']],
    ['(篇3)', ['篇3=3']],
    ['【篇 十一】', ['篇十一=11']],
    ['范文1', ['范文1=1']],
    ['范文一：某校消防工作方案', ['范文一=1']],
    ['范文（二）', ['范文二=2']],
    ['【范文三】', ['范文三=3']],
    ['模板三', ['模板三=3']],
    ['样本2：', ['样本2=2']],
    ['Part 2', ['Part2=2']],
    ['part.3', ['part.3=3']],
    ['☆篇二', ['篇二=2']],
    ['方案篇八2020年上半年', ['篇八=8']],
    ['范文一2023年', ['范文一=1']],
  ])('reads %s', (text, wanted) => {
    expect(tokens(text)).toEqual(wanted);
  });

  it.each([
    '谱写第一篇章',
    '一篇文章、三篇报告',
    '详见第二篇',
    '在第一篇里已经讲过',
    '这是第三篇调研报告',
    '开篇一句话',
    '这篇一般性的总结',
    '一篇一律',
    '规范文1号',
    '示范文本、模范文明户',
    '模板2个、范文3篇',
    '范文2023年版',
    '每篇1000字',
    'compartment 3',
    '第2023篇',
  ])('does not take words of %s for a marker', (text) => {
    expect(tokens(text)).toEqual([]);
  });

  it('knows where brackets and colon end', () => {
    const [token] = markerTokens('细则【第二篇】为加强');
    expect(token).toMatchObject({ start: 2, end: 7, bracketed: true, colon: false });
    const [other] = markerTokens('范文1：某校方案');
    expect(other).toMatchObject({ start: 0, end: 4, bracketed: false, colon: true });
  });
});
