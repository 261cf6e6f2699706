import { describe, expect, it } from 'vitest';
import { tierOf } from '../../src/mining/outline/tier.ts';
import { checklistMarkdown } from '../../src/render/outline/checklist.ts';
import { amount, percent } from '../../src/render/outline/figures.ts';
import { plain } from '../../src/render/outline/markdown.ts';
import { outlineMarkdown } from '../../src/render/outline/outline-markdown.ts';
import { standingOf } from '../../src/render/outline/standing.ts';
import { element, planOutline, wording } from './fixture.ts';

describe('plain', () => {
  it.each([
    ['20__年', '20\\_\\_年'],
    ['**重要**', '\\*\\*重要\\*\\*'],
    ['a|b', 'a\\|b'],
    ['<br>', '\\<br\\>'],
    ['两\n行　字', '两 行 字'],
    ['5%～8%', '5%～8%'],
    ['~~删~~', '\\~\\~删\\~\\~'],
    ['[链接](x)', '\\[链接\\](x)'],
  ])('keeps %j from being taken for markup', (text, written) => {
    expect(plain(text)).toBe(written);
  });
});

describe('figures', () => {
  it.each([
    [12, '12'],
    [11.5, '11.5'],
    [11.96, '12'],
    [0.3333, '0.3'],
    [0, '0'],
  ])('prints %d documents as %s', (value, printed) => {
    expect(amount(value)).toBe(printed);
  });

  it('prints shares with one decimal', () => {
    expect([0, 0.12345, 1].map(percent)).toEqual(['0.0%', '12.3%', '100.0%']);
  });
});

describe('standingOf', () => {
  const required = { status: 'required', source: 's' } as const;
  const optional = { status: 'optional', source: 's' } as const;
  const discouraged = { status: 'discouraged', source: 's' } as const;
  it.each([
    ['rare and required', element('甲', 3, { normative: [required] }), 'norm-only'],
    [
      'absent and required by one of two',
      element('甲', 0, { normative: [optional, required] }),
      'norm-only',
    ],
    ['common and required', element('甲', 11, { normative: [required] }), 'agreed'],
    ['common and optional', element('甲', 11, { normative: [optional] }), 'agreed'],
    ['common and discouraged', element('甲', 11, { normative: [discouraged] }), 'corpus-only'],
    ['rare and discouraged', element('甲', 1, { normative: [discouraged] }), 'agreed'],
    [
      'common and optional here, required there',
      element('甲', 11, { normative: [optional, required] }),
      'agreed',
    ],
    ['common without a norm', element('甲', 11), 'agreed'],
    ['rare and optional', element('甲', 1, { normative: [optional] }), 'agreed'],
  ])('tells an element that is %s', (_, given, standing) => {
    expect(standingOf(given)).toBe(standing);
  });
});

describe('outlineMarkdown', () => {
  it('explains the tiers as they are given', () => {
    const text = outlineMarkdown(planOutline, 'zh');
    expect(text).toContain('必备：区间下限不低于 60%');
    expect(text).toContain('建议：下限不低于 25%');
    expect(text).toContain('独立篇不足 5 篇时不定必备');
    const tiers = [0.6, 0.599, 0.25, 0.249].map((low) => tierOf({ low }, 5));
    expect(tiers).toEqual(['required', 'recommended', 'recommended', 'optional']);
    expect(tierOf({ low: 0.9 }, 4.9)).toBe('recommended');
  });

  it('leaves out sections that have nothing to say, and numbers the rest without gaps', () => {
    const listed = planOutline.elements.filter((given) => given.listed);
    const text = outlineMarkdown({ ...planOutline, elements: listed, order: [] }, 'zh');
    expect(text.match(/^## .*$/gmu)).toEqual([
      '## 一、内容一览',
      '## 二、起草骨架',
      '## 三、逐项写法',
      '## 四、篇数少的时候怎样看这些数',
    ]);
  });

  it('warns of wide intervals only where there are few documents', () => {
    const many = { ...planOutline, documents: 400, independentDocuments: 380 };
    expect(outlineMarkdown(many, 'zh')).not.toContain('只能当线索');
    expect(outlineMarkdown(planOutline, 'zh')).toContain('只能当线索');
  });

  it('numbers the skeleton of rules by chapters and takes the usual headings', () => {
    const elements = [element('导语', 12, { headings: [wording('总则', 9)] }), element('附则', 12)];
    const text = outlineMarkdown({ ...planOutline, genre: 'rules', elements }, 'zh');
    expect(text).toContain('第一章　总则\n第二章　附则');
  });

  it('writes no line with trailing spaces and no two empty lines in a row', () => {
    for (const text of [
      outlineMarkdown(planOutline, 'zh'),
      outlineMarkdown(planOutline, 'en'),
      checklistMarkdown(planOutline, 'zh'),
    ]) {
      expect(text).not.toMatch(/ \n|\n\n\n/u);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('keeps table rows to one line whatever the headings hold', () => {
    const elements = [element('甲|乙', 12, { headings: [wording('a|b\nc', 3)] })];
    const text = checklistMarkdown({ ...planOutline, elements }, 'zh');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).size).toBe(1);
  });
});
