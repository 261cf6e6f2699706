import { formatChineseNumeral } from '../text/numerals.ts';
import { numberingStyles } from './numbering-styles.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const [EVERYDAY, CAPITALS] = ['一二三四五六七八九十百零', '壹贰叁肆伍陆柒捌玖拾佰零'];

function capital(n: number): string {
  return Array.from(formatChineseNumeral(n), (digit) =>
    CAPITALS.charAt(EVERYDAY.indexOf(digit)),
  ).join('');
}

/** The nth of so many characters from a code point on; empty behind the last. */
function nth(n: number, first: number, count: number): string {
  return n <= count ? String.fromCodePoint(first + n - 1) : '';
}

function circled(n: number): string {
  if (n <= 20) return nth(n, 0x2460, 20);
  return n <= 35 ? nth(n - 20, 0x3251, 15) : nth(n - 35, 0x32b1, 15);
}

/** How the numeral in the label of a family is written: 第{一}条, （{1}）. Empty for what a form cannot write. */
const WRITERS: ReadonlyMap<string, (n: number) => string> = new Map([
  ['一', formatChineseNumeral],
  ['1', String],
  ['壹', capital],
  ['Ⅰ', (n: number) => nth(n, 0x2160, 12)],
  ['①', circled],
  ['㊀', (n: number) => nth(n, 0x3280, 10)],
  ['甲', (n: number) => STEMS.charAt(n - 1)],
  ['a', (n: number) => nth(n, 0x61, 26)],
]);

/**
 * A number as its family writes it: 2 in `han` is `二、`, in `han-paren` `（二）`, after [3] in `decimal-2` 3.2; empty for
 * unknown families, and for values that the family cannot write. A lost heading of no known family is `二、`.
 */
export function numberLabel(family: string, value: number, prefix: readonly number[] = []): string {
  if (value < 1) return '';
  if (family.startsWith('decimal')) return prefix.length === 0 ? '' : [...prefix, value].join('.');
  const label = numberingStyles().families.get(family === '' ? 'han' : family)?.label ?? '';
  let numeral = '';
  const written = label.replace(/\{(.)\}/u, (_, form: string) => {
    numeral = WRITERS.get(form)?.(value) ?? '';
    return numeral;
  });
  return numeral === '' ? '' : written;
}
