import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import { numberLabel } from '../../line/number-label.ts';
import { formatChineseNumeral } from '../../text/numerals.ts';

/** A number as it stands in the text, without blanks around it. */
export function labelOf(text: string, { start, end }: HeadingMark): string {
  return text.slice(start, end).trim();
}

/**
 * Another number in the way the author writes this one: 二． for 3 gives 三．, (2) gives (3), 2.1 gives 2.2. Enclosed
 * numbers are written out in the usual form of their family.
 */
export function relabel(text: string, mark: HeadingMark, value: number): string {
  const label = labelOf(text, mark);
  const digits = /[\d０-９]+(?=[^\d０-９]*$)/u;
  const numerals = /[一二三四五六七八九十百零〇两廿]+/u;
  if (numerals.test(label)) return label.replace(numerals, formatChineseNumeral(value));
  if (digits.test(label)) return label.replace(digits, String(value));
  return numberLabel(mark.style.family, value, mark.parts.slice(0, -1));
}
