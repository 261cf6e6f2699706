import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvChunks, csvLines, number, text, undefused } from '../../src/render/csv.ts';
import { joinCell, wordingsCell } from '../../src/render/tables/elements.ts';
import { wording } from './fixture.ts';

describe('csvLines', () => {
  it.each<readonly [string | number | boolean, string]>([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-古树', "'-古树"],
    ['@sum', "'@sum"],
    ['\t缩进', "'\t缩进"],
    ['＝1', "'＝1"],
    [-5, '-5'],
    [-0.00001, '0'],
    [0.123456, '0.1235'],
    [1e-7, '0'],
    [true, 'true'],
    [false, 'false'],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['工作目标，', '工作目标，'],
    ['', ''],
  ])('writes %j as %s', (cell, written) => {
    expect(csvLines([[cell, 'x']])).toBe(`${written},x\r\n`);
  });

  it('puts rows together as the library does', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        '工',
        'a',
        ' ',
        ',',
        '"',
        '\n',
        '\r',
        '\t',
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＠',
      ),
      maxLength: 6,
    });
    const rows = fc.array(fc.array(fc.oneof(words, fc.integer()), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(rows, (table) => {
        const byLibrary = stringify(table, {
          record_delimiter: '\r\n',
          quote_record_delimiter: true,
          escape_formulas: true,
          eof: true,
        });
        expect(csvLines(table)).toBe(table.length === 0 ? '' : byLibrary);
      }),
    );
  });

  it('gives back words as they were', () => {
    expect(undefused("'=1+1")).toBe('=1+1');
    expect(undefused("'quoted'")).toBe("'quoted'");
  });
});

describe('csvChunks', () => {
  it('starts with the byte order mark and the header, also without rows', () => {
    const columns = [text('a', String), number('b', Number)];
    expect([...csvChunks(columns, [])]).toEqual(['\uFEFFa,b\r\n']);
    expect([...csvChunks(columns, [7])].join('')).toBe('\uFEFFa,b\r\n7,7\r\n');
  });
});

describe('joinCell', () => {
  it('keeps as many parts as it was given when they hold the separator themselves', () => {
    const parts = ['必不可少；另一指南', '第三种'];
    expect(joinCell(parts).split('；')).toHaveLength(parts.length);
  });
});

describe('wordingsCell', () => {
  it('lists the commonest ten wordings with their counts', () => {
    expect(wordingsCell([wording('工作目标', 12), wording('主要目标', 5)])).toBe(
      '工作目标×12；主要目标×5',
    );
    const many = Array.from({ length: 30 }, (_, index) => wording(`标题${index}`, 30 - index));
    expect(wordingsCell(many).split('；')).toHaveLength(10);
  });
});
