import {
  DataFileError,
  listOf,
  patternOf,
  readDataFile,
  stringOf,
  stringsOf,
} from '../text/data-file.ts';

/** A data file of named patterns and word lists that a Chinese editor may change. */
export type CueFile = {
  /** The pattern `id` with the given flags (`u` if none are given). Throws DataFileError if there is none. */
  readonly pattern: (id: string, flags?: string) => RegExp;
  /** The word list `id`. Throws DataFileError if there is none. */
  readonly words: (id: string) => readonly string[];
};

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/gu;

/** The words as one alternation for a pattern, the longest first so that none hides a longer one. */
export function alternation(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(SPECIAL, String.raw`\$&`))
    .join('|');
}

/**
 * Reads `data/<name>.json`: `cues` (`id`, `pattern`, `examples` that must match, `not` that must not) and `words` (`id`,
 * `words`), each with its `source`. Throws DataFileError naming the entry when one is wrong.
 */
export function readCueFile(name: string): CueFile {
  const file = `data/${name}.json`;
  const content = readDataFile(name);
  const patterns = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  listOf(content, 'cues', file).forEach((entry, index) => {
    const where = `${file} cues[${index}]`;
    const pattern = stringOf(entry, 'pattern', where);
    const compiled = patternOf(pattern, 'u', where);
    stringOf(entry, 'source', where);
    for (const example of stringsOf(entry, 'examples', where))
      if (!compiled.test(example))
        throw new DataFileError(`${where}：正则式没有命中示例“${example}”`);
    for (const example of stringsOf(entry, 'not', where))
      if (compiled.test(example)) throw new DataFileError(`${where}：正则式不应命中“${example}”`);
    patterns.set(stringOf(entry, 'id', where), pattern);
  });
  listOf(content, 'words', file).forEach((entry, index) => {
    const where = `${file} words[${index}]`;
    stringOf(entry, 'source', where);
    lists.set(stringOf(entry, 'id', where), stringsOf(entry, 'words', where));
  });
  return {
    pattern: (id, flags = 'u') =>
      patternOf(required(patterns.get(id), id, file), flags, `${file} ${id}`),
    words: (id) => required(lists.get(id), id, file),
  };
}

function required<T>(value: T | undefined, id: string, file: string): T {
  if (value === undefined) throw new DataFileError(`${file} 缺少“${id}”`);
  return value;
}
