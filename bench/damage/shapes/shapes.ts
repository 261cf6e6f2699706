import {
  DataFileError,
  listOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../../../src/text/data-file.ts';

/** Where on a page a shape of furniture stands. */
export const PLACES = ['top', 'bottom', 'inside', 'page-edge'] as const;
export type Place = (typeof PLACES)[number];

/** Furniture of a website or of a printed page: lines with slots. */
export type Shape = { readonly id: string; readonly at: Place; readonly lines: readonly string[] };

/** One half of the shapes, and the words both halves are filled with. */
export type Shapes = {
  readonly words: readonly string[];
  readonly sites: readonly string[];
  readonly names: readonly string[];
  readonly shapes: readonly Shape[];
  /** What announces a text of a compilation. */
  readonly markers: readonly string[];
  /** What a compilation calls itself. */
  readonly collections: readonly string[];
  /** Copy noise that stands within a text. */
  readonly noise: readonly string[];
};

/** `fit`: rules may be fitted to them; `held-out`: never. */
export type Half = 'fit' | 'held-out';

const FILE = 'bench-damage';

function ofHalf(content: JsonObject, key: string, half: Half): readonly JsonObject[] {
  const entries = listOf(content, key, FILE);
  for (const [index, entry] of entries.entries()) {
    const own = stringOf(entry, 'half', `${FILE}.${key}[${index}]`);
    if (own !== 'fit' && own !== 'held-out')
      throw new DataFileError(`${FILE}.${key}[${index}].half 应为 fit 或 held-out`);
  }
  return entries.filter((entry) => entry['half'] === half);
}

function shapeOf(entry: JsonObject): Shape {
  const id = stringOf(entry, 'id', FILE);
  const at = PLACES.find((place) => place === stringOf(entry, 'at', `${FILE} ${id}`));
  if (at === undefined) throw new DataFileError(`${FILE} ${id}.at 应为 ${PLACES.join('、')}`);
  return { id, at, lines: stringsOf(entry, 'lines', `${FILE} ${id}`) };
}

/** Reads one half of `data/bench-damage.json`. Throws DataFileError naming the entry that is wrong. */
export function readShapes(half: Half): Shapes {
  const content = readDataFile(FILE);
  const texts = (key: string, field: string): readonly string[] =>
    ofHalf(content, key, half).map((entry) => stringOf(entry, field, `${FILE}.${key}`));
  return {
    words: stringsOf(content, 'words', FILE),
    sites: stringsOf(content, 'sites', FILE),
    names: stringsOf(content, 'names', FILE),
    shapes: ofHalf(content, 'shapes', half).map(shapeOf),
    markers: texts('markers', 'marker'),
    collections: texts('collections', 'line'),
    noise: texts('noise', 'text'),
  };
}
