import { Converter } from 'opencc-js/t2cn';
import { readDataFile, stringOf } from '../../text/data-file.ts';
import type { Edit } from '../../text/mapped-text.ts';
import { isHan } from '../../text/han.ts';
import type { Cleaner } from '../draft.ts';

/** Share of traditional-only characters above which a text, or a line of it, is traditional; real ones have 0.2–0.4. */
const TEXT_SHARE = 0.04;
const LINE_SHARE = 0.06;
/** Below this share a line of some length is simplified even in a traditional text. */
const SIMPLIFIED_SHARE = 0.02;
/** Han characters below which a line says nothing on its own and goes with the line before it. */
const SHORT_LINE = 12;
/** Han characters of neighbouring traditional lines that make them a text of their own and not a quotation. */
const LONG_RUN = 120;

type Line = {
  readonly start: number;
  readonly end: number;
  readonly han: number;
  readonly traditional: number;
};

let traditionalCharacters: Uint8Array | undefined;
let converter: ((text: string) => string) | undefined;

/**
 * `script`: traditional to simplified characters, words before characters (乾燥 → 干燥, 乾隆 stays), where the text
 * or a long stretch of lines is traditional. What stands in quotation marks does not count, so a few traditional
 * characters quoted in a simplified text stay. O(n); the dictionary is built at the first traditional line.
 */
export const script: Cleaner = {
  name: 'script',
  edits: (draft) => scriptEdits(draft.mapped.text),
};

function scriptEdits(text: string): readonly Edit[] {
  const lines = countLines(text);
  const edits: Edit[] = [];
  for (const line of traditionalLines(lines)) pushConversion(text, line.start, line.end, edits);
  return edits;
}

/** The lines of a text with their Han and traditional-only characters outside quotation marks. */
function countLines(text: string): readonly Line[] {
  const table = (traditionalCharacters ??= readTable());
  const lines: Line[] = [];
  let start = 0;
  let han = 0;
  let traditional = 0;
  let quoted = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a;
    if (code === 0x0a) {
      lines.push({ start, end: i, han, traditional });
      start = i + 1;
      han = traditional = quoted = 0;
    } else if (isOpeningQuote(code)) quoted++;
    else if (isClosingQuote(code)) quoted = Math.max(0, quoted - 1);
    else if (quoted === 0 && isHan(code)) {
      han++;
      traditional += table[code] ?? 0;
    }
  }
  return lines;
}

function traditionalLines(lines: readonly Line[]): readonly Line[] {
  const han = lines.reduce((sum, line) => sum + line.han, 0);
  const traditional = lines.reduce((sum, line) => sum + line.traditional, 0);
  if (traditional === 0) return [];
  const wholeText = traditional >= han * TEXT_SHARE;
  const chosen: Line[] = [];
  let run: Line[] = [];
  const close = (): void => {
    const long = wholeText || run.reduce((sum, line) => sum + line.han, 0) >= LONG_RUN;
    if (long) for (const line of run) chosen.push(line);
    run = [];
  };
  for (const line of lines) {
    if (isTraditional(line, run.length > 0, wholeText)) run.push(line);
    else close();
  }
  close();
  return chosen;
}

function isTraditional(line: Line, afterTraditional: boolean, wholeText: boolean): boolean {
  if (line.han < SHORT_LINE) return line.traditional > 0 || afterTraditional || wholeText;
  return line.traditional >= line.han * (wholeText ? SIMPLIFIED_SHARE : LINE_SHARE);
}

/** Edits for one stretch; where the length changes (characters beyond U+FFFF) the stretch is halved until it does not. */
function pushConversion(text: string, start: number, end: number, edits: Edit[]): void {
  if (end <= start) return;
  const convert = (converter ??= Converter({ from: 't', to: 'cn' }));
  const before = text.slice(start, end);
  const after = convert(before);
  if (after === before) return;
  if (after.length === before.length) {
    pushDifferences(before, after, start, edits);
    return;
  }
  const middle = characterStart(text, start, (start + end) >> 1);
  if (middle <= start || middle >= end) {
    edits.push({ start, end, insert: after });
    return;
  }
  pushConversion(text, start, middle, edits);
  pushConversion(text, middle, end, edits);
}

/** Not between the two halves of one character; after the first character at least. */
function characterStart(text: string, start: number, at: number): number {
  const low = text.charCodeAt(at);
  const inside = low >= 0xdc00 && low <= 0xdfff && at > start;
  if (!inside) return at;
  return at - 1 > start ? at - 1 : at + 1;
}

function pushDifferences(before: string, after: string, offset: number, edits: Edit[]): void {
  let i = 0;
  while (i < before.length) {
    if (before.charCodeAt(i) === after.charCodeAt(i)) {
      i++;
      continue;
    }
    const from = i;
    while (i < before.length && before.charCodeAt(i) !== after.charCodeAt(i)) i++;
    edits.push({ start: offset + from, end: offset + i, insert: after.slice(from, i) });
  }
}

function isOpeningQuote(code: number): boolean {
  return code === 0x201c || code === 0x300a || code === 0x300c || code === 0x300e;
}

function isClosingQuote(code: number): boolean {
  return code === 0x201d || code === 0x300b || code === 0x300d || code === 0x300f;
}

function readTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const where = 'data/clean-traditional.json';
  for (const character of stringOf(readDataFile('clean-traditional'), 'characters', where))
    table[character.charCodeAt(0)] = 1;
  return table;
}
