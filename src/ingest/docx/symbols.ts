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

/** The font if data/ingest-symbol-fonts.json knows characters of it. */
export function symbolFont(font: string | undefined): string | undefined {
  if (font === undefined || !/^(?:wingdings|webdings|symbol)/i.test(font)) return undefined;
  return font;
}

/** Text set in a symbol font, one character for one: its letters and private-use characters are signs. */
export function withSymbols(font: string, text: string): string {
  return text.replaceAll(/[!-\u00ff\uf020-\uf0ff]/g, (character) => {
    const sign = symbolText(font, character.charCodeAt(0).toString(16));
    return sign.length === 1 ? sign : character;
  });
}
