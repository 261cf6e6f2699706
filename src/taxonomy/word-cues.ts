import {
  DataFileError,
  isObject,
  listOf,
  patternOf,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../text/data-file.ts';

/**
 * Where a cue's words stand: at the start, at the end, as the whole, anywhere; `label`: at the start and followed by a
 * colon within six characters (整改措施：…); `sentence`: at the start or just after 。 or ；.
 */
const PLACES = {
  start: (words: string) => `^(?:${words})`,
  end: (words: string) => `(?:${words})$`,
  whole: (words: string) => `^(?:${words})$`,
  any: (words: string) => words,
  label: (words: string) => `^(?:${words})[^，。]{0,6}[：:]`,
  sentence: (words: string) => `(?:^|[。；])(?=${words})`,
} as const;

function placeOf(entry: JsonObject, where: string): (words: string) => string {
  const at = stringOf(entry, 'at', where);
  const place = Object.entries(PLACES).find(([name]) => name === at);
  if (place === undefined)
    throw new DataFileError(`${where}.at 应为 ${Object.keys(PLACES).join(' / ')}`);
  return place[1];
}

function parseCue(entry: JsonObject, where: string): RegExp {
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  const words = stringsOf(entry, 'words', where);
  if (words.length === 0 || words.includes('')) throw new DataFileError(`${where}.words 有空项`);
  words.forEach((word, index) => patternOf(word, 'u', `${where}.words[${index}]`));
  const pattern = patternOf(placeOf(entry, where)(words.join('|')), 'u', where);
  for (const example of stringsOf(entry, 'like', where))
    if (!pattern.test(example)) throw new DataFileError(`${where}.like：“${example}”不符合`);
  for (const example of stringsOf(entry, 'unlike', where))
    if (pattern.test(example)) throw new DataFileError(`${where}.unlike：“${example}”不应符合`);
  return pattern;
}

function hasAll<Id extends string>(
  cues: Partial<Record<Id, RegExp>>,
  ids: readonly Id[],
): cues is Record<Id, RegExp> {
  return ids.every((id) => cues[id] !== undefined);
}

/**
 * Validates a file of word cues (data/structure-cues.json, data/heading-words.json) and compiles each cue into one
 * pattern; its words may be regular expressions themselves. Every id of `ids` must be there once, and no other.
 * Throws DataFileError naming the entry, also when one of its own examples (like, unlike) does not come out as it says.
 */
export function parseWordCues<Id extends string>(
  content: unknown,
  file: string,
  ids: readonly Id[],
): Readonly<Record<Id, RegExp>> {
  if (!isObject(content)) throw new DataFileError(`${file} 应为一个 JSON 对象`);
  const cues: Partial<Record<Id, RegExp>> = {};
  listOf(content, 'cues', file).forEach((entry, index) => {
    const where = `${file} cues[${index}]`;
    const word = stringOf(entry, 'id', where);
    const id = ids.find((known) => known === word);
    if (id === undefined) throw new DataFileError(`${where}：没有“${word}”这一项`);
    if (cues[id] !== undefined) throw new DataFileError(`${where}：“${id}”重复`);
    cues[id] = parseCue(entry, `${where}（${id}）`);
  });
  if (!hasAll(cues, ids))
    throw new DataFileError(`${file} 缺少“${ids.find((id) => cues[id] === undefined) ?? ''}”`);
  return cues;
}
