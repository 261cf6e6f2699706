import { listOf, readDataFile, stringOf } from '../../text/data-file.ts';
import type { Edit } from '../../text/mapped-text.ts';
import type { Cleaner } from '../draft.ts';

const KEEP = 0;
const REMOVE = 1;
const SPACE = 2;
const BREAK = 3;
const RETURN = 4;
const GLYPH = 5;

const LINE_FEED = 0x0a;

let kinds: Uint8Array | undefined;
let glyphs: ReadonlyMap<string, string> | undefined;

/**
 * `control`: what has no place in a text. NULs and other control characters, zero-width characters, byte order
 * marks inside and soft hyphens go; odd spaces (U+00A0, U+3000 …) become plain ones, one for one; `\r\n`, `\r`,
 * vertical tab, form feed and U+2028 become `\n`. Glyph variants that PDF readers give for ordinary characters
 * (`⼯` U+2F2F for `工`, `⻓` for `长`) become the ordinary ones. Tabs stay. O(n).
 */
export const control: Cleaner = {
  name: 'control',
  edits: (draft) => controlEdits(draft.mapped.text),
};

function controlEdits(text: string): readonly Edit[] {
  kinds ??= buildKinds();
  const table = kinds;
  const edits: Edit[] = [];
  let i = 0;
  while (i < text.length) {
    const kind = table[text.charCodeAt(i)] ?? KEEP;
    if (kind === KEEP) {
      i++;
      continue;
    }
    const start = i;
    i++;
    if (kind === RETURN) {
      const insert = text.charCodeAt(i) === LINE_FEED ? '' : '\n';
      edits.push({ start, end: i, insert });
      continue;
    }
    while (i < text.length && table[text.charCodeAt(i)] === kind) i++;
    edits.push({ start, end: i, insert: replacement(text.slice(start, i), kind) });
  }
  return edits;
}

function replacement(run: string, kind: number): string {
  if (kind === SPACE) return ' '.repeat(run.length);
  if (kind === BREAK) return '\n'.repeat(run.length);
  if (kind === REMOVE) return '';
  return Array.from(run, (glyph) => ordinary(glyph)).join('');
}

/** The ordinary character for a glyph variant of one UTF-16 unit; the variant itself where there is none. */
function ordinary(glyph: string): string {
  glyphs ??= readGlyphs();
  const listed = glyphs.get(glyph);
  if (listed !== undefined) return listed;
  const normal = glyph.normalize('NFKC');
  return normal.length === 1 ? normal : glyph;
}

function readGlyphs(): ReadonlyMap<string, string> {
  const where = 'data/clean-glyphs.json';
  return new Map(
    listOf(readDataFile('clean-glyphs'), 'entries', where).map((entry, index) => [
      stringOf(entry, 'from', `${where} entries[${index}]`),
      stringOf(entry, 'to', `${where} entries[${index}]`),
    ]),
  );
}

/** Ranges by what becomes of them. Source: Unicode 15.1, UnicodeData.txt (categories Cc, Cf, Zs, Zl, Zp) and blocks. */
const ranges: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0x0000, 0x0008, REMOVE],
  [0x000b, 0x000c, BREAK],
  [0x000d, 0x000d, RETURN],
  [0x000e, 0x001f, REMOVE],
  [0x007f, 0x0084, REMOVE],
  [0x0085, 0x0085, BREAK],
  [0x0086, 0x009f, REMOVE],
  [0x00a0, 0x00a0, SPACE],
  [0x00ad, 0x00ad, REMOVE],
  [0x1680, 0x1680, SPACE],
  [0x180e, 0x180e, REMOVE],
  [0x2000, 0x200a, SPACE],
  [0x200b, 0x200f, REMOVE],
  [0x2028, 0x2029, BREAK],
  [0x202a, 0x202e, REMOVE],
  [0x202f, 0x202f, SPACE],
  [0x205f, 0x205f, SPACE],
  [0x2060, 0x206f, REMOVE],
  [0x2e80, 0x2fd5, GLYPH], // CJK radicals supplement, Kangxi radicals
  [0x3000, 0x3000, SPACE],
  [0x3164, 0x3164, SPACE],
  [0xf900, 0xfad9, GLYPH], // CJK compatibility ideographs
  [0xfeff, 0xfeff, REMOVE],
  [0xfff9, 0xfffb, REMOVE],
];

function buildKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last, kind] of ranges) table.fill(kind, first, last + 1);
  return table;
}
