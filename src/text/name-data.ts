import {
  DataFileError,
  listOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from './data-file.ts';

/** What a character can be in a personal name and around it; bits of `NameData.flags`. */
export const charFlag = {
  surname: 1,
  /** First character of a compound surname (欧阳). */
  compound: 2,
  /** Common in given names. */
  given: 4,
  /** Never in a given name (局, 镇, 的). */
  barred: 8,
  /** Han, also a half of a character outside the basic plane. */
  han: 16,
  /** Punctuation or space, redaction marks excepted. */
  delimiter: 32,
  /** May stand right before a name (由, 以, 和). */
  before: 64,
  /** Last character of a title (镇长, 主任). */
  titleEnd: 128,
} as const;

/** Words by one of their end characters, the longest first, for look-ups at a place of a text without slicing. */
export type WordTable = ReadonlyMap<number, readonly string[]>;

/** The tables of data/surnames.json and data/person-contexts.json, ready for scanning. */
export type NameData = {
  /** Bits of `charFlag` for each UTF-16 unit. */
  readonly flags: Uint8Array;
  readonly compounds: ReadonlySet<string>;
  /** Ordinary words that begin with a surname's character. */
  readonly words: ReadonlySet<string>;
  readonly titleSet: ReadonlySet<string>;
  /** Labels before a colon, titles, roles: by last character; titles, roles, verbs also by first. */
  readonly labelEnds: WordTable;
  readonly titleEnds: WordTable;
  readonly titleStarts: WordTable;
  readonly roleStarts: WordTable;
  readonly verbStarts: WordTable;
  readonly publicPhones: readonly string[];
  readonly privatePhones: readonly string[];
};

const surnameFile = 'data/surnames.json';
const contextFile = 'data/person-contexts.json';

function sourced(entry: JsonObject, where: string): JsonObject {
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  return entry;
}

/** All words of a group; a string may hold several, separated by spaces. */
function wordsOf(content: JsonObject, key: string): readonly string[] {
  return listOf(content, key, contextFile).flatMap((entry, index) => {
    const where = `${contextFile}.${key}[${index}]`;
    return stringsOf(sourced(entry, where), 'words', where)
      .flatMap((line) => line.split(' '))
      .filter((word) => word !== '');
  });
}

function tableBy(words: readonly string[], unitOf: (word: string) => number): WordTable {
  const table = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const list = table.get(unitOf(word)) ?? [];
    list.push(word);
    table.set(unitOf(word), list);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

const lastUnit = (word: string): number => word.charCodeAt(word.length - 1);
const firstUnit = (word: string): number => word.charCodeAt(0);

function raise(flags: Uint8Array, characters: string, bit: number): void {
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    flags[unit] = (flags[unit] ?? 0) | bit;
  }
}

const redactionMarks = '×·•・○□*_＊＿';

function baseFlags(): Uint8Array {
  const flags = new Uint8Array(0x1_0000);
  flags.fill(charFlag.han, 0x3400, 0x4dc0);
  flags.fill(charFlag.han, 0x4e00, 0xa000);
  flags.fill(charFlag.han, 0xd800, 0xe000);
  const outer = /[\s\p{P}\p{S}]/u;
  flags.forEach((flag, unit) => {
    const character = String.fromCharCode(unit);
    if (flag === 0 && outer.test(character) && !redactionMarks.includes(character))
      flags[unit] = charFlag.delimiter;
  });
  return flags;
}

/** Validates both files and builds the tables. Throws DataFileError naming the entry. */
export function parseNameData(surnames: JsonObject, contexts: JsonObject): NameData {
  const flags = baseFlags();
  listOf(surnames, 'single', surnameFile).forEach((entry, index) => {
    const where = `${surnameFile}.single[${index}]`;
    raise(flags, stringOf(sourced(entry, where), 'surnames', where), charFlag.surname);
  });
  const compounds = listOf(surnames, 'compound', surnameFile).flatMap((entry, index) => {
    const where = `${surnameFile}.compound[${index}]`;
    return stringsOf(sourced(entry, where), 'surnames', where);
  });
  const wrong = compounds.find((surname) => surname.length !== 2);
  if (wrong !== undefined) throw new DataFileError(`${surnameFile}：复姓应为两个字：${wrong}`);
  raise(flags, compounds.map((surname) => surname.charAt(0)).join(''), charFlag.compound);
  raise(flags, wordsOf(contexts, 'given').join(''), charFlag.given);
  raise(flags, wordsOf(contexts, 'notInNames').join(''), charFlag.barred);
  raise(flags, wordsOf(contexts, 'before').join(''), charFlag.before);
  const titles = wordsOf(contexts, 'titles');
  raise(flags, titles.map((title) => title.slice(-1)).join(''), charFlag.titleEnd);
  return {
    flags,
    compounds: new Set(compounds),
    words: new Set(wordsOf(contexts, 'words')),
    titleSet: new Set(titles),
    labelEnds: tableBy(wordsOf(contexts, 'labels'), lastUnit),
    titleEnds: tableBy(titles, lastUnit),
    titleStarts: tableBy(titles, firstUnit),
    roleStarts: tableBy(wordsOf(contexts, 'roles'), firstUnit),
    verbStarts: tableBy(wordsOf(contexts, 'verbs'), firstUnit),
    publicPhones: wordsOf(contexts, 'publicPhones'),
    privatePhones: wordsOf(contexts, 'privatePhones'),
  };
}

let loaded: NameData | undefined;

/** The tables that ship with fanben, read once a thread. */
export function nameData(): NameData {
  loaded ??= parseNameData(readDataFile('surnames'), readDataFile('person-contexts'));
  return loaded;
}

/** Length of the longest word of the table that ends at `end`, 0 if none does. */
export function wordLengthBefore(table: WordTable, text: string, end: number): number {
  for (const word of table.get(text.charCodeAt(end - 1)) ?? [])
    if (word.length <= end && text.startsWith(word, end - word.length)) return word.length;
  return 0;
}

/** Length of the longest word of the table that starts at `start`, 0 if none does. */
export function wordLengthAt(table: WordTable, text: string, start: number): number {
  for (const word of table.get(text.charCodeAt(start)) ?? [])
    if (text.startsWith(word, start)) return word.length;
  return 0;
}
