import { parseNumeral } from '../../../src/text/numerals.ts';

/** Numbering systems whose order no writer of official texts changes, the highest first. Source: GB/T 9704-2012, 7.3.3. */
export const FAMILIES = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'paren-han',
  'arabic',
  'paren-arabic',
] as const;
export type Family = (typeof FAMILIES)[number];

/** The number a line begins with. */
export type Label = {
  readonly family: Family;
  readonly value: number;
  /** As it stands, sign and blanks included: `第一章 `, `（一）`. */
  readonly text: string;
};

const CHINESE = '一二三四五六七八九十百零〇';
const UNITS: ReadonlyMap<string, Family> = new Map([
  ['编', 'part'],
  ['部分', 'part'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
]);
const ORDINAL = new RegExp(
  `^第([${CHINESE}]{1,6})(编|部分|章|节|条)(?![${CHINESE}之的第和至、到])[\\s　]*`,
  'u',
);
const SHAPES: readonly (readonly [Family, RegExp])[] = [
  ['han', /^([一二三四五六七八九十]{1,3})、[\s　]*/u],
  ['paren-han', /^[（(]([一二三四五六七八九十]{1,3})[）)][\s　]*/u],
  ['arabic', /^(\d{1,2})(?:[.．](?!\d)|、)[\s　]*/u],
  ['paren-arabic', /^[（(](\d{1,2})[）)][\s　]*/u],
];

/** The number a trimmed line begins with, if it is one of the sure systems; 第十条的规定 is none. */
export function labelOf(line: string): Label | undefined {
  const ordinal = ORDINAL.exec(line);
  if (ordinal !== null) {
    const [text, numeral = '', unit = ''] = ordinal;
    const family = UNITS.get(unit);
    const value = parseNumeral(numeral);
    return family === undefined || value === undefined ? undefined : { family, value, text };
  }
  for (const [family, shape] of SHAPES) {
    const match = shape.exec(line);
    const value = parseNumeral(match?.[1] ?? '');
    if (match !== null && value !== undefined) return { family, value, text: match[0] };
  }
  return undefined;
}
