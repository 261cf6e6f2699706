import { genresWith, requireGenres } from '../../taxonomy/genre-table.ts';
import { isGenre, type Genre } from '../../taxonomy/genre.ts';
import {
  DataFileError,
  listOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../../text/data-file.ts';

/** How a genre begins: its title and, where it has one, the line of the addressee. */
export type SkeletonOpening = { readonly title: string; readonly addressee: string | undefined };

/** What is written in a skeleton beforehand (data/skeleton.json). */
export type SkeletonData = {
  readonly openings: ReadonlyMap<Genre, SkeletonOpening>;
  /** The paragraphs of an element, of the genre or of any. */
  readonly body: (genre: Genre, element: string) => readonly string[] | undefined;
  /** Comment lines on a line that is no element, by what it is: addressee, date. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
};

const FILE = 'data/skeleton.json';

let loaded: SkeletonData | undefined;

/** The data, read once. Throws DataFileError naming the entry that is wrong. */
export function skeletonData(): SkeletonData {
  loaded ??= parse(readDataFile('skeleton'));
  return loaded;
}

function genreOf(word: string, where: string): Genre {
  if (!isGenre(word)) throw new DataFileError(`${where} 的文种“${word}”不认识`);
  return word;
}

function entriesOf(data: JsonObject, key: string): readonly (readonly [JsonObject, string])[] {
  return listOf(data, key, FILE).map((entry, index) => {
    const where = `${FILE} ${key}[${index}]`;
    stringOf(entry, 'source', where);
    return [entry, where];
  });
}

function parse(data: JsonObject): SkeletonData {
  const openings = new Map<Genre, SkeletonOpening>();
  for (const [entry, where] of entriesOf(data, 'titles')) {
    const hasAddressee = entry['addressee'] !== undefined;
    openings.set(genreOf(stringOf(entry, 'genre', where), where), {
      title: stringOf(entry, 'text', where),
      addressee: hasAddressee ? stringOf(entry, 'addressee', where) : undefined,
    });
  }
  requireGenres(FILE, genresWith('outline'), (genre) => openings.has(genre));
  const bodies = new Map<string, readonly string[]>();
  for (const [entry, where] of entriesOf(data, 'bodies')) {
    const element = stringOf(entry, 'element', where);
    const lines = stringsOf(entry, 'lines', where);
    const genres = stringsOf(entry, 'genres', where).map((word) => genreOf(word, where));
    for (const genre of genres.length === 0 ? ['*'] : genres)
      bodies.set(`${genre} ${element}`, lines);
  }
  const notes = new Map<string, readonly string[]>();
  for (const [entry, where] of entriesOf(data, 'notes'))
    notes.set(stringOf(entry, 'on', where), [
      stringOf(entry, 'text', where),
      `依据：${stringOf(entry, 'source', where)}`,
    ]);
  return {
    openings,
    body: (genre, element) => bodies.get(`${genre} ${element}`) ?? bodies.get(`* ${element}`),
    notes,
  };
}
