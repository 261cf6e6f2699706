import {
  DataFileError,
  isObject,
  type JsonObject,
  patternOf,
  readDataFile,
  stringOf,
  stringsOf,
} from '../../text/data-file.ts';

/** data/clean-markers.json, ready for use. */
export type MarkerWords = {
  /** Words that a number follows: 范文, 模板 … */
  readonly models: readonly string[];
  /** One of them with its number: groups are the word and the numeral. */
  readonly modelPattern: RegExp;
  readonly notAfterModel: string;
  readonly notBeforeModel: string;
  /** Characters before 篇 that make it a word of a sentence: 开篇, 一篇. */
  readonly notAfterPiece: string;
  /** Characters after 篇一 to which the 一 belongs: 篇一些. */
  readonly notBeforeOne: string;
  readonly notAfterNumbered: readonly string[];
  readonly notBeforeNumbered: readonly string[];
  /** How titles of parts of one text begin. */
  readonly partTitles: readonly string[];
  /** Kinds of texts that pages number on a line of their own most: 方案, 总结 … */
  readonly numbered: readonly string[];
  /** Words besides the genres that a number follows on a line of their own: 版本, 文稿 … */
  readonly counted: readonly string[];
  /** 则 of 第一则, 份 of 第一份. */
  readonly counters: readonly string[];
  /** How texts open: 制定本方案, 现将…报告如下. */
  readonly openings: readonly RegExp[];
  /** Verbs with which headings begin that end as titles do: 制定工作方案. */
  readonly verbs: readonly string[];
  /** What names no subject in a title: 2024年度重点工作 */
  readonly general: readonly string[];
};

const FILE = 'clean-markers';
const WHERE = `data/${FILE}.json`;

let loaded: MarkerWords | undefined;

/** The words of data/clean-markers.json; read and checked once. Throws DataFileError naming the faulty entry. */
export function markerWords(): MarkerWords {
  loaded ??= read(readDataFile(FILE));
  return loaded;
}

function read(data: JsonObject): MarkerWords {
  const [models, modelsWhere] = section(data, 'models');
  const [pieces, piecesWhere] = section(data, 'pieces');
  const [numbered, numberedWhere] = section(data, 'numberedPieces');
  const [parts, partsWhere] = section(data, 'partTitles');
  const [openings, openingsWhere] = section(data, 'openings');
  const words = stringsOf(models, 'words', modelsWhere);
  return {
    models: words,
    modelPattern: new RegExp(
      `^(${words.join('|')})(?:之)? {0,2}[（(【[]? ?([一二三四五六七八九十百零〇]{1,4}|\\d{1,3}(?!\\d)) ?[）)】\\]]?`,
      'u',
    ),
    notAfterModel: stringOf(models, 'notAfter', modelsWhere),
    notBeforeModel: stringOf(models, 'notBefore', modelsWhere),
    notAfterPiece: stringOf(pieces, 'notAfter', piecesWhere),
    notBeforeOne: stringOf(pieces, 'notBeforeOne', piecesWhere),
    notAfterNumbered: stringsOf(numbered, 'notAfter', numberedWhere),
    notBeforeNumbered: stringsOf(numbered, 'notBefore', numberedWhere),
    partTitles: stringsOf(parts, 'words', partsWhere),
    numbered: wordsOf(data, 'numbered'),
    counted: wordsOf(data, 'counted'),
    counters: wordsOf(data, 'counters'),
    openings: stringsOf(openings, 'patterns', openingsWhere).map((source) =>
      patternOf(source, 'u', openingsWhere),
    ),
    verbs: wordsOf(data, 'verbs'),
    general: longestFirst(wordsOf(data, 'general')),
  };
}

function wordsOf(data: JsonObject, key: string): readonly string[] {
  const [entry, where] = section(data, key);
  return stringsOf(entry, 'words', where);
}

function longestFirst(list: readonly string[]): readonly string[] {
  return list.toSorted((a, b) => b.length - a.length);
}

function section(data: JsonObject, key: string): readonly [JsonObject, string] {
  const where = `${WHERE}.${key}`;
  const value = data[key];
  if (!isObject(value)) throw new DataFileError(`${where} 应为对象`);
  if (stringOf(value, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  return [value, where];
}
