import { DataFileError, isObject, readDataFile, stringOf, stringsOf } from '../text/data-file.ts';

/** The words for kinds of documents in which titles end, as data/title-words.json has them. */
export type TitleWords = {
  /** Whether words end in the kind of an official document: …方案, …条例. */
  readonly isOfficial: (words: string) => boolean;
  /** All of them, official or not, longest first: 工作方案, 方案, 演讲稿 … */
  readonly all: readonly string[];
};

const FILE = 'title-words';
const WHERE = `data/${FILE}.json`;

/** Validates the content of data/title-words.json. Throws DataFileError naming the entry. */
export function parseTitleWords(content: unknown): TitleWords {
  if (!isObject(content)) throw new DataFileError(`${WHERE} 应为一个 JSON 对象`);
  if (stringOf(content, 'source', WHERE) === '')
    throw new DataFileError(`${WHERE} 缺少出处 source`);
  const [official = [], ...others] = ['official', 'compound', 'everyday'].map((key) => {
    const words = stringsOf(content, key, WHERE);
    if (words.length === 0 || words.includes('')) throw new DataFileError(`${WHERE}.${key} 有空项`);
    return words;
  });
  const pattern = new RegExp(`(?:${official.join('|')})$`, 'u');
  const isOfficial = (words: string): boolean => pattern.test(words);
  for (const example of stringsOf(content, 'like', WHERE))
    if (!isOfficial(example)) throw new DataFileError(`${WHERE}.like：“${example}”不符合`);
  for (const example of stringsOf(content, 'unlike', WHERE))
    if (isOfficial(example)) throw new DataFileError(`${WHERE}.unlike：“${example}”不应符合`);
  const all = [...new Set([official, ...others].flat())];
  return { isOfficial, all: all.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)) };
}

let loaded: TitleWords | undefined;

/** The words that ship with fanben, read once a thread. */
export function titleWords(): TitleWords {
  loaded ??= parseTitleWords(readDataFile(FILE));
  return loaded;
}

/** The longest word for a kind of document in which words end: …实施方案 → 实施方案; undefined if there is none. */
export function titleWordAtEnd(words: string): string | undefined {
  return titleWords().all.find((word) => words.endsWith(word));
}
