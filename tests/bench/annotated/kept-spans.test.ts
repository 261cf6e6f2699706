import { describe, expect, it } from 'vitest';
import { keptSpans } from '../../../bench/annotated/kept-spans.ts';
import { lineStartsOf } from '../../../src/text/line-index.ts';

describe('keptSpans', () => {
  it('gives the stretches of the source that runs stand for, without the line ends between them', () => {
    const source = '首页\n灯会方案（转载）如下\n挂灯三百盏\n';
    const wording = '灯会方案如下\n挂灯三百盏\n';
    const runs = [
      { offset: 0, line: 2, column: 1 },
      { offset: 4, line: 2, column: 9 },
      { offset: 7, line: 3, column: 1 },
    ];
    const spans = keptSpans(wording, runs, lineStartsOf(source));
    expect(spans.map(({ start, end }) => source.slice(start, end))).toEqual([
      '灯会方案',
      '如下',
      '挂灯三百盏',
    ]);
  });
});
