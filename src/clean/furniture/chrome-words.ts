import {
  DataFileError,
  isObject,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../../text/data-file.ts';
import { type ChromeKind, chromeKindOf } from './chrome-kind.ts';
import { buildTrie, type WordTrie } from '../../text/word-trie.ts';

/** A word that speaks for site furniture, or (negative weight) for a document. */
export type ChromeWord = {
  readonly word: string;
  readonly kind: ChromeKind | 'body';
  readonly weight: number;
  /** Counts in short lines only. */
  readonly shortOnly: boolean;
  readonly notAfter: string;
  readonly notBefore: string;
};

/** A phrase with gaps, 更多……请关注. */
export type ChromePattern = {
  readonly pattern: RegExp;
  readonly kind: ChromeKind;
  readonly weight: number;
};

/** A label of a metadata line and what its value looks like. */
export type MetadataField = {
  readonly label: string;
  readonly weight: number;
  readonly value: 'date' | 'count' | 'short' | 'title';
};

/** data/clean-chrome.json, ready for use. */
export type ChromeWords = {
  readonly words: readonly ChromeWord[];
  readonly wordTrie: WordTrie;
  /** Phrases with gaps in them; tried only where words have been found. */
  readonly patterns: readonly ChromePattern[];
  /** Heads of lists of other pages, with their weight; longest first. */
  readonly heads: readonly (readonly [head: string, weight: number])[];
  /** Characters the heads begin with: a cheap test. */
  readonly headTrie: WordTrie;
  readonly fields: readonly MetadataField[];
  readonly fieldTrie: WordTrie;
  /** Whole lines that are furniture. */
  readonly lines: ReadonlyMap<string, readonly [kind: ChromeKind, weight: number]>;
  readonly navigation: ReadonlySet<string>;
  /** How names of columns end: 校园动态, 教学园地 */
  readonly columnEndings: readonly string[];
  /** Words of titles of collections: 大全, 精选 … */
  readonly collection: readonly string[];
  /** How names of sites end: 文库, 公文网 … */
  readonly siteNames: readonly string[];
  /** Words in names of sites that offer texts: 范文, 文库 … */
  readonly textSites: readonly string[];
};

const FILE = 'clean-chrome';
const WHERE = `data/${FILE}.json`;

let loaded: ChromeWords | undefined;

/** The words of data/clean-chrome.json; read and checked once. Throws DataFileError naming the faulty entry. */
export function chromeWords(): ChromeWords {
  loaded ??= read(readDataFile(FILE));
  return loaded;
}

function read(data: JsonObject): ChromeWords {
  const words = entries(data, 'words').flatMap(([entry, where]) => readWords(entry, where));
  const heads = entries(data, 'heads').flatMap(([entry, where]) => {
    const weight = numberOf(entry, 'weight', where);
    return stringsOf(entry, 'words', where).map((word): [string, number] => [word, weight]);
  });
  const fields = entries(data, 'fields').flatMap(([entry, where]) => readFields(entry, where));
  const lines = entries(data, 'lines').flatMap(([entry, where]) => {
    const kind = chromeKindOf(stringOf(entry, 'kind', where), where);
    const weight = numberOf(entry, 'weight', where);
    return stringsOf(entry, 'lines', where).map((line): [string, [ChromeKind, number]] => [
      line,
      [kind, weight],
    ]);
  });
  const patterns = entries(data, 'patterns').flatMap(([entry, where]) => {
    const kind = chromeKindOf(stringOf(entry, 'kind', where), where);
    const weight = numberOf(entry, 'weight', where);
    return stringsOf(entry, 'patterns', where).map((source) => ({
      pattern: patternOf(source, 'iu', where),
      kind,
      weight,
    }));
  });
  return {
    words,
    wordTrie: buildTrie(words.map((word) => word.word)),
    patterns,
    heads,
    headTrie: buildTrie(heads.map(([head]) => head)),
    fields,
    fieldTrie: buildTrie(fields.map((field) => field.label)),
    lines: new Map(lines),
    navigation: new Set(wordList(data, 'navigation')),
    columnEndings: wordList(data, 'navigation', 'endings'),
    collection: longestFirst(wordList(data, 'collection')),
    siteNames: longestFirst(wordList(data, 'siteNames')),
    textSites: wordList(data, 'textSites'),
  };
}

/** The entries of a list, each with its place in the file; every entry names its source. */
function entries(data: JsonObject, key: string): readonly [JsonObject, string][] {
  return listOf(data, key, WHERE).map((entry, index): [JsonObject, string] => {
    const where = `${WHERE} ${key}[${index}]`;
    if (stringOf(entry, 'source', where) === '')
      throw new DataFileError(`${where} 缺少出处 source`);
    return [entry, where];
  });
}

function longestFirst(list: readonly string[]): readonly string[] {
  return list.toSorted((a, b) => b.length - a.length);
}

function wordList(data: JsonObject, key: string, list = 'words'): readonly string[] {
  const entry = data[key];
  if (!isObject(entry)) throw new DataFileError(`${WHERE}.${key} 应为对象`);
  return stringsOf(entry, list, `${WHERE}.${key}`);
}

function readWords(entry: JsonObject, where: string): readonly ChromeWord[] {
  const name = stringOf(entry, 'kind', where);
  const kind: ChromeWord['kind'] = name === 'body' ? name : chromeKindOf(name, where);
  const weight = numberOf(entry, 'weight', where);
  const shortOnly = entry['reach'] === 'short';
  const notAfter = entry['notAfter'] === undefined ? '' : stringOf(entry, 'notAfter', where);
  const notBefore = entry['notBefore'] === undefined ? '' : stringOf(entry, 'notBefore', where);
  return stringsOf(entry, 'words', where).map((word) => ({
    word,
    kind,
    weight,
    shortOnly,
    notAfter,
    notBefore,
  }));
}

function readFields(entry: JsonObject, where: string): readonly MetadataField[] {
  const value = stringOf(entry, 'value', where);
  if (value !== 'date' && value !== 'count' && value !== 'short' && value !== 'title')
    throw new DataFileError(`${where}.value 应为 date、count、short 或 title`);
  const weight = numberOf(entry, 'weight', where);
  return stringsOf(entry, 'labels', where).map((label) => ({ label, weight, value }));
}
