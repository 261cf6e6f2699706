import {
  DataFileError,
  isObject,
  listOf,
  numberOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../../../text/data-file.ts';

/** Which words may stand at the ends of a phrase (data/phrase-edges.json). */
export type EdgeWords = {
  readonly mayStart: (word: string) => boolean;
  readonly mayEnd: (word: string) => boolean;
  /** Whether nothing of the clause may follow a phrase that ends with the word: 报告如下, 领导小组|组 is no end. */
  readonly endsClause: (word: string) => boolean;
  /** Words a phrase that starts with this one must have: 向大会报告工作, but not 向大会. */
  readonly wordsFrom: (word: string) => number;
  /** Whether a word is the name of an office or a place: 国务院办公厅. */
  readonly isOrganisation: (word: string) => boolean;
  /** Whether a phrase that starts with `word` is whole: 在…领导下, but not 在…领导. */
  readonly isPaired: (word: string, phrase: string) => boolean;
  /** 1 for each UTF-16 unit that is a Chinese numeral. */
  readonly numerals: Uint8Array;
  /** 1 for each unit that joins a phrase to what is beside it without being part of either: 的 了 和. */
  readonly joints: Uint8Array;
};

const FILE = 'data/phrase-edges.json';
const PLACES = ['start', 'end', 'both', 'last'] as const;
type EdgePlace = (typeof PLACES)[number];

/** Digits and redaction marks that a segmenter hands out as words: xx, ×××, 3. */
const MASKED = /^[\p{N}xXｘＸ×○□*＊_＿]+$/u;
const UNITS = 0x10000;

let loaded: EdgeWords | undefined;

type WordLists = Readonly<Record<EdgePlace, ReadonlySet<string>>> & {
  readonly first: ReadonlyMap<string, number>;
};

function readWords(content: JsonObject): WordLists {
  const sets = {
    start: new Set<string>(),
    end: new Set<string>(),
    both: new Set<string>(),
    last: new Set<string>(),
  };
  const first = new Map<string, number>();
  listOf(content, 'words', FILE).forEach((entry, index) => {
    const where = `${FILE} words[${index}]`;
    stringOf(entry, 'source', where);
    const at = stringOf(entry, 'at', where);
    const words = stringsOf(entry, 'words', where);
    if (at === 'first') {
      const least = numberOf(entry, 'minWords', where);
      for (const word of words) first.set(word, least);
      return;
    }
    const place = PLACES.find((known) => known === at);
    if (place === undefined)
      throw new DataFileError(`${where}.at 应为 ${PLACES.join('、')}、first 之一`);
    for (const word of words) sets[place].add(word);
  });
  return { ...sets, first };
}

function readPairs(content: JsonObject): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, readonly string[]>();
  listOf(content, 'pairs', FILE).forEach((entry, index) => {
    const where = `${FILE} pairs[${index}]`;
    stringOf(entry, 'source', where);
    const ends = stringsOf(entry, 'ends', where);
    for (const word of stringsOf(entry, 'starts', where)) pairs.set(word, ends);
  });
  return pairs;
}

function readSuffixes(content: JsonObject): readonly string[] {
  const entry = content['organisations'];
  const where = `${FILE} organisations`;
  if (!isObject(entry)) throw new DataFileError(`${where} 应为对象`);
  stringOf(entry, 'source', where);
  return stringsOf(entry, 'suffixes', where);
}

function unitTable(signs: string): Uint8Array {
  const table = new Uint8Array(UNITS);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}

/** Gives a test for words that stand for a number: 十五, 第十一条 (but not 第一). */
function numberTest(numerals: string, units: string): (word: string) => boolean {
  const number = new RegExp(`^(?:[${numerals}]+|第[${numerals}]+[${units}])$`, 'u');
  return (word) => number.test(word) || MASKED.test(word);
}

function readEdgeWords(): EdgeWords {
  const content = readDataFile('phrase-edges');
  stringOf(content, 'source', FILE);
  const numerals = stringOf(content, 'numerals', FILE);
  const isNumber = numberTest(numerals, stringOf(content, 'ordinalUnits', FILE));
  const words = readWords(content);
  const pairs = readPairs(content);
  const suffixes = readSuffixes(content);
  return {
    mayStart: (word) => !words.start.has(word) && !words.both.has(word) && !isNumber(word),
    mayEnd: (word) => !words.end.has(word) && !words.both.has(word) && !isNumber(word),
    endsClause: (word) => word.length === 1 || words.last.has(word),
    wordsFrom: (word) => words.first.get(word) ?? 1,
    isOrganisation: (word) => suffixes.some((suffix) => word.endsWith(suffix)),
    isPaired: (word, phrase) => pairs.get(word)?.some((end) => phrase.endsWith(end)) ?? true,
    numerals: unitTable(numerals),
    joints: unitTable(stringOf(content, 'joints', FILE)),
  };
}

/** The edge words. Read once; throws DataFileError naming the entry when the file is broken. */
export function edgeWords(): EdgeWords {
  return (loaded ??= readEdgeWords());
}
