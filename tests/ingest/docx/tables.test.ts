import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/ingest/docx/read-docx.ts';
import { isLayoutRow } from '../../../src/ingest/table-row.ts';
import { author, cell, makeDocx, p, table } from './make-docx.ts';

describe('readDocx', () => {
  it.each([
    [
      'one row a line',
      table(cell(p('组长')) + cell(p('李某')), cell(p('成员')) + cell(p('王某'), p('赵某'))),
      '组长\t李某\n成员\t王某 赵某',
    ],
    ['empty cells left out', table(cell(p('')) + cell(p('甲')) + cell(p('乙'))), '甲\t乙'],
    ['a frame around paragraphs', table(cell(p('甲'), p('乙'))), '甲\n乙'],
    [
      'a table in a cell',
      table(cell(p('外')) + cell(table(cell(p('内一')) + cell(p('内二'))))),
      '外\n内一\t内二',
    ],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del ${author}/></w:trPr>${cell(p('删'))}</w:tr><w:tr>${cell(p('留'))}</w:tr></w:tbl>`,
      '留',
    ],
  ])('reads tables: %s', (_, body, text) => {
    expect(readDocx(makeDocx({ body }))).toMatchObject({ ok: true, value: { text } });
  });

  it('reads a long cell paragraph by paragraph', () => {
    const long = p(
      '各科室要按照职责分工，制定具体措施，明确责任人和完成时限，确保各项任务落到实处。',
    );
    const result = readDocx(makeDocx({ body: table(cell(p('要求')) + cell(long.repeat(4))) }));
    expect(result.ok && result.value.text.split('\n').length).toBe(5);
  });
});

describe('isLayoutRow', () => {
  it.each([
    [[{ lines: 1, characters: 500 }], false],
    [[{ lines: 2, characters: 10 }], true],
    [
      [
        { lines: 1, characters: 4 },
        { lines: 3, characters: 900 },
      ],
      false,
    ],
    [
      [
        { lines: 1, characters: 4 },
        { lines: 4, characters: 149 },
      ],
      false,
    ],
    [
      [
        { lines: 1, characters: 4 },
        { lines: 4, characters: 150 },
      ],
      true,
    ],
    [[], false],
  ])('%j: %s', (cells, layout) => {
    expect(isLayoutRow(cells)).toBe(layout);
  });
});
