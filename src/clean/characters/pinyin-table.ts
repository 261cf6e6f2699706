import { DataFileError, isObject, readDataFile } from '../../text/data-file.ts';

let table: ReadonlyMap<string, string> | undefined;

/**
 * Whether a syllable without tone (`wang`, `lv` for lü) is one of the readings of a character, simplified or
 * traditional. The table (data/clean-pinyin.json) is read at the first question; O(characters of the syllable).
 */
export function isReading(character: string, syllable: string): boolean {
  if (character === '') return false;
  table ??= readTable();
  const characters = table.get(syllable) ?? table.get(otherSpelling(syllable));
  return characters?.includes(character) ?? false;
}

/** `lue`, `nue` without the dots; `jv`, `yv` with dots that nobody needs. */
function otherSpelling(syllable: string): string {
  return syllable.replace(/^([ln])ue$/u, '$1ve').replace(/^([jqxy])v/u, '$1u');
}

function readTable(): ReadonlyMap<string, string> {
  const where = 'data/clean-pinyin.json';
  const { syllables } = readDataFile('clean-pinyin');
  if (!isObject(syllables)) throw new DataFileError(`${where}.syllables 应为对象`);
  return new Map(
    Object.entries(syllables).map(([syllable, characters]) => {
      if (typeof characters !== 'string' || !/^[a-z]+$/u.test(syllable))
        throw new DataFileError(`${where}.syllables.${syllable} 应为“音节: 汉字串”`);
      return [syllable, characters];
    }),
  );
}
