import {
  DataFileError,
  listOf,
  patternOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../text/data-file.ts';

/** A norm of official writing that is no longer in force. */
export type StaleNorm = {
  readonly name: string;
  /** How texts cite it; global. */
  readonly pattern: RegExp;
  /** What is in force in its place. */
  readonly instead: string;
};

const FILE = 'data/stale-norms.json';

function parseNorm(entry: JsonObject, index: number): StaleNorm {
  const where = `${FILE} norms[${index}]（${stringOf(entry, 'id', `${FILE} norms[${index}]`)}）`;
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  const source = stringOf(entry, 'pattern', where);
  const pattern = patternOf(source, 'gu', `${where}.pattern`);
  const once = patternOf(source, 'u', `${where}.pattern`);
  for (const example of stringsOf(entry, 'like', where))
    if (!once.test(example)) throw new DataFileError(`${where}.like：“${example}”不符合`);
  for (const example of stringsOf(entry, 'unlike', where))
    if (once.test(example)) throw new DataFileError(`${where}.unlike：“${example}”不应符合`);
  return {
    name: stringOf(entry, 'name', where),
    pattern,
    instead: stringOf(entry, 'instead', where),
  };
}

/** Validates the content of data/stale-norms.json. Throws DataFileError naming the entry. */
export function parseStaleNorms(content: JsonObject): readonly StaleNorm[] {
  return listOf(content, 'norms', FILE).map(parseNorm);
}

let loaded: readonly StaleNorm[] | undefined;

/** The stale norms that ship with fanben, read once a thread. */
export function staleNorms(): readonly StaleNorm[] {
  loaded ??= parseStaleNorms(readDataFile('stale-norms'));
  return loaded;
}
