import type { Span } from './span.ts';

/** A value of a JSON text with the stretch it stands on (UTF-16 offsets). */
export type JsonNode = Span &
  (
    | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
    | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
  );

/** A member of an object; its own stretch is that of the key. */
export type JsonMember = Span & { readonly key: string; readonly value: JsonNode };

/** What was expected where the text stops being JSON. */
export type JsonFault = {
  readonly offset: number;
  readonly code: 'value' | 'key' | 'colon' | 'comma' | 'string' | 'rest' | 'depth';
};

/** What reading a JSON text gives. */
export type JsonResult =
  | { readonly ok: true; readonly value: JsonNode }
  | { readonly ok: false; readonly fault: JsonFault };

type Reading = { readonly text: string; at: number; fault?: JsonFault };

/** Deeper nesting is refused, so that no text exhausts the stack. */
const deepest = 100;
const SPACE = /[ \t\r\n]*/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
/** Up to the closing quote; a backslash takes the sign after it along. */
const STRING = /"(?:[^"\\\n\r]|\\[^\n\r])*"/uy;

/** The words that match at the place reached, which moves behind them; '' if none do. */
function take(reading: Reading, pattern: RegExp): string {
  pattern.lastIndex = reading.at;
  const words = pattern.exec(reading.text)?.[0] ?? '';
  reading.at += words.length;
  return words;
}

/** Moves over blanks and then over `sign`, if it stands there. */
function takeSign(reading: Reading, sign: string): boolean {
  take(reading, SPACE);
  if (!reading.text.startsWith(sign, reading.at)) return false;
  reading.at += sign.length;
  return true;
}

function fail(reading: Reading, code: JsonFault['code'], offset: number = reading.at): undefined {
  reading.fault ??= { offset, code };
  return undefined;
}

function readString(reading: Reading): string | undefined {
  const start = reading.at;
  const words = take(reading, STRING);
  try {
    const value: unknown = JSON.parse(words);
    if (typeof value === 'string') return value;
  } catch {
    // No closing quote, a control character or an escape that JSON has not.
  }
  return fail(reading, 'string', start);
}

function readMember(reading: Reading, depth: number): JsonMember | undefined {
  take(reading, SPACE);
  const start = reading.at;
  if (!reading.text.startsWith('"', start)) return fail(reading, 'key');
  const key = readString(reading);
  const end = reading.at;
  if (key === undefined) return undefined;
  if (!takeSign(reading, ':')) return fail(reading, 'colon');
  const value = readValue(reading, depth);
  return value && { start, end, key, value };
}

/** Entries parted by commas up to `close`; the opening sign is read. */
function readEntries<T>(
  reading: Reading,
  close: string,
  readEntry: () => T | undefined,
): readonly T[] | undefined {
  const entries: T[] = [];
  if (takeSign(reading, close)) return entries;
  for (;;) {
    const entry = readEntry();
    if (entry === undefined) return undefined;
    entries.push(entry);
    if (takeSign(reading, close)) return entries;
    if (!takeSign(reading, ',')) return fail(reading, 'comma');
  }
}

function readScalar(reading: Reading): JsonNode | undefined {
  const start = reading.at;
  const words = take(reading, SCALAR);
  if (words === '') return fail(reading, 'value');
  const span = { start, end: reading.at };
  if (words === 'null') return { ...span, kind: 'null' };
  if (words === 'true' || words === 'false')
    return { ...span, kind: 'boolean', value: words === 'true' };
  return { ...span, kind: 'number', value: Number(words) };
}

function readValue(reading: Reading, depth: number): JsonNode | undefined {
  take(reading, SPACE);
  const start = reading.at;
  if (depth > deepest) return fail(reading, 'depth');
  const inner = depth + 1;
  if (takeSign(reading, '{')) {
    const members = readEntries(reading, '}', () => readMember(reading, inner));
    return members && { start, end: reading.at, kind: 'object', members };
  }
  if (takeSign(reading, '[')) {
    const items = readEntries(reading, ']', () => readValue(reading, inner));
    return items && { start, end: reading.at, kind: 'list', items };
  }
  if (!reading.text.startsWith('"', start)) return readScalar(reading);
  const value = readString(reading);
  return value === undefined ? undefined : { start, end: reading.at, kind: 'string', value };
}

/**
 * Reads a JSON text (RFC 8259) and keeps where each value and key stands, so that what is wrong with it can be shown
 * at its place. The fault is the first one. O(length).
 */
export function readJson(text: string): JsonResult {
  const reading: Reading = { text, at: 0 };
  const value = readValue(reading, 0);
  if (value !== undefined) {
    take(reading, SPACE);
    if (reading.at < text.length) fail(reading, 'rest');
  }
  if (reading.fault !== undefined) return { ok: false, fault: reading.fault };
  return value === undefined
    ? { ok: false, fault: { offset: 0, code: 'value' } }
    : { ok: true, value };
}
