import { listOf, readDataFile, stringOf } from '../../text/data-file.ts';
import type { Edit } from '../../text/mapped-text.ts';
import { foldWidth } from '../../line/fold.ts';
import { numberMarkAt } from '../../line/numbering.ts';
import { isAsciiDigit } from '../../text/han.ts';
import type { Cleaner } from '../draft.ts';

const KEEP = 0;
const REMOVE = 1;
const SPACE = 2;
const BREAK = 3;
const RETURN = 4;
const GLYPH = 5;
/** Combining enclosing signs: what is left of a keycap behind a digit, else nothing. */
const ENCLOSING = 6;
/** First halves of characters above U+FFFF of which some need mending. */
const HIGH = 7;
const PRIVATE = 8;

const LINE_FEED = 0x0a;
const SELECTOR = 0xfe0f;
/** First halves of U+1D400 – U+1D7FF (𝟏), of variation selectors from U+E0100 on, and of 🔟. */
const [MATHEMATICAL, TAGS, KEYCAP_TEN] = [0xd835, 0xdb40, 0xd83d];
/** A line begins with so many blanks at most, and … */
const INDENT = 16;
/** … so far behind a character a number is looked for. */
const NUMBER_REACH = 24;

let kinds: Uint8Array | undefined;
let glyphs: ReadonlyMap<string, string> | undefined;

/**
 * `control`: what has no place in a text. NULs and other control characters, zero-width characters, byte order
 * marks inside and soft hyphens go; odd spaces (U+00A0, U+3000 …) become plain ones, one for one; `\r\n`, `\r`,
 * vertical tab, form feed and U+2028 become `\n`. Glyph variants that PDF readers give for ordinary characters
 * (`⼯` U+2F2F for `工`, `⻓` for `长`), symbol fonts (U+F06C for `●`) and mathematicians (`𝟏`) become the ordinary
 * ones. Variation selectors go, so do enclosing signs but behind a digit (`1⃣`), and private characters before a
 * number at a line start. Tabs stay. O(n).
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
    if (kind >= ENCLOSING) {
      const end = start + (kind === HIGH ? 2 : 1);
      const insert = mended(text, start, kind);
      if (insert !== undefined) edits.push({ start, end, insert });
      i = end;
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

/** What becomes of a character that has to be seen in its place; undefined if it stays. */
function mended(text: string, at: number, kind: number): string | undefined {
  if (kind === ENCLOSING) return isKeycap(text, at) ? undefined : '';
  if (kind === HIGH) return mendedPair(text.slice(at, at + 2));
  const symbol = ordinary(text.charAt(at));
  if (symbol !== text.charAt(at)) return symbol;
  return isPrefix(text, at) ? '' : undefined;
}

/** 1⃣ with or without a variation selector between. */
function isKeycap(text: string, at: number): boolean {
  return isAsciiDigit(text.charCodeAt(text.charCodeAt(at - 1) === SELECTOR ? at - 2 : at - 1));
}

function mendedPair(pair: string): string | undefined {
  if (pair === '🔟') return '10\u20e3';
  const high = pair.charCodeAt(0);
  const point = pair.codePointAt(0) ?? 0;
  if (high === MATHEMATICAL && point > 0xffff) return pair.normalize('NFKC');
  return high === TAGS && point > 0xffff ? '' : undefined;
}

/** Whether a character stands at a line start right before a number. */
function isPrefix(text: string, at: number): boolean {
  if (!/(?:^|\n)[ \t\u3000]*$/u.test(text.slice(Math.max(0, at - INDENT), at))) return false;
  return (
    numberMarkAt(foldWidth(text.slice(at + 1, at + NUMBER_REACH)).trimStart(), 0) !== undefined
  );
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
  [0x20dd, 0x20e4, ENCLOSING],
  [0x3000, 0x3000, SPACE],
  [0x3164, 0x3164, SPACE],
  [0xf900, 0xfad9, GLYPH], // CJK compatibility ideographs
  [MATHEMATICAL, MATHEMATICAL, HIGH],
  [KEYCAP_TEN, KEYCAP_TEN, HIGH],
  [TAGS, TAGS, HIGH],
  [0xe000, 0xf8ff, PRIVATE],
  [0xfe00, 0xfe0f, REMOVE],
  [0xfeff, 0xfeff, REMOVE],
  [0xfff9, 0xfffb, REMOVE],
];

function buildKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last, kind] of ranges) table.fill(kind, first, last + 1);
  return table;
}
