import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumeral, parseNumeral } from '../../src/text/numerals.ts';

const readable: readonly [string, number][] = [
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['一十', 10],
  ['二十', 20],
  ['二十三', 23],
  ['一百', 100],
  ['一百零五', 105],
  ['一百〇五', 105],
  ['一百五', 150],
  ['一百一十', 110],
  ['一百十二', 112],
  ['九百九十九', 999],
  ['两千零二十四', 2024],
  ['一千零五十', 1050],
  ['三万五千', 35_000],
  ['三万五', 35_000],
  ['一万零五', 10_005],
  ['一百二十三万四千五百六十七', 1_234_567],
  ['两亿三千万', 230_000_000],
  ['〇', 0],
  ['零', 0],
  ['零五', 5],
  ['两', 2],
  ['两百', 200],
  ['廿', 20],
  ['廿三', 23],
  ['卅一', 31],
  ['壹', 1],
  ['贰', 2],
  ['叁拾肆', 34],
  ['陸', 6],
  ['二〇二四', 2024],
  ['二○二四', 2024],
  ['一〇', 10],
  ['0', 0],
  ['07', 7],
  ['12', 12],
  ['１２', 12],
  ['1２', 12],
  ['①', 1],
  ['⑳', 20],
  ['㉑', 21],
  ['㉟', 35],
  ['㊱', 36],
  ['㊿', 50],
  ['⑴', 1],
  ['⒇', 20],
  ['⒈', 1],
  ['⒛', 20],
  ['㈠', 1],
  ['㈩', 10],
  ['❶', 1],
  ['⓴', 20],
  ['I', 1],
  ['IV', 4],
  ['IX', 9],
  ['XIV', 14],
  ['XX', 20],
  ['Ⅰ', 1],
  ['Ⅻ', 12],
  ['ⅲ', 3],
];

const unreadable: readonly [string][] = [
  [''],
  [' '],
  ['a'],
  ['i'],
  ['iv'],
  ['z'],
  ['XXI'],
  ['IIII'],
  ['VV'],
  ['ＸＸ'],
  ['一、'],
  ['（一）'],
  ['1.'],
  ['-1'],
  ['3.5'],
  ['一 二'],
  ['百'],
  ['万'],
  ['十十'],
  ['百十'],
  ['十百'],
  ['一百零'],
  ['一千零零五'],
  ['一万零'],
  ['一万二万'],
  ['两两'],
  ['○'],
  ['○○'],
  ['〇〇'],
  ['××'],
  ['xx'],
  ['甲'],
  ['一是'],
  ['1'.repeat(16)],
  ['constructor'],
];

describe('parseNumeral', () => {
  it.each(readable)('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(unreadable)('does not take %j for a numeral', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('never throws and gives only whole numbers from zero up', () => {
    const units = fc.constantFrom(...Array.from('一二十百千万亿零〇两廿0９①XVI○x'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: units })), (text) => {
        const value = parseNumeral(text);
        expect(value === undefined || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

describe('formatChineseNumeral', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [120, '一百二十'],
    [305, '三百零五'],
    [999, '九百九十九'],
  ])('writes %d as %s', (value, text) => {
    expect(formatChineseNumeral(value)).toBe(text);
  });

  it.each([
    [0, '0'],
    [1000, '1000'],
    [-3, '-3'],
    [2.5, '2.5'],
  ])('falls back to Arabic digits for %d', (value, text) => {
    expect(formatChineseNumeral(value)).toBe(text);
  });

  it('is read back by parseNumeral for every number it writes', () => {
    for (let n = 1; n <= 999; n++) expect(parseNumeral(formatChineseNumeral(n))).toBe(n);
  });
});
