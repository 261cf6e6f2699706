import {
  DataFileError,
  isObject,
  listOf,
  readDataFile,
  stringOf,
  stringsOf,
} from '../text/data-file.ts';
import { GENRES, isGenre, type Genre } from './genre.ts';

/** What may hold of a genre; each is explained under `about` in data/genres.json. */
const TRAITS = [
  'outline',
  'named',
  'directs',
  'reviews',
  'articles',
  'tasks',
  'matter',
  'yearly',
  'dateless',
  'prose',
] as const;

export type GenreTrait = (typeof TRAITS)[number];

type GenreEntry = {
  /** As drafters say it: 方案计划. */
  readonly name: string;
  readonly traits: ReadonlySet<GenreTrait>;
};

export type GenreTable = ReadonlyMap<Genre, GenreEntry>;

const FILE = 'data/genres.json';

function traitOf(word: string, where: string): GenreTrait {
  const trait = TRAITS.find((known) => known === word);
  if (trait === undefined)
    throw new DataFileError(`${where}.traits 里的“${word}”应为 ${TRAITS.join(' / ')}`);
  return trait;
}

/** Throws DataFileError naming the genres of `wanted` that a data file says nothing of. */
export function requireGenres(
  file: string,
  wanted: readonly Genre[],
  has: (genre: Genre) => boolean,
): void {
  const lacking = wanted.filter((genre) => !has(genre));
  if (lacking.length > 0) throw new DataFileError(`${file} 缺少文种 ${lacking.join('、')}`);
}

/** Validates the content of data/genres.json: every genre once. Throws DataFileError naming the entry. */
export function parseGenreTable(content: unknown): GenreTable {
  if (!isObject(content)) throw new DataFileError(`${FILE} 应为一个 JSON 对象`);
  const table = new Map<Genre, GenreEntry>();
  for (const [index, entry] of listOf(content, 'genres', FILE).entries()) {
    const id = stringOf(entry, 'id', `${FILE} genres[${index}]`);
    const where = `${FILE} genres[${index}]（${id}）`;
    if (!isGenre(id)) throw new DataFileError(`${where}：没有“${id}”这种文种`);
    if (table.has(id)) throw new DataFileError(`${where} 重复`);
    const name = stringOf(entry, 'name', where);
    if (name === '') throw new DataFileError(`${where} 缺少名称 name`);
    if (stringOf(entry, 'source', where) === '')
      throw new DataFileError(`${where} 缺少出处 source`);
    const traits = stringsOf(entry, 'traits', where).map((word) => traitOf(word, where));
    table.set(id, { name, traits: new Set(traits) });
  }
  requireGenres(FILE, GENRES, (genre) => table.has(genre));
  return table;
}

let loaded: GenreTable | undefined;

function genreTable(): GenreTable {
  loaded ??= parseGenreTable(readDataFile('genres'));
  return loaded;
}

/** The Chinese name of a genre, as drafters say it. */
export function genreName(genre: Genre): string {
  return genreTable().get(genre)?.name ?? genre;
}

/** Whether something holds of a genre. */
export function hasTrait(genre: Genre, trait: GenreTrait): boolean {
  return genreTable().get(genre)?.traits.has(trait) === true;
}

/** The genres of which something holds, in the order of `GENRES`: those with an outline, those that must be named. */
export function genresWith(trait: GenreTrait): readonly Genre[] {
  return GENRES.filter((genre) => hasTrait(genre, trait));
}
