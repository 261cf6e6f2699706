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
import { isGenre, type Genre } from '../../taxonomy/genre.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';

/** What is expected of the elements of a genre before anything is read; see data/element-priors.json. */
export type GenrePrior = {
  /** Score added per element, in the taxonomy's order. */
  readonly scores: Float32Array;
  /** Usual rank of each element in the genre; -1 for elements that may stand anywhere. */
  readonly ranks: Int32Array;
  /** What it costs to go from one element to the next: `[from × elements + to]`. */
  readonly stepCosts: Float32Array;
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
/** Cost of a step back in the usual order of a genre, by how many ranks. */
const BACK_COST = 0.4;
const MOST_RANKS_BACK = 3;

function stepCost(before: number, after: number): number {
  return before < 0 || after < 0 || after >= before
    ? 0
    : BACK_COST * Math.min(MOST_RANKS_BACK, before - after);
}

/** Costs of all steps between elements of the given ranks: going on is free, going back is not. */
export function stepCostsOf(ranks: Int32Array): Float32Array {
  const count = ranks.length;
  return Float32Array.from({ length: count * count }, (_, at) =>
    stepCost(ranks[Math.floor(at / count)] ?? -1, ranks[at % count] ?? -1),
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
  const scores = new Float32Array(elements.length).fill(UNLISTED_SCORE);
  const prior = entry['prior'];
  if (!isObject(prior)) throw new DataFileError(`${where}.prior 应为对象`);
  for (const [label, score] of Object.entries(prior)) {
    if (typeof score !== 'number') throw new DataFileError(`${where}.prior.${label} 应为数字`);
    scores[indexIn(label)] = score;
  }
  const ranks = new Int32Array(elements.length).fill(-1);
  stringsOf(entry, 'order', where).forEach((label, rank) => {
    ranks[indexIn(label)] = rank;
  });
  return { scores, ranks, stepCosts: stepCostsOf(ranks) };
}

/** Validates the priors in the content of data/element-priors.json. Throws DataFileError naming the entry. */
export function parsePriors(content: JsonObject): ReadonlyMap<Genre, GenrePrior> {
  return new Map(
    listOf(content, 'genres', FILE).map((entry, index) => {
      const where = `${FILE} genres[${index}]`;
      const genre = stringOf(entry, 'genre', where);
      if (!isGenre(genre)) throw new DataFileError(`${where}：没有“${genre}”这种文种`);
      return [genre, parsePrior(entry, where)];
    }),
  );
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

let loaded:
  | { readonly priors: ReadonlyMap<Genre, GenrePrior>; readonly cues: readonly SubheadingCue[] }
  | undefined;

function tables(): NonNullable<typeof loaded> {
  if (loaded === undefined) {
    const content = readDataFile('element-priors');
    loaded = { priors: parsePriors(content), cues: parseSubheadingCues(content) };
  }
  return loaded;
}

/** Cues in the headings of subsections, read once a thread. Throws DataFileError naming the entry. */
export function subheadingCues(): readonly SubheadingCue[] {
  return tables().cues;
}

/** The prior of a genre; essays, news and others share the one of `other`. */
export function genrePrior(genre: Genre): GenrePrior {
  const { priors } = tables();
  const prior = priors.get(genre) ?? priors.get('other');
  if (prior === undefined) throw new DataFileError(`${FILE} 缺少 other`);
  return prior;
}
