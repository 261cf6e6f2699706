import { parseGround, type Ground } from '../evidence/ground-table.ts';
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
} from '../text/data-file.ts';
import { indexPatterns, mayMatch, type PatternIndex } from '../text/pattern-needs.ts';
import { isGenre, type Genre } from './genre.ts';
import { genresWith, requireGenres } from './genre-table.ts';

/** The parts of a document in which grounds for its genre are sought. */
export const GENRE_PLACES = ['headline', 'opening', 'headings', 'body', 'closing'] as const;

export type GenrePlace = (typeof GENRE_PLACES)[number];

/** Where the word for a genre may be found: see `names` in data/grounds/genre.json. */
const NAMINGS = ['title', 'marker', 'series', 'page', 'file', 'lead', 'self'] as const;

export type GenreNaming = (typeof NAMINGS)[number];

/** A ground for one genre. */
export type GenreGround = Ground & {
  readonly genre: Genre;
  /** It counts as often as its patterns match, but no more than this. */
  readonly most: number;
  /** Whether it names the genre, rather than being like it. */
  readonly names: boolean;
  readonly patterns: readonly RegExp[];
};

type PlaceGrounds = {
  /** The ground of each pattern. */
  readonly owners: readonly GenreGround[];
  readonly patterns: readonly RegExp[];
  readonly index: PatternIndex;
};

/** What data/grounds/genre.json holds. */
export type GenreGrounds = {
  /** Below this probability a genre is not sure enough to be given. */
  readonly floor: number;
  /** Points that make one natural log unit. */
  readonly scale: number;
  /** Share of the points for a word that alone does not tell the genre. */
  readonly weakShare: number;
  readonly namings: Readonly<Record<GenreNaming, Ground>>;
  readonly places: Readonly<Record<GenrePlace, PlaceGrounds>>;
};

/** A ground that holds for a document, with how often it counts. */
export type HeldGround = { readonly ground: GenreGround; readonly times: number };

const FILE = 'data/grounds/genre.json';
/** Several matches in one text count in these; elsewhere `m` lets ^ and $ stand at each line. */
const FLAGS = 'gmu';

function parseNamings(content: JsonObject): GenreGrounds['namings'] {
  const grounds = new Map(
    listOf(content, 'names', FILE).map((entry, index) => {
      const ground = parseGround(entry, `${FILE}.names[${index}]`);
      return [ground.id, ground];
    }),
  );
  const of = (id: GenreNaming): Ground => {
    const ground = grounds.get(id);
    if (ground === undefined) throw new DataFileError(`${FILE}.names 缺少“${id}”`);
    return ground;
  };
  if (grounds.size !== NAMINGS.length)
    throw new DataFileError(`${FILE}.names 应为 ${NAMINGS.join(' / ')} 各一项`);
  return {
    title: of('title'),
    marker: of('marker'),
    series: of('series'),
    page: of('page'),
    file: of('file'),
    lead: of('lead'),
    self: of('self'),
  };
}

function parseGenreGround(
  entry: JsonObject,
  where: string,
): GenreGround & { readonly at: GenrePlace } {
  const ground = parseGround(entry, where);
  const place = `${where}（${ground.id}）`;
  const at = GENRE_PLACES.find((known) => known === entry['at']);
  if (at === undefined) throw new DataFileError(`${place}.at 应为 ${GENRE_PLACES.join(' / ')}`);
  const genre = stringOf(entry, 'genre', place);
  if (!isGenre(genre)) throw new DataFileError(`${place}：没有“${genre}”这种文种`);
  const patterns = stringsOf(entry, 'patterns', place).map((source, index) =>
    patternOf(source, FLAGS, `${place}.patterns[${index}]`),
  );
  const found = { ...ground, at, genre, patterns };
  for (const example of stringsOf(entry, 'like', place))
    if (countIn(patterns, example, 1) === 0)
      throw new DataFileError(`${place}.like：“${example}”不符合`);
  for (const example of stringsOf(entry, 'unlike', place))
    if (countIn(patterns, example, 1) > 0)
      throw new DataFileError(`${place}.unlike：“${example}”不应符合`);
  return { ...found, most: numberOf(entry, 'most', place), names: entry['names'] === true };
}

function placeGrounds(grounds: readonly GenreGround[]): PlaceGrounds {
  const owners = grounds.flatMap((ground) => ground.patterns.map(() => ground));
  const patterns = grounds.flatMap((ground) => ground.patterns);
  return { owners, patterns, index: indexPatterns(patterns) };
}

/** Validates the content of data/grounds/genre.json. Throws DataFileError naming the entry. */
export function parseGenreGrounds(content: unknown): GenreGrounds {
  if (!isObject(content)) throw new DataFileError(`${FILE} 应为一个 JSON 对象`);
  const all = listOf(content, 'grounds', FILE).map((entry, index) =>
    parseGenreGround(entry, `${FILE}.grounds[${index}]`),
  );
  const twice = all.find(({ id }, index) => all.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) throw new DataFileError(`${FILE} 的“${twice.id}”重复`);
  requireGenres(FILE, genresWith('outline'), (genre) => all.some((one) => one.genre === genre));
  const at = (place: GenrePlace): PlaceGrounds =>
    placeGrounds(all.filter((ground) => ground.at === place));
  return {
    floor: numberOf(content, 'floor', FILE),
    scale: numberOf(content, 'scale', FILE),
    weakShare: numberOf(content, 'weakShare', FILE),
    namings: parseNamings(content),
    places: {
      headline: at('headline'),
      opening: at('opening'),
      headings: at('headings'),
      body: at('body'),
      closing: at('closing'),
    },
  };
}

let loaded: GenreGrounds | undefined;

/** The grounds that ship with fanben, read once a thread. */
export function genreGrounds(): GenreGrounds {
  loaded ??= parseGenreGrounds(readDataFile('grounds/genre'));
  return loaded;
}

/** How often patterns match in a text, counted no further than `most`. */
function countIn(patterns: readonly RegExp[], text: string, most: number): number {
  let count = 0;
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    while (count < most && pattern.test(text)) count++;
    pattern.lastIndex = 0;
  }
  return count;
}

/** The grounds that hold in a part of a document (analysis view). O(text × patterns that may match). */
export function groundsIn(place: GenrePlace, text: string): readonly HeldGround[] {
  if (text === '') return [];
  const { owners, patterns, index } = genreGrounds().places[place];
  const found = new Map<GenreGround, number>();
  for (const at of mayMatch(index, text)) {
    const ground = owners[at];
    const pattern = patterns[at];
    if (ground === undefined || pattern === undefined) continue;
    const before = found.get(ground) ?? 0;
    found.set(ground, before + countIn([pattern], text, ground.most - before));
  }
  return [...found].flatMap(([ground, times]) => (times > 0 ? [{ ground, times }] : []));
}
