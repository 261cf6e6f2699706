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
import { genresWith, requireGenres } from './genre-table.ts';
import { isGenre, type Genre } from './genre.ts';

/** A pattern with the weight it adds to an element's score (log-odds, about 1 for a fair hint, 3 for a sure one). */
export type WeightedPattern = {
  readonly pattern: RegExp;
  readonly weight: number;
};

/** What a standard or guide says of an element in a genre. */
export type Norm = {
  readonly genre: Genre;
  readonly status: 'required' | 'recommended' | 'optional' | 'discouraged';
  readonly source: string;
};

/** An element (move) of the taxonomy; see data/elements.json. */
export type TaxonomyElement = {
  readonly id: string;
  readonly label: string;
  /** Headings that name it surely. */
  readonly headings: readonly string[];
  /** Hints within a heading. */
  readonly keywords: readonly WeightedPattern[];
  /** Hints at the start of a body. */
  readonly startCues: readonly WeightedPattern[];
  /** Hints anywhere in a body. */
  readonly bodyCues: readonly WeightedPattern[];
  /** Weaker hints in a body, for whole sections: too common for where a paragraph turns to something else. */
  readonly sectionCues: readonly WeightedPattern[];
  readonly guidance: string;
  readonly genres: readonly Genre[];
  readonly norms: readonly Norm[];
};

export type Taxonomy = {
  readonly elements: readonly TaxonomyElement[];
  readonly indexOf: ReadonlyMap<string, number>;
};

const STATUSES = ['required', 'recommended', 'optional', 'discouraged'] as const;

function genreOf(word: string, where: string): Genre {
  if (!isGenre(word)) throw new DataFileError(`${where}：没有“${word}”这种文种`);
  return word;
}

function parseKeywords(entry: JsonObject, where: string): readonly WeightedPattern[] {
  const value = entry['keywords'];
  if (!Array.isArray(value)) throw new DataFileError(`${where}.keywords 应为数组`);
  return value.map((pair: unknown, index) => {
    const place = `${where}.keywords[${index}]`;
    if (!Array.isArray(pair)) throw new DataFileError(`${place} 应为 [正则, 权重]`);
    const [source, weight]: readonly unknown[] = pair;
    if (typeof source !== 'string' || typeof weight !== 'number')
      throw new DataFileError(`${place} 应为 [正则, 权重]`);
    return { pattern: patternOf(source, 'u', place), weight };
  });
}

function parseNorm(norm: JsonObject, where: string): Norm {
  const status = STATUSES.find((known) => known === norm['status']);
  if (status === undefined) throw new DataFileError(`${where}.status 应为 ${STATUSES.join(' / ')}`);
  return {
    genre: genreOf(stringOf(norm, 'genre', where), where),
    status,
    source: stringOf(norm, 'source', where),
  };
}

/** Heading names are looked up by their first two characters. */
function parseHeadings(entry: JsonObject, where: string): readonly string[] {
  const headings = stringsOf(entry, 'headings', where);
  headings.forEach((name, index) => {
    if (name.length < 2) throw new DataFileError(`${where}.headings[${index}]“${name}”不足两字`);
  });
  return headings;
}

const CUE_PLACES = ['start', 'any', 'section'] as const;

type PlacedCue = WeightedPattern & { readonly at: (typeof CUE_PLACES)[number] };

function parseCue(cue: JsonObject, where: string): PlacedCue {
  const word = stringOf(cue, 'at', where);
  const at = CUE_PLACES.find((known) => known === word);
  if (at === undefined) throw new DataFileError(`${where}.at 应为 ${CUE_PLACES.join(' / ')}`);
  return {
    at,
    pattern: patternOf(stringOf(cue, 'pattern', where), 'u', where),
    weight: numberOf(cue, 'weight', where),
  };
}

function parseElement(entry: JsonObject, index: number): TaxonomyElement {
  const where = `data/elements.json elements[${index}]`;
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  const cues = listOf(entry, 'cues', where).map((cue, at) => parseCue(cue, `${where}.cues[${at}]`));
  return {
    id: stringOf(entry, 'id', where),
    label: stringOf(entry, 'label', where),
    headings: parseHeadings(entry, where),
    keywords: parseKeywords(entry, where),
    startCues: cues.filter(({ at }) => at === 'start'),
    bodyCues: cues.filter(({ at }) => at === 'any'),
    sectionCues: cues.filter(({ at }) => at === 'section'),
    guidance: stringOf(entry, 'write', where),
    genres: stringsOf(entry, 'genres', where).map((genre) => genreOf(genre, where)),
    norms: listOf(entry, 'normative', where).map((norm, at) =>
      parseNorm(norm, `${where}.normative[${at}]`),
    ),
  };
}

/** Validates the content of data/elements.json. Throws DataFileError naming the entry. */
export function parseTaxonomy(content: unknown): Taxonomy {
  if (!isObject(content)) throw new DataFileError('data/elements.json 应为一个 JSON 对象');
  const elements = listOf(content, 'elements', 'data/elements.json').map(parseElement);
  const indexOf = new Map(elements.map((element, index) => [element.label, index]));
  if (indexOf.size !== elements.length)
    throw new DataFileError('data/elements.json 有重复的 label');
  return { elements, indexOf };
}

let loaded: Taxonomy | undefined;

/** The taxonomy that ships with fanben, read once a thread: each genre that has an outline has elements of its own. */
export function taxonomy(): Taxonomy {
  if (loaded === undefined) {
    const parsed = parseTaxonomy(readDataFile('elements'));
    requireGenres('data/elements.json', genresWith('outline'), (genre) =>
      parsed.elements.some(({ genres }) => genres.includes(genre)),
    );
    loaded = parsed;
  }
  return loaded;
}

/** Index of a label in the taxonomy. Throws DataFileError for a label that is not there (labels are a contract). */
export function elementIndex(label: string): number {
  const index = taxonomy().indexOf.get(label);
  if (index === undefined) throw new DataFileError(`data/elements.json 缺少要素“${label}”`);
  return index;
}
