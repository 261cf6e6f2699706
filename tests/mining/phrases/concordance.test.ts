import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/text/display-width.ts';
import { alignConcordance } from '../../../src/mining/phrases/concordance/align-concordance.ts';
import { concordance } from '../../../src/mining/phrases/concordance/concordance.ts';
import type { ConcordanceRow } from '../../../src/mining/phrases/concordance/concordance.ts';
import { findLiteral } from '../../../src/mining/phrases/concordance/find-literal.ts';
import { documentOf } from './documents.ts';

function search(text: string, wanted: string, context = 5): readonly ConcordanceRow[] {
  const find = (given: string): ReturnType<typeof findLiteral> => findLiteral(given, wanted);
  return Array.from(concordance([documentOf({ id: '文', text })], find, { context }));
}

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
    ['nothing for no text', '甲乙', '', []],
  ])('finds %s', (_, text, wanted, expected) => {
    expect(search(text, wanted).map(({ left, hit, right }) => `${left}|${hit}|${right}`)).toEqual(
      expected,
    );
  });

  it('gives what stands in slots, the offset and the place', () => {
    const text = '一、总则\n成立以王站长为组长的小组';
    const match = { start: 7, end: 14, fillers: [{ start: 8, end: 11 }] };
    const [row] = concordance([documentOf({ id: '文', text })], () => [match]);
    expect(row).toMatchObject({
      documentId: '文',
      source: '文.txt',
      offset: 7,
      place: { line: 2, column: 3 },
      hit: '以王站长为组长',
      fillers: ['王站长'],
    });
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
