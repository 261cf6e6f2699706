import { formatChineseNumeral } from '../text/numerals.ts';

const HAN_LABELS: ReadonlyMap<string, (numeral: string) => string> = new Map([
  ['', (n: string) => `${n}、`],
  ['han', (n: string) => `${n}、`],
  ['han-paren', (n: string) => `（${n}）`],
  ['part', (n: string) => `第${n}部分`],
  ['chapter', (n: string) => `第${n}章`],
  ['section', (n: string) => `第${n}节`],
  ['article', (n: string) => `第${n}条`],
  ['enumerator', (n: string) => `${n}是`],
]);

const ARABIC_LABELS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['arabic', (n: number) => `${n}.`],
  ['arabic-paren', (n: number) => `（${n}）`],
  ['arabic-half', (n: number) => `${n}）`],
]);

/**
 * A number as its family writes it: 2 in `han` is `二、`, in `han-paren` `（二）`, after [3] in `decimal-2` 3.2; empty for
 * unknown families and values.
 */
export function numberLabel(family: string, value: number, prefix: readonly number[] = []): string {
  if (value < 1) return '';
  if (family.startsWith('decimal')) return prefix.length === 0 ? '' : [...prefix, value].join('.');
  const han = HAN_LABELS.get(family);
  return han === undefined
    ? (ARABIC_LABELS.get(family)?.(value) ?? '')
    : han(formatChineseNumeral(value));
}
