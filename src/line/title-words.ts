import { genresWith, requireGenres } from '../taxonomy/genre-table.ts';
import { isGenre, type Genre } from '../taxonomy/genre.ts';
import {
  DataFileError,
  isObject,
  listOf,
  patternOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../text/data-file.ts';

/** What a kind of document may be marked as: see `about` in data/title-words.json. */
const MARKS = ['everyday', 'loose', 'weak'] as const;

/** A kind of document (文种) by the words in which its titles end. */
export type TitleKind = {
  readonly id: string;
  /** The genre it belongs to; undefined where the word does not tell. */
  readonly genre: Genre | undefined;
  readonly marks: ReadonlySet<(typeof MARKS)[number]>;
  readonly words: readonly string[];
  readonly patterns: readonly RegExp[];
};

/** What a title ends in: the words and the kind of document they stand for. */
export type TitleEnding = { readonly words: string; readonly kind: TitleKind };

/** The words for kinds of documents in which titles end, as data/title-words.json has them. */
export type TitleWords = {
  /** Whether words end in the kind of an official document: …方案, …条例. */
  readonly isOfficial: (words: string) => boolean;
  /** All of them, official or not, longest first: 工作方案, 方案, 演讲稿 … */
  readonly all: readonly string[];
  readonly kinds: readonly TitleKind[];
  readonly kindOf: ReadonlyMap<string, TitleKind>;
};

const FILE = 'title-words';
const WHERE = `data/${FILE}.json`;

function marksOf(entry: JsonObject, where: string): TitleKind['marks'] {
  const marks = stringsOf(entry, 'marks', where).map((word) => {
    const mark = MARKS.find((known) => known === word);
    if (mark === undefined) throw new DataFileError(`${where}.marks 应为 ${MARKS.join(' / ')}`);
    return mark;
  });
  return new Set(marks);
}

function parseKind(entry: JsonObject, index: number): TitleKind {
  const id = stringOf(entry, 'id', `${WHERE} kinds[${index}]`);
  const where = `${WHERE} kinds[${index}]（${id}）`;
  const genre = stringOf(entry, 'genre', where);
  if (genre !== '' && !isGenre(genre)) throw new DataFileError(`${where}：没有“${genre}”这种文种`);
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  const words = stringsOf(entry, 'words', where);
  const patterns = stringsOf(entry, 'patterns', where);
  if (words.length + patterns.length === 0 || [...words, ...patterns].includes(''))
    throw new DataFileError(`${where} 有空项`);
  return {
    id,
    genre: genre === '' ? undefined : genre,
    marks: marksOf(entry, where),
    words,
    patterns: patterns.map((source) => patternOf(`(?:${source})$`, 'u', where)),
  };
}

function officialTest(kinds: readonly TitleKind[]): (words: string) => boolean {
  const official = kinds.filter(({ marks }) => !marks.has('everyday'));
  const words = official.flatMap((kind) => kind.words).join('|');
  const patterns = official.flatMap((kind) => kind.patterns);
  const ending = new RegExp(`(?:${words})$`, 'u');
  return (title) => ending.test(title) || patterns.some((pattern) => pattern.test(title));
}

/** Validates the content of data/title-words.json. Throws DataFileError naming the entry. */
export function parseTitleWords(content: unknown): TitleWords {
  if (!isObject(content)) throw new DataFileError(`${WHERE} 应为一个 JSON 对象`);
  const kinds = listOf(content, 'kinds', WHERE).map(parseKind);
  const kindOf = new Map<string, TitleKind>();
  for (const kind of kinds)
    for (const word of kind.words) {
      if (kindOf.has(word)) throw new DataFileError(`${WHERE} 的“${word}”重复`);
      kindOf.set(word, kind);
    }
  const isOfficial = officialTest(kinds);
  for (const example of stringsOf(content, 'like', WHERE))
    if (!isOfficial(example)) throw new DataFileError(`${WHERE}.like：“${example}”不符合`);
  for (const example of stringsOf(content, 'unlike', WHERE))
    if (isOfficial(example)) throw new DataFileError(`${WHERE}.unlike：“${example}”不应符合`);
  const all = [...kindOf.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { isOfficial, all, kinds, kindOf };
}

let loaded: TitleWords | undefined;

/** The words that ship with fanben, read once a thread: each genre that has an outline has words of its own. */
export function titleWords(): TitleWords {
  if (loaded === undefined) {
    const parsed = parseTitleWords(readDataFile(FILE));
    requireGenres(WHERE, genresWith('outline'), (genre) =>
      parsed.kinds.some((kind) => kind.genre === genre),
    );
    loaded = parsed;
  }
  return loaded;
}

/** The longest word for a kind of document in which words end: …实施方案 → 实施方案; undefined if there is none. */
export function titleWordAtEnd(words: string): string | undefined {
  return titleWords().all.find((word) => words.endsWith(word));
}

/** The kind of document that a title ends in, by its longest words: …问题整改工作方案 is a 整改方案 and no 工作方案. */
export function titleEnding(title: string): TitleEnding | undefined {
  const { kinds, kindOf } = titleWords();
  const word = titleWordAtEnd(title);
  const kind = word === undefined ? undefined : kindOf.get(word);
  let best = word === undefined || kind === undefined ? undefined : { words: word, kind };
  for (const other of kinds)
    for (const pattern of other.patterns) {
      const words = pattern.exec(title)?.[0] ?? '';
      if (words.length > (best?.words.length ?? 0)) best = { words, kind: other };
    }
  return best;
}
