import { describe, expect, it } from 'vitest';
import { compareText } from '../../../bench/annotated/compare.ts';
import { figuresOf, newCounts } from '../../../bench/annotated/figures.ts';
import { readMarkedText } from '../../../bench/annotated/marked-text.ts';
import type { FoundText } from '../../../bench/annotated/read-output.ts';

const marked = readMarkedText(
  '灯会.txt',
  [
    '⟦chrome⟧首页 > 范文⟦/chrome⟧',
    '⟦doc plan⟧望河镇灯会方案',
    '⟦e 导语⟧为办好灯会，制定本方案。',
    '⟦e 工作目标⟧⟦h 1⟧一、|工作目标⟦/h⟧',
    '⟦i⟧1.|挂灯三百盏⟦/i⟧。',
    '⟦lost 二、⟧⟦e 组织领导⟧镇长任组长。',
    '⟦end⟧',
    '⟦doc report silent⟧望河镇灯会总结',
    '⟦e 导语⟧灯会办完了。',
    '⟦end⟧',
  ].join('\n'),
);
const at = (words: string): number => marked.text.indexOf(words);
const section = (words: string, element: string, form = 'unmarked', heading = '') => ({
  at: at(words),
  end: marked.text.length,
  depth: 1,
  form,
  heading,
  element,
});

const perfect: FoundText = {
  documents: [
    { start: at('望河镇灯会方案'), end: at('望河镇灯会总结') - 1, genre: 'plan' },
    { start: at('望河镇灯会总结'), end: marked.text.length, genre: 'report' },
  ],
  sections: [
    section('望河镇灯会方案', '标题', 'title'),
    section('为办好', '导语', 'lead'),
    section('一、', '工作目标', 'line', '工作目标'),
    { ...section('1.', '工作目标', 'list-item', '挂灯三百盏'), depth: 2 },
    section('镇长', '组织领导'),
    section('灯会办完了', '导语', 'lead'),
  ],
  lost: [{ line: 6, number: '二、' }],
  kept: [{ start: at('望河镇灯会方案'), end: marked.text.length }],
};

function figures(found: FoundText) {
  const counts = newCounts();
  compareText(marked, found, counts);
  return { ...figuresOf(counts), misses: counts.misses.map(({ what }) => what) };
}

describe('compareText', () => {
  it('finds nothing amiss where everything was found', () => {
    const { misses, chromeKept, bodyLost, ...shares } = figures(perfect);
    expect(misses).toEqual([]);
    expect([chromeKept, bodyLost]).toEqual([0, 0]);
    expect(new Set(Object.values(shares))).toEqual(new Set([1]));
  });

  it('counts a split that was not made, and the genre only of what was found', () => {
    const [first] = perfect.documents;
    const found = {
      ...perfect,
      documents: first === undefined ? [] : [{ ...first, end: marked.text.length }],
    };
    expect(figures(found)).toMatchObject({
      documents: 2 / 3,
      silentSplits: 0,
      genre: 1,
    });
  });

  it('counts furniture that was kept and text that was lost by characters', () => {
    const found = { ...perfect, kept: [{ start: at('> 范文'), end: at('镇长') }] };
    expect(figures(found).chromeKept).toBeCloseTo(3 / 5, 5);
    expect(figures(found).bodyLost).toBeGreaterThan(0.2);
  });

  it('tells a heading that was missed, one too many, and one of the wrong depth or words', () => {
    const heading = perfect.sections[2] ?? section('一、', '');
    const without = perfect.sections.filter((one) => one !== heading);
    const misread = (change: object) => ({
      ...perfect,
      sections: [...without, { ...heading, ...change }],
    });
    expect(figures({ ...perfect, sections: without }).headings).toBe(0);
    expect(figures(misread({ heading: '灯火通明的夜' })).headings).toBe(0);
    expect(figures(misread({ at: heading.at + 7 })).headings).toBe(0);
    expect(figures(misread({ depth: 2 }))).toMatchObject({ headings: 1, headingDepth: 0 });
    expect(figures(misread({ form: 'run-in' }))).toMatchObject({ headings: 1, headingForm: 0 });
    expect(figures({ ...perfect, sections: [...perfect.sections, { ...heading }] }).headings).toBe(
      2 / 3,
    );
  });

  it('counts elements by the characters of the depth-1 section that covers them', () => {
    const sections = perfect.sections.map((one) =>
      one.element === '组织领导' ? { ...one, element: '工作要求' } : one,
    );
    const { elements, misses } = figures({ ...perfect, sections });
    expect(elements).toBeLessThan(1);
    expect(misses).toEqual(['灯会.txt 要素“工作要求”，应为“组织领导”：第 6 行“镇长任组长。”']);
  });

  it('finds a lost heading anywhere where its number alone tells of it, but only with that number', () => {
    const [document] = marked.documents;
    const range = { start: at('一、'), end: at('望河镇灯会总结'), tellsNumber: true };
    const lost = [{ at: at('一、'), number: '二、', isSure: true, range }];
    const ranged = { ...marked, documents: document === undefined ? [] : [{ ...document, lost }] };
    const lostHeadings = (number: string): number => {
      const counts = newCounts();
      compareText(ranged, { ...perfect, lost: [{ line: 7, number }] }, counts);
      return figuresOf(counts).lostHeadings;
    };
    expect(lostHeadings('二、')).toBe(1);
    expect(lostHeadings('三、')).toBe(0);
  });

  it('finds a lost heading within two lines, and tells one that is not lost', () => {
    expect(figures({ ...perfect, lost: [{ line: 8, number: '' }] }).lostHeadings).toBe(1);
    expect(figures({ ...perfect, lost: [{ line: 2, number: '' }] }).lostHeadings).toBe(0);
  });
});
