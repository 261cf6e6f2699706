import { DataFileError, isObject, listOf, numberOf, patternOf, readDataFile, stringOf, stringsOf } from '../../text/data-file.ts';
import { isGenre, type Genre } from '../../taxonomy/genre.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';

/** What is expected of the elements of a genre before anything is read; see data/element-priors.json. */
export type GenrePrior = {
  /** Score added per element, in the taxonomy's order. */
  readonly scores: Float32Array;
  /** Usual rank of each element in the genre; -1 for elements that may stand anywhere. */
  readonly ranks: Int32Array;
  /** Index of the element that a section of this genre is when nothing says otherwise. */
  readonly fallback: number;
};

const UNLISTED_SCORE = -1.2;

function parsePrior(entry: Readonly<Record<string, unknown>>, where: string): GenrePrior {
  const { elements, indexOf } = taxonomy();
  const indexIn = (label: string): number => {
    const index = indexOf.get(label);
    if (index === undefined) throw new DataFileError(`${where}：要素表里没有“${label}”`);
    return index;
  };
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
  return { scores, ranks, fallback: indexIn(stringOf(entry, 'default', where)) };
}

/** What a heading under a section says of the section. */
export type ChildCue = { readonly pattern: RegExp; readonly element: number; readonly weight: number };

let childCues: readonly ChildCue[] | undefined;

/** Cues in the headings of subsections, of data/element-priors.json. */
export function subheadingCues(): readonly ChildCue[] {
  childCues ??= listOf(readDataFile('element-priors'), 'children', 'data/element-priors.json').map((entry, index) => {
    const where = `data/element-priors.json children[${index}]`;
    return {
      pattern: patternOf(stringOf(entry, 'pattern', where), 'u', where),
      element: elementIndex(stringOf(entry, 'element', where)),
      weight: numberOf(entry, 'weight', where),
    };
  });
  return childCues;
}

let loaded: ReadonlyMap<Genre, GenrePrior> | undefined;

function priors(): ReadonlyMap<Genre, GenrePrior> {
  loaded ??= new Map(
    listOf(readDataFile('element-priors'), 'genres', 'data/element-priors.json').map((entry, index) => {
      const where = `data/element-priors.json genres[${index}]`;
      const genre = stringOf(entry, 'genre', where);
      if (!isGenre(genre)) throw new DataFileError(`${where}：没有“${genre}”这种文种`);
      return [genre, parsePrior(entry, where)];
    }),
  );
  return loaded;
}

/** The prior of a genre; essays, news and others share the one of `other`. */
export function genrePrior(genre: Genre): GenrePrior {
  const prior = priors().get(genre) ?? priors().get('other');
  if (prior === undefined) throw new DataFileError('data/element-priors.json 缺少 other');
  return prior;
}
