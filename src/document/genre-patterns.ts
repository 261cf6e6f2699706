import {
  DataFileError,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
} from '../text/data-file.ts';
import { isGenre, type Genre } from '../taxonomy/genre.ts';

const PLACES = ['title', 'opening', 'headings', 'body', 'closing'] as const;

/** Which part of a document a pattern is matched against. */
export type PatternPlace = (typeof PLACES)[number];

export type GenrePattern = {
  readonly place: PatternPlace;
  readonly pattern: RegExp;
  readonly weight: number;
};

export type GenrePatterns = { readonly genre: Genre; readonly patterns: readonly GenrePattern[] };

let loaded: readonly GenrePatterns[] | undefined;

/** The genre patterns of data/genres.json, read once a thread. Throws DataFileError naming the entry. */
export function genrePatterns(): readonly GenrePatterns[] {
  loaded ??= listOf(readDataFile('genres'), 'genres', 'data/genres.json').map((entry, index) => {
    const where = `data/genres.json genres[${index}]`;
    const genre = stringOf(entry, 'genre', where);
    if (!isGenre(genre)) throw new DataFileError(`${where}：没有“${genre}”这种文种`);
    if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
    const patterns = listOf(entry, 'patterns', where).map((item, at) => {
      const place = PLACES.find((known) => known === item['at']);
      if (place === undefined) throw new DataFileError(`${where}.patterns[${at}].at 应为 ${PLACES.join(' / ')}`);
      return {
        place,
        pattern: patternOf(stringOf(item, 'pattern', where), place === 'body' || place === 'headings' ? 'gu' : 'mu', `${where}.patterns[${at}]`),
        weight: numberOf(item, 'weight', where),
      };
    });
    return { genre, patterns };
  });
  return loaded;
}
