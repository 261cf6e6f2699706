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
} from '../../text/data-file.ts';
import { genresWith, requireGenres } from '../../taxonomy/genre-table.ts';
import { isGenre, type Genre } from '../../taxonomy/genre.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';

/** What is expected of the elements of a genre before anything is read; see data/element-priors.json. */
export type GenrePrior = {
  /** Score added per element, in the taxonomy's order. */
  readonly scores: Float32Array;
  /** Usual rank of each element in the genre; -1 for elements that may stand anywhere. */
  readonly ranks: Int32Array;
  /** What it costs to go from one element to the next: `[from × elements + to]`; usual steps cost less than nothing. */
  readonly stepCosts: Float32Array;
  /** Score added per element to the last section of a document of several. */
  readonly lastScores: Float32Array;
};

/** What a heading under a section says of the section. */
export type SubheadingCue = {
  readonly pattern: RegExp;
  readonly element: number;
  readonly weight: number;
};

const FILE = 'data/element-priors.json';
/** Elements that the file does not list for a genre. */
const UNLISTED_SCORE = -1.2;
/** Steps back over more ranks than this cost no more. */
const MOST_RANKS_BACK = 3;

function ranksBack(before: number, after: number): number {
  return before < 0 || after < 0 ? 0 : Math.min(MOST_RANKS_BACK, Math.max(0, before - after));
}

/** Costs of all steps between elements of the given ranks: going on is free, going back costs by the rank. */
export function stepCostsOf(ranks: Int32Array, backCost: number): Float32Array {
  const count = ranks.length;
  return Float32Array.from(
    { length: count * count },
    (_, at) => backCost * ranksBack(ranks[Math.floor(at / count)] ?? -1, ranks[at % count] ?? -1),
  );
}

function parsePrior(entry: JsonObject, where: string): GenrePrior {
  const { elements, indexOf } = taxonomy();
  const indexIn = (label: string): number => {
    const index = indexOf.get(label);
    if (index === undefined) throw new DataFileError(`${where}：要素表里没有“${label}”`);
    return index;
  };
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  const scoresOf = (key: string, unlisted: number): Float32Array => {
    const scores = new Float32Array(elements.length).fill(unlisted);
    const listed = entry[key];
    if (!isObject(listed)) throw new DataFileError(`${where}.${key} 应为对象`);
    for (const [label, score] of Object.entries(listed)) {
      if (typeof score !== 'number') throw new DataFileError(`${where}.${key}.${label} 应为数字`);
      scores[indexIn(label)] = score;
    }
    return scores;
  };
  const scores = scoresOf('prior', UNLISTED_SCORE);
  const ranks = new Int32Array(elements.length).fill(-1);
  stringsOf(entry, 'order', where).forEach((label, rank) => {
    ranks[indexIn(label)] = rank;
  });
  const stepCosts = stepCostsOf(ranks, numberOf(entry, 'backCost', where));
  listOf(entry, 'follows', where).forEach((step, index) => {
    const place = `${where}.follows[${index}]`;
    const from = indexIn(stringOf(step, 'from', place));
    stepCosts[from * elements.length + indexIn(stringOf(step, 'to', place))] = -numberOf(
      step,
      'points',
      place,
    );
  });
  return {
    scores,
    ranks,
    stepCosts,
    lastScores: scoresOf('last', 0),
  };
}

/** Validates the priors in the content of data/element-priors.json. Throws DataFileError naming the entry, or the genre that lacks one. */
export function parsePriors(content: JsonObject): ReadonlyMap<Genre, GenrePrior> {
  const priors = new Map(
    listOf(content, 'genres', FILE).map((entry, index): [Genre, GenrePrior] => {
      const where = `${FILE} genres[${index}]`;
      const genre = stringOf(entry, 'genre', where);
      if (!isGenre(genre)) throw new DataFileError(`${where}：没有“${genre}”这种文种`);
      return [genre, parsePrior(entry, where)];
    }),
  );
  requireGenres(FILE, [...genresWith('outline'), 'other'], (genre) => priors.has(genre));
  return priors;
}

function parseSubheadingCues(content: JsonObject): readonly SubheadingCue[] {
  return listOf(content, 'children', FILE).map((entry, index) => {
    const where = `${FILE} children[${index}]`;
    return {
      pattern: patternOf(stringOf(entry, 'pattern', where), 'u', where),
      element: elementIndex(stringOf(entry, 'element', where)),
      weight: numberOf(entry, 'weight', where),
    };
  });
}

/** Indices of the elements that usually stand at the beginning and at the end of a document. */
export type UsualPlaces = {
  readonly early: ReadonlySet<number>;
  readonly late: ReadonlySet<number>;
};

function parsePlaces(content: JsonObject): UsualPlaces {
  const places = content['places'];
  if (!isObject(places)) throw new DataFileError(`${FILE}.places 应为对象`);
  const setOf = (key: string): ReadonlySet<number> =>
    new Set(stringsOf(places, key, `${FILE} places`).map(elementIndex));
  return { early: setOf('early'), late: setOf('late') };
}

/** What data/element-priors.json holds. */
type Tables = {
  readonly priors: ReadonlyMap<Genre, GenrePrior>;
  readonly cues: readonly SubheadingCue[];
  readonly places: UsualPlaces;
};

let loaded: Tables | undefined;

function tables(): Tables {
  if (loaded === undefined) {
    const content = readDataFile('element-priors');
    loaded = {
      priors: parsePriors(content),
      cues: parseSubheadingCues(content),
      places: parsePlaces(content),
    };
  }
  return loaded;
}

/** Cues in the headings of subsections, read once a thread. Throws DataFileError naming the entry. */
export function subheadingCues(): readonly SubheadingCue[] {
  return tables().cues;
}

/** Elements with a usual place in a document, read once a thread. */
export function usualPlaces(): UsualPlaces {
  return tables().places;
}

/** The prior of a genre; genres without one share that of `other`. */
export function genrePrior(genre: Genre): GenrePrior {
  const { priors } = tables();
  const prior = priors.get(genre) ?? priors.get('other');
  if (prior === undefined) throw new DataFileError(`${FILE} 缺少 other`);
  return prior;
}
