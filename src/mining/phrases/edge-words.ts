import {
  DataFileError,
  listOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../../text/data-file.ts';

/** Which words may stand at the ends of a phrase (data/phrase-edges.json). */
export type EdgeWords = {
  readonly mayStart: (word: string) => boolean;
  readonly mayEnd: (word: string) => boolean;
  /** Whether a phrase that starts with `word` is whole: 在…领导下, but not 在…领导. */
  readonly isPaired: (word: string, phrase: string) => boolean;
};

const FILE = 'data/phrase-edges.json';
/** Digits and redaction marks that a segmenter hands out as words: xx, ×××, 3. */
const MASKED = /^[\p{N}xXｘＸ×○□*＊_＿]+$/u;

let loaded: EdgeWords | undefined;

function positionOf(entry: JsonObject, where: string): 'start' | 'end' | 'both' {
  const at = stringOf(entry, 'at', where);
  if (at === 'start' || at === 'end' || at === 'both') return at;
  throw new DataFileError(`${where}.at 应为 start、end 或 both`);
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

function readEdgeWords(): EdgeWords {
  const content = readDataFile('phrase-edges');
  const numerals = new Set(stringOf(content, 'numerals', FILE));
  const notStart = new Set<string>();
  const notEnd = new Set<string>();
  listOf(content, 'words', FILE).forEach((entry, index) => {
    const where = `${FILE} words[${index}]`;
    stringOf(entry, 'source', where);
    const at = positionOf(entry, where);
    for (const word of stringsOf(entry, 'words', where)) {
      if (at !== 'end') notStart.add(word);
      if (at !== 'start') notEnd.add(word);
    }
  });
  const pairs = readPairs(content);
  const isNumber = (word: string): boolean => Array.from(word).every((sign) => numerals.has(sign));
  const isMasked = (word: string): boolean => MASKED.test(word) || isNumber(word);
  return {
    mayStart: (word) => !notStart.has(word) && !isMasked(word),
    mayEnd: (word) => !notEnd.has(word) && !isMasked(word),
    isPaired: (word, phrase) => pairs.get(word)?.some((end) => phrase.endsWith(end)) ?? true,
  };
}

/** The edge words. Read once; throws DataFileError naming the entry when the file is broken. */
export function edgeWords(): EdgeWords {
  return (loaded ??= readEdgeWords());
}
