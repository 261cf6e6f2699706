import { listOf, readDataFile, stringOf } from '../../text/data-file.ts';

let loaded: ReadonlyMap<string, string> | undefined;

function symbols(): ReadonlyMap<string, string> {
  loaded ??= new Map(
    listOf(readDataFile('ingest-symbol-fonts'), 'entries', 'data/ingest-symbol-fonts.json').map(
      (entry, index) => {
        const where = `data/ingest-symbol-fonts.json entries[${index}]`;
        stringOf(entry, 'source', where);
        const font = stringOf(entry, 'font', where).toLowerCase();
        return [
          `${font} ${Number.parseInt(stringOf(entry, 'code', where), 16)}`,
          stringOf(entry, 'text', where),
        ];
      },
    ),
  );
  return loaded;
}

/**
 * The character of a symbol font as Unicode: Wingdings F0FE → ☑. A character not in data/ingest-symbol-fonts.json
 * comes back as it is coded, in the private use area where symbol fonts lie.
 */
export function symbolText(font: string, code: string): string {
  if (!/^[0-9a-fA-F]{1,4}$/.test(code)) return '';
  const point = Number.parseInt(code, 16);
  const plain = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  return symbols().get(`${font.toLowerCase()} ${plain}`) ?? String.fromCharCode(point);
}
