import { parseNumeral } from '../../text/numerals.ts';

/** The number at the start of a line: `（三）` is 3 of the family `（）`. */
export type Label = { readonly family: string; readonly number: number };

const label =
  /^([（(]?)(?:(第)([一二三四五六七八九十百]{1,4})([章节条]|部分)|([一二三四五六七八九十]{1,3}|\d{1,2})([）)]|[、.．](?!\d)))/;

/** The label a line begins with, blanks aside. */
export function labelAt(line: string): Label | undefined {
  const match = label.exec(line);
  if (match === null) return undefined;
  const [, before = '', ordinal = '', article, unit = '', digits = '', after = ''] = match;
  const number = parseNumeral(article ?? digits);
  const script = /\d/.test(digits) ? '1' : '';
  return number === undefined
    ? undefined
    : { family: before + ordinal + script + unit + after, number };
}

/** Whether two of the labels count up: the text they stand in has numbered parts. */
export function isSeries(labels: readonly Label[]): boolean {
  const last = new Map<string, number>();
  for (const { family, number } of labels) {
    if (last.get(family) === number - 1) return true;
    last.set(family, number);
  }
  return false;
}

/** Whether the first labels of a stretch go on where another one ended: …二、 | 三、… */
export function goesOn(labels: readonly Label[], before: readonly Label[]): boolean {
  const first = labels[0];
  if (first === undefined) return false;
  return before.findLast(({ family }) => family === first.family)?.number === first.number - 1;
}
