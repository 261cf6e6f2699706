import { DataFileError, isObject, numberOf, stringOf, stringsOf } from '../text/data-file.ts';
import { parseNumeral } from '../text/numerals.ts';

/** The kinds of numerals that patterns of numbers name as `<han>`, `<stem>` …, and how odd ones are read. */
export type NumeralWords = {
  /** For each name a pattern, and the characters a numeral may begin with. */
  readonly kinds: ReadonlyMap<string, { readonly source: string; readonly openers: string }>;
  /** What reads otherwise than it is written: 甲, one; ー, l as scanners give 一 and 1. */
  readonly values: ReadonlyMap<string, number>;
};

/** Enclosing signs behind a digit: 1⃣, 2⃝. */
const ENCLOSING = /[\u20dd-\u20e3]/gu;

/** The ways an English word is written: one, One, ONE. */
function spellings(word: string): readonly string[] {
  return [...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])];
}

/** Validates `numerals` and `misreadings` of data/numbering-styles.json. Throws DataFileError naming the place. */
export function parseNumeralWords(numerals: unknown, misreadings: unknown): NumeralWords {
  const where = 'data/numbering-styles.json';
  if (!isObject(numerals)) throw new DataFileError(`${where}.numerals 应为对象`);
  if (!isObject(misreadings)) throw new DataFileError(`${where}.misreadings 应为对象`);
  const kinds = new Map<string, { source: string; openers: string }>();
  const values = new Map<string, number>();
  for (const [name, kind] of Object.entries(numerals)) {
    const place = `${where}.numerals.${name}`;
    if (!isObject(kind)) throw new DataFileError(`${place} 应为对象`);
    if (kind['words'] === undefined) {
      const characters = stringOf(kind, 'characters', place);
      const source = `[${characters}]{1,${numberOf(kind, 'longest', place)}}`;
      kinds.set(name, { source, openers: characters });
      continue;
    }
    const words = stringsOf(kind, 'words', place).map(spellings);
    words.forEach((same, index) => same.forEach((word) => values.set(word, index + 1)));
    const all = words.flat();
    const openers = all.map((word) => word.charAt(0)).join('');
    kinds.set(name, { source: `(?:${all.join('|')})`, openers });
  }
  for (const numeral of Object.keys(misreadings))
    for (const character of stringOf(misreadings, numeral, `${where}.misreadings`))
      values.set(character, parseNumeral(numeral) ?? 0);
  return { kinds, values };
}

/** The value of a numeral; 0 if it is none. */
export function numeralValue(digits: string, values: NumeralWords['values']): number {
  const plain = digits.replace(ENCLOSING, '');
  return values.get(plain) ?? parseNumeral(plain) ?? 0;
}
