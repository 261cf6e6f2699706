import { listOf, readDataFile, stringOf } from '../../text/data-file.ts';
import type { Edit } from '../../text/mapped-text.ts';
import type { Cleaner } from '../draft.ts';

const KEEP = 0;
const REMOVE = 1;
const SPACE = 2;
const BREAK = 3;
const RETURN = 4;
const GLYPH = 5;
const PRIVATE = 6;
const KEYCAP = 7;
const STYLED = 8;

const LINE_FEED = 0x0a;
const BULLET = '•';
/** How far a line may be indented before a bullet. */
const INDENT = 12;

let kinds: Uint8Array | undefined;
let glyphs: ReadonlyMap<string, string> | undefined;

/**
 * `control`: what has no place in a text. NULs and other control characters, zero-width characters, byte order
 * marks inside and soft hyphens go; odd spaces (U+00A0, U+3000 …) become plain ones, one for one; `\r\n`, `\r`,
 * vertical tab, form feed and U+2028 become `\n`. Glyph variants that PDF readers give for ordinary characters
 * (`⼯` U+2F2F for `工`, `⻓` for `长`) become the ordinary ones, `1️⃣` becomes `1.`, `𝟏` `1`, a sign of a symbol font at
 * the start of a line `•`. Tabs stay. O(n).
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
    const special = kind >= RETURN && kind !== GLYPH ? specialEdit(text, start, kind) : undefined;
    if (special !== undefined) {
      if (special.end > start) edits.push(special);
      i = Math.max(i, special.end);
      continue;
    }
    while (i < text.length && table[text.charCodeAt(i)] === kind) i++;
    edits.push({ start, end: i, insert: replacement(text.slice(start, i), kind) });
  }
  return edits;
}

/** What becomes of characters whose neighbours decide; an empty edit for one that stays. */
function specialEdit(text: string, start: number, kind: number): Edit {
  const end = start + 1;
  if (kind === RETURN)
    return { start, end, insert: text.charCodeAt(end) === LINE_FEED ? '' : '\n' };
  if (kind === KEYCAP)
    return {
      start,
      end,
      insert: /\d[\ufe00-\ufe0f]?$/u.test(text.slice(start - 2, start)) ? '.' : '',
    };
  if (kind === STYLED) {
    const plain = text.slice(start, end + 1).normalize('NFKC');
    return plain.length === 1
      ? { start, end: end + 1, insert: plain }
      : { start, end: start, insert: '' };
  }
  // a bullet of a symbol font; elsewhere the sign means something that cannot be known
  return /(?:^|\n)[ \t\u3000]*$/u.test(text.slice(Math.max(0, start - INDENT), start))
    ? { start, end, insert: BULLET }
    : { start, end: start, insert: '' };
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
  [0x20d0, 0x20e2, REMOVE], // enclosing marks around a sign: ①⃝
  [0x20e3, 0x20e3, KEYCAP], // 1️⃣
  [0x20e4, 0x20f0, REMOVE],
  [0x2e80, 0x2fd5, GLYPH], // CJK radicals supplement, Kangxi radicals
  [0x3000, 0x3000, SPACE],
  [0x3164, 0x3164, SPACE],
  [0xd835, 0xd835, STYLED], // mathematical letters and digits: 𝟏
  [0xe000, 0xf8ff, PRIVATE], // signs of symbol fonts
  [0xf900, 0xfad9, GLYPH], // CJK compatibility ideographs
  [0xfe00, 0xfe0f, REMOVE], // variation selectors
  [0xfeff, 0xfeff, REMOVE],
  [0xfff9, 0xfffb, REMOVE],
];

function buildKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last, kind] of ranges) table.fill(kind, first, last + 1);
  return table;
}
