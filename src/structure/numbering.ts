import { parseNumeral } from '../text/numerals.ts';
import {
  DataFileError,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
} from '../text/data-file.ts';

/** A way of numbering; see data/numbering-styles.json. */
export type NumberingStyle = {
  readonly id: string;
  /** Styles of one family stand at one level (1. and 1、). */
  readonly family: string;
  /** Order of levels where the document gives no evidence of its own: the smaller, the higher. */
  readonly rank: number;
  /** Sticky pattern over the analysis view; its first group is the number. */
  readonly pattern: RegExp;
};

/** A number found at a place of the analysis view. */
export type NumberMark = {
  readonly style: NumberingStyle;
  /** Its value within its series; of `2.1.3` the last part, 3. */
  readonly value: number;
  /** All parts of a decimal number, else the value alone. */
  readonly parts: readonly number[];
  readonly start: number;
  /** End of the mark with its punctuation. */
  readonly end: number;
};

let loaded: readonly NumberingStyle[] | undefined;

/** The numbering styles that ship with fanben, in the order they are tried. */
export function numberingStyles(): readonly NumberingStyle[] {
  loaded ??= listOf(readDataFile('numbering-styles'), 'styles', 'data/numbering-styles.json').map(
    (entry, index) => {
      const where = `data/numbering-styles.json styles[${index}]`;
      if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
      return {
        id: stringOf(entry, 'id', where),
        family: stringOf(entry, 'family', where),
        rank: numberOf(entry, 'rank', where),
        pattern: patternOf(stringOf(entry, 'pattern', where), 'uy', where),
      };
    },
  );
  return loaded;
}

const OPENERS = new Set('第（(0123456789一二三四五六七八九十廿百两①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽');

/** Whether a number may start with this character: a cheap test before the patterns are tried. */
export function mayOpenNumber(character: string): boolean {
  return OPENERS.has(character);
}

/**
 * The number that stands at `at` in the analysis view, if any: `一、`, `（一）`, `1.`, `第三条`, `2.1` …
 * `一、二、三等奖`, `（一）、（二）项` and `第三条规定` are no numbers of sections.
 */
export function numberMarkAt(analysis: string, at: number): NumberMark | undefined {
  if (!mayOpenNumber(analysis.charAt(at))) return undefined;
  for (const style of numberingStyles()) {
    style.pattern.lastIndex = at;
    const match = style.pattern.exec(analysis);
    const digits = match?.[1];
    if (match === null || digits === undefined) continue;
    const parts = digits.split(/[.．]/u).map((part) => parseNumeral(part) ?? 0);
    const value = parts.at(-1) ?? 0;
    const end = at + match[0].length;
    if (value < 1 || value > 199 || isMention(analysis, end, style)) continue;
    return { style, value, parts, start: at, end };
  }
  return undefined;
}

/** Whether what follows shows that the number is only mentioned: `一、二、三等奖`, `（一）、（二）项`, `第二章规定`. */
function isMention(analysis: string, end: number, style: NumberingStyle): boolean {
  const next = analysis.slice(end, end + 4);
  if (style.family === 'han') return /^[一二三四五六七八九十]+(?:[、是等期类级档线]|产)/u.test(next);
  if (style.family === 'han-paren' || style.family === 'arabic-paren')
    return /^(?:[、至和及或]?[（(]|项(?!目)|款(?!项)|目(?!标|的|录|前)|条(?!件|例))/u.test(next);
  if (style.family === 'chapter' || style.family === 'section') return /^(?:规定|所|的|第)/u.test(next);
  return false;
}
