import {
  DataFileError,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
  type JsonObject,
} from '../text/data-file.ts';
import { indexPatterns, type PatternIndex } from '../text/pattern-needs.ts';
import { isGenre, type Genre } from './genre.ts';

export const PATTERN_PLACES = ['title', 'opening', 'headings', 'body', 'closing'] as const;

/** Which part of a document a pattern is matched against. */
export type PatternPlace = (typeof PATTERN_PLACES)[number];

/** A pattern that speaks for a genre; global ones are counted, others match once. */
export type GenrePattern = {
  readonly genre: Genre;
  readonly pattern: RegExp;
  /** Points for a match. */
  readonly weight: number;
};

/** The patterns of a place, made ready to be tried all at once. */
export type PlacePatterns = {
  readonly patterns: readonly GenrePattern[];
  readonly index: PatternIndex;
};

export type GenrePatterns = Readonly<Record<PatternPlace, PlacePatterns>>;

/** Places where every match counts, not only the first. */
const COUNTED: ReadonlySet<PatternPlace> = new Set(['body', 'headings']);
const FILE = 'data/genres.json';

let loaded: GenrePatterns | undefined;

/** The genre patterns of data/genres.json by place, read once a thread. Throws DataFileError naming the entry. */
export function genrePatterns(): GenrePatterns {
  loaded ??= parseGenrePatterns(readDataFile('genres'));
  return loaded;
}

function parsePattern(
  item: JsonObject,
  genre: Genre,
  where: string,
): GenrePattern & { readonly place: PatternPlace } {
  const place = PATTERN_PLACES.find((known) => known === item['at']);
  if (place === undefined)
    throw new DataFileError(`${where}.at 应为 ${PATTERN_PLACES.join(' / ')}`);
  const flags = COUNTED.has(place) ? 'gu' : 'mu';
  return {
    place,
    genre,
    pattern: patternOf(stringOf(item, 'pattern', where), flags, where),
    weight: numberOf(item, 'weight', where),
  };
}

/** Validates the content of data/genres.json. Throws DataFileError naming the entry. */
export function parseGenrePatterns(content: JsonObject): GenrePatterns {
  const all = listOf(content, 'genres', FILE).flatMap((entry, index) => {
    const where = `${FILE} genres[${index}]`;
    const genre = stringOf(entry, 'genre', where);
    if (!isGenre(genre)) throw new DataFileError(`${where}：没有“${genre}”这种文种`);
    if (stringOf(entry, 'source', where) === '')
      throw new DataFileError(`${where} 缺少出处 source`);
    return listOf(entry, 'patterns', where).map((item, at) =>
      parsePattern(item, genre, `${where}.patterns[${at}]`),
    );
  });
  const at = (place: PatternPlace): PlacePatterns => {
    const patterns = all.filter((pattern) => pattern.place === place);
    return { patterns, index: indexPatterns(patterns.map(({ pattern }) => pattern)) };
  };
  return {
    title: at('title'),
    opening: at('opening'),
    headings: at('headings'),
    body: at('body'),
    closing: at('closing'),
  };
}
