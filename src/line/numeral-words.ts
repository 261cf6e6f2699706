import { DataFileError, isObject, numberOf, stringOf, stringsOf } from '../text/data-file.ts';
import { parseNumeral } from '../text/numerals.ts';

/** A kind of numerals that patterns of numbers name as `<han>`, `<stem>` … */
export type NumeralKind = {
  readonly source: string;
  /** The characters a numeral may begin with. */
  readonly openers: string;
  /** The values of those that are words: 甲, one, a. */
  readonly values: ReadonlyMap<string, number>;
};

/** The kinds of numerals by name, and how odd ones are read. */
export type NumeralWords = {
  readonly kinds: ReadonlyMap<string, NumeralKind>;
  /** ー, l as scanners give 一 and 1. */
  readonly misread: ReadonlyMap<string, number>;
};

const NONE: ReadonlyMap<string, number> = new Map();

/** Enclosing signs behind a digit: 1⃣, 2⃝. */
const ENCLOSING = /[\u20dd-\u20e3]/gu;

/** Zeros as printers and scanners give them: 一OO. */
const ZERO = /(?<=.)[O◯]/gu;

/** The ways an English word is written: one, One, ONE. */
function spellings(word: string): readonly string[] {
  return [...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])];
}

/** Validates `numerals` and `misreadings` of data/numbering-styles.json. Throws DataFileError naming the place. */
export function parseNumeralWords(numerals: unknown, misreadings: unknown): NumeralWords {
  const where = 'data/numbering-styles.json';
  if (!isObject(numerals)) throw new DataFileError(`${where}.numerals 应为对象`);
  if (!isObject(misreadings)) throw new DataFileError(`${where}.misreadings 应为对象`);
  const kinds = new Map<string, NumeralKind>();
  for (const [name, kind] of Object.entries(numerals)) {
    const place = `${where}.numerals.${name}`;
    if (!isObject(kind)) throw new DataFileError(`${place} 应为对象`);
    if (kind['words'] === undefined) {
      const characters = stringOf(kind, 'characters', place);
      const source = `[${characters}]{1,${numberOf(kind, 'longest', place)}}`;
      kinds.set(name, { source, openers: characters, values: NONE });
      continue;
    }
    const words = stringsOf(kind, 'words', place).map(spellings);
    const values = new Map(
      words.flatMap((same, index) => same.map((word): [string, number] => [word, index + 1])),
    );
    const openers = Array.from(values.keys(), (word) => word.charAt(0)).join('');
    kinds.set(name, { source: `(?:${[...values.keys()].join('|')})`, openers, values });
  }
  const misread = new Map<string, number>();
  for (const numeral of Object.keys(misreadings))
    for (const character of stringOf(misreadings, numeral, `${where}.misreadings`))
      misread.set(character, parseNumeral(numeral) ?? 0);
  return { kinds, misread };
}

/** The value of a numeral; 0 if it is none. */
export function numeralValue(digits: string, values: ReadonlyMap<string, number>): number {
  const plain = digits.replace(ENCLOSING, '');
  return values.get(plain) ?? parseNumeral(plain.replace(ZERO, '〇')) ?? 0;
}
