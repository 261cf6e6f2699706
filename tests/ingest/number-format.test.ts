import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/ingest/number-format.ts';
import { parseNumeral } from '../../src/text/numerals.ts';

describe('formatNumber', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalZero', 12, '12'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 2, '⒉'],
    ['ideographEnclosedCircle', 10, '㊉'],
    ['upperLetter', 26, 'Z'],
    ['upperLetter', 27, 'AA'],
    ['upperLetter', 53, 'AAA'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 99, '九十九'],
    ['chineseCounting', 101, '一○一'],
    ['taiwaneseCounting', 110, '一一○'],
    ['chineseCountingThousand', 10, '十'],
    ['chineseCountingThousand', 101, '一百〇一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1020, '一千〇二十'],
    ['chineseCountingThousand', 10_000, '一万'],
    ['japaneseCounting', 115, '百十五'],
    ['japaneseCounting', 1001, '千一'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['chineseLegalSimplified', 105, '壹佰零伍'],
    ['ideographLegalTraditional', 3, '參'],
    ['ideographDigital', 10, '一〇'],
    ['taiwaneseDigital', 20, '二○'],
    ['ideographTraditional', 2, '乙'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['ideographZodiacTraditional', 60, '癸亥'],
    ['numberInDash', 5, '- 5 -'],
    ['none', 5, ''],
    ['bullet', 5, ''],
    ['aFormatOfTheFuture', 5, '5'],
    ['chineseCounting', 0, '0'],
    ['upperRoman', 100_000, '100000'],
  ])('writes %s %i as %s', (format, n, text) => {
    expect(formatNumber(n, format)).toBe(text);
  });

  it.each([
    'decimal',
    'chineseCountingThousand',
    'chineseCounting',
    'ideographDigital',
    'decimalFullWidth',
  ])('writes numbers in %s that the numeral reader reads back', (format) => {
    for (let n = 1; n < 1000; n++) {
      const text = formatNumber(n, format).replaceAll('○', '〇');
      expect(parseNumeral(text), `${n} ${text}`).toBe(n);
    }
  });
});
