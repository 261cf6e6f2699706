import {
  DataFileError,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
  type JsonObject,
} from '../text/data-file.ts';
import { needsOf, type PatternNeeds } from '../text/pattern-needs.ts';
import { isGenre, type Genre } from '../taxonomy/genre.ts';

export const PATTERN_PLACES = ['title', 'opening', 'headings', 'body', 'closing'] as const;

/** Which part of a document a pattern is matched against. */
export type PatternPlace = (typeof PATTERN_PLACES)[number];

/** A pattern that speaks for a genre; global ones are counted, others match once. */
export type GenrePattern = {
  readonly genre: Genre;
  readonly pattern: RegExp;
  readonly needs: PatternNeeds;
  /** Points for a match. */
  readonly weight: number;
};

/** Places where every match counts, not only the first. */
const COUNTED: ReadonlySet<PatternPlace> = new Set(['body', 'headings']);

let loaded: Readonly<Record<PatternPlace, readonly GenrePattern[]>> | undefined;

/** The genre patterns of data/genres.json by place, read once a thread. Throws DataFileError naming the entry. */
export function genrePatterns(): Readonly<Record<PatternPlace, readonly GenrePattern[]>> {
  loaded ??= parseGenrePatterns(readDataFile('genres'));
  return loaded;
}

/** Validates the content of data/genres.json. Throws DataFileError naming the entry. */
export function parseGenrePatterns(
  content: JsonObject,
): Readonly<Record<PatternPlace, readonly GenrePattern[]>> {
  const byPlace: Record<PatternPlace, GenrePattern[]> = {
    title: [],
    opening: [],
    headings: [],
    body: [],
    closing: [],
  };
  listOf(content, 'genres', 'data/genres.json').forEach((entry, index) => {
    const where = `data/genres.json genres[${index}]`;
    const genre = stringOf(entry, 'genre', where);
    if (!isGenre(genre)) throw new DataFileError(`${where}：没有“${genre}”这种文种`);
    if (stringOf(entry, 'source', where) === '')
      throw new DataFileError(`${where} 缺少出处 source`);
    listOf(entry, 'patterns', where).forEach((item, at) => {
      const place = PATTERN_PLACES.find((known) => known === item['at']);
      const here = `${where}.patterns[${at}]`;
      if (place === undefined)
        throw new DataFileError(`${here}.at 应为 ${PATTERN_PLACES.join(' / ')}`);
      const pattern = patternOf(
        stringOf(item, 'pattern', here),
        COUNTED.has(place) ? 'gu' : 'mu',
        here,
      );
      byPlace[place].push({
        genre,
        pattern,
        needs: needsOf(pattern),
        weight: numberOf(item, 'weight', here),
      });
    });
  });
  return byPlace;
}
