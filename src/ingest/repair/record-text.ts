import type { Edit } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';

const han = /\p{Script=Han}/u;
/** A string of JSON, its words apart, and whether it is the name of a value. */
const jsonString = /"((?:[^"\\]|\\.)*)"(\s*:)?/g;
const jsonEscape = /\\(?:u([0-9a-fA-F]{4})|(.))/g;
const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: '', f: '\n' };
/** A cell of a table with commas, quoted or bare, and what ends it. */
const csvCell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
/** A quoted cell of this length is running text, and not an entry of a table. */
const RUNNING = 100;

/**
 * The texts of a file of records, one a line, when a text file is nothing else: JSON, one record a line or all in one,
 * or a table with commas that holds running text in quotes. Undefined for every other text. O(n).
 */
export function recordTexts(text: string): readonly Edit[] | undefined {
  const first = text.trimStart().charAt(0);
  if (first === '{' || first === '[') return isJson(text) ? jsonEdits(text) : undefined;
  return text.includes('"') ? csvEdits(text) : undefined;
}

function isJson(text: string): boolean {
  return parses(text) || text.split('\n').every((line) => line.trim() === '' || parses(line));
}

function parses(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

function jsonEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const match of text.matchAll(jsonString)) {
    const [whole, words = '', name] = match;
    if (name !== undefined || !han.test(words.replaceAll(jsonEscape, characterOf))) continue;
    const start = match.index + 1;
    edits.push({ start: from, end: start, insert: from === 0 ? '' : '\n' });
    for (const found of words.matchAll(jsonEscape)) {
      const at = start + found.index;
      edits.push({
        start: at,
        end: at + found[0].length,
        insert: characterOf(found[0], found[1], found[2]),
      });
    }
    from = match.index + whole.length - 1;
  }
  return [...edits, { start: from, end: text.length, insert: '' }];
}

function characterOf(_whole: string, code?: string, letter = ''): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return escaped[letter] ?? letter;
}

type Cell = Span & { readonly quoted: boolean };

function csvEdits(text: string): readonly Edit[] | undefined {
  const cells = csvCells(text);
  if (cells?.some(({ quoted, start, end }) => quoted && end - start >= RUNNING) !== true)
    return undefined;
  const edits: Edit[] = [];
  let from = 0;
  for (const { start, end } of cells) {
    const words = text.slice(start, end);
    if (!han.test(words)) continue;
    edits.push({ start: from, end: start, insert: from === 0 ? '' : '\n' });
    for (const { index } of words.matchAll(/""/g))
      edits.push({ start: start + index, end: start + index + 1, insert: '' });
    from = end;
  }
  return [...edits, { start: from, end: text.length, insert: '' }];
}

/** The cells of a table with commas; undefined unless every row has as many, two at least. Source: RFC 4180. */
function csvCells(text: string): readonly Cell[] | undefined {
  const cells: Cell[] = [];
  let inRow = 0;
  let width: number | undefined;
  csvCell.lastIndex = 0;
  while (csvCell.lastIndex < text.length) {
    const at = csvCell.lastIndex;
    const match = csvCell.exec(text);
    if (match === null) return undefined;
    const [, quoted, bare = '', end = ''] = match;
    const start = quoted === undefined ? at : at + 1;
    cells.push({ start, end: start + (quoted ?? bare).length, quoted: quoted !== undefined });
    inRow++;
    if (end === ',') continue;
    width ??= inRow;
    if (inRow !== width || inRow < 2) return undefined;
    inRow = 0;
  }
  return cells;
}
