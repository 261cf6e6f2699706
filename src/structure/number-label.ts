import { formatChineseNumeral } from '../text/numerals.ts';

/** A number as its family writes it: 2 in `han` is `二、`, in `han-paren` `（二）`; empty for unknown values. */
export function numberLabel(family: string, value: number): string {
  if (value < 1) return '';
  const han = formatChineseNumeral(value);
  switch (family) {
    case '':
    case 'han':
      return `${han}、`;
    case 'han-paren':
      return `（${han}）`;
    case 'arabic':
      return `${value}.`;
    case 'arabic-paren':
      return `（${value}）`;
    case 'arabic-half':
      return `${value}）`;
    case 'part':
      return `第${han}部分`;
    case 'chapter':
      return `第${han}章`;
    case 'section':
      return `第${han}节`;
    case 'article':
      return `第${han}条`;
    case 'enumerator':
      return `${han}是`;
    default:
      return '';
  }
}
