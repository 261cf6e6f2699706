import { isAsciiLetter, isAsciiWord, isHan } from '../../text/han.ts';
import type { Edit } from '../../text/mapped-text.ts';

const escape = /(?:\\r)?\\n|\\r|\\t|\\u[0-9a-fA-F]{4}/g;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * Escapes of a programming language that stand in a text as letters: `落实。\n二、任务` is two lines, `\u3000` a blank.
 * Not a path (`D:\资料\notes`), nor what adjoins Latin letters. O(n).
 */
export function literalEscapes(text: string): readonly Edit[] {
  if (!text.includes('\\')) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(escape)) {
    const [letters] = match;
    const start = match.index;
    const end = start + letters.length;
    const glued = edits.at(-1)?.end === start;
    if (!glued && !mayStand(text, start, end, letters)) continue;
    const insert = characterOf(letters);
    if (insert !== undefined) edits.push({ start, end, insert });
  }
  return edits;
}

function mayStand(text: string, start: number, end: number, letters: string): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === COLON || before === BACKSLASH || isAsciiWord(before)) return false;
  if (letters.startsWith('\\u')) return true;
  if (/[。；：！？）”]/.test(text.charAt(start - 1))) return true;
  if (after !== BACKSLASH && isAsciiLetter(after)) return false;
  // a path has its letter or its slashes not far before
  if (/(?:[A-Za-z]:|\\)\\[^\s\\]*(?:\\[^\s\\]+)*$/.test(text.slice(Math.max(0, start - 60), start)))
    return false;
  return Number.isNaN(before) || before > 0x7f || isHan(after) || before <= 0x20;
}

function characterOf(letters: string): string | undefined {
  if (letters.endsWith('n') || letters === '\\r') return '\n';
  if (letters === '\\t') return '\t';
  const code = Number.parseInt(letters.slice(2), 16);
  return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCharCode(code);
}
