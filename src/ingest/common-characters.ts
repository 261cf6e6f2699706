import { DataFileError, listOf, readDataFile, stringOf, stringsOf } from '../text/data-file.ts';

let loaded: Uint8Array | undefined;

/**
 * Marks the most frequent Chinese characters, simplified and traditional: `table[unit] === 1`.
 * From data/ingest-common-characters.json, read once.
 */
export function commonCharacters(): Uint8Array {
  loaded ??= readTable();
  return loaded;
}

function readTable(): Uint8Array {
  const where = 'data/ingest-common-characters.json';
  const table = new Uint8Array(0x10000);
  const entries = listOf(readDataFile('ingest-common-characters'), 'entries', where);
  for (const [index, entry] of entries.entries()) {
    const at = `${where} entries[${index}]`;
    stringOf(entry, 'source', at);
    for (const character of stringsOf(entry, 'characters', at).join('')) {
      if (character.length !== 1)
        throw new DataFileError(`${at}：“${character}”不是基本平面的汉字`);
      table[character.charCodeAt(0)] = 1;
    }
  }
  return table;
}
