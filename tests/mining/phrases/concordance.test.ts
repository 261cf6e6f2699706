import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/text/display-width.ts';
import { alignConcordance } from '../../../src/mining/phrases/concordance/align-concordance.ts';
import { parseConcordanceQuery } from '../../../src/mining/phrases/concordance/concordance-query.ts';
import { concordance } from '../../../src/mining/phrases/concordance/concordance.ts';
import type { ConcordanceRow } from '../../../src/mining/phrases/concordance/concordance.ts';
import { documentOf } from './documents.ts';

function search(text: string, query: string, context = 5): readonly ConcordanceRow[] {
  const parsed = parseConcordanceQuery(query);
  if (!parsed.ok) throw new Error(parsed.error);
  return Array.from(concordance([documentOf({ id: '文', text })], parsed.value, { context }));
}

describe('parseConcordanceQuery', () => {
  it.each([
    ['', 'empty'],
    ['〔…〕', 'empty'],
    ['〔a〕〔b〕', 'empty'],
    ['现将〔…报告', 'bracket'],
    ['现将…〕报告', 'bracket'],
    ['〔〔…〕〕报告', 'bracket'],
  ])('says why %j is no query: %s', (text, error) => {
    expect(parseConcordanceQuery(text)).toEqual({ ok: false, error });
  });
});

describe('concordance', () => {
  it.each([
    [
      'a text',
      '请县局审批。报县局备案。',
      '县局',
      ['请|县局|审批。报县', '局审批。报|县局|备案。'],
    ],
    ['overlapping occurrences', '好好好', '好好', ['|好好|好', '好|好好|']],
    ['a text across a line end', '甲乙\n丙', '乙\n丙', ['甲|乙\n丙|']],
    ['a slot', '现将调整情况报告如下。', '现将〔…〕报告', ['|现将调整情况报告|如下。']],
    ['an empty slot', '现将报告。', '现将〔…〕报告', ['|现将报告|。']],
    ['the shortest slot', '由张到李到王', '由〔〕到', ['|由张到|李到王']],
    ['no slot across a sentence end', '现将。报告。现将；报告', '现将〔〕报告', []],
    ['no slot across a line end', '现将\n报告', '现将〔〕报告', []],
    ['a slot across a comma', '现将，报告', '现将〔〕报告', ['|现将，报告|']],
    [
      'a slot at the start',
      '会上，县里的站长担任组长',
      '〔职务〕担任',
      ['会上，|县里的站长担任|组长'],
    ],
    ['a slot at the end', '由站长负责船只，村里', '负责〔〕', ['由站长|负责船只|，村里']],
  ])('finds %s', (_, text, query, expected) => {
    expect(search(text, query).map(({ left, hit, right }) => `${left}|${hit}|${right}`)).toEqual(
      expected,
    );
  });

  it('gives the fillers, the offset and the place', () => {
    const [row] = search(
      '一、总则\n成立以王站长为组长、李站长为副组长的小组',
      '以〔姓名〕为组长、〔〕为副组长',
    );
    expect(row).toMatchObject({
      documentId: '文',
      source: '文.txt',
      offset: 7,
      place: { line: 2, column: 3 },
      fillers: ['王站长', '李站长'],
    });
  });

  it.each([
    [30, 1],
    [31, 0],
  ])('lets a slot hold %i characters: %i match', (length, count) => {
    expect(search(`甲${'丁'.repeat(length)}乙`, '甲〔〕乙')).toHaveLength(count);
  });

  it('finds what a regular expression with lazy slots finds, at every start', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', '\n'), maxLength: 60 });
    const part = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(text, fc.array(part, { minLength: 1, maxLength: 4 }), (given, parts) => {
        const pattern = new RegExp(
          `^(?:${parts.join(String.raw`)([^。！？!?；;…\n\r]{0,30}?)(?:`)})`,
          'u',
        );
        const expected = Array.from(given).flatMap((_, at) => {
          const match = pattern.exec(given.slice(at));
          return match === null ? [] : [[at, match[0], match.slice(1)]];
        });
        const rows = search(given, parts.join('〔…〕'));
        expect(rows.map(({ offset, hit, fillers }) => [offset, hit, fillers])).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not take long over a pattern that almost matches everywhere', () => {
    const text = '甲'.repeat(20_000);
    expect(search(text, '甲〔〕甲〔〕甲〔〕甲〔〕乙')).toEqual([]);
  });

  it('does not split a character of two units', () => {
    const [row] = search('𠮷𠮷甲𠮷𠮷', '甲', 3);
    expect([row?.left, row?.right]).toEqual(['𠮷', '𠮷']);
  });
});

describe('alignConcordance', () => {
  const rows = search(
    '渡口管理办法：各站认真落实渡口管理制度，\n船只定期检修(每季1次)。请认真落实。',
    '认真落实',
    40,
  );

  it('puts the hits in one column', () => {
    const lines = alignConcordance(rows, { width: 60, columnsOf: displayWidth });
    const columns = lines.map((line) => displayWidth(line.slice(0, line.indexOf('认真落实'))));
    expect(lines).toHaveLength(2);
    expect(columns[0]).toBe(columns[1]);
    expect(lines[0]).toMatch(/^文:1:10 {2}.*各站认真落实渡口管理制度， 船只/u);
  });

  it('keeps every line within the width, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: text, left: text, hit: text, right: text })),
        fc.integer({ min: 0, max: 120 }),
        (wishes, width) => {
          const made = wishes.map(({ id, left, hit, right }) => ({
            documentId: id,
            source: id,
            offset: 0,
            place: { line: 12, column: 345 },
            fillers: [],
            left,
            hit,
            right,
          }));
          const lines = alignConcordance(made, { width, columnsOf: displayWidth });
          expect(lines).toHaveLength(made.length);
          for (const line of lines) {
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
            expect(line).not.toContain('\n');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
