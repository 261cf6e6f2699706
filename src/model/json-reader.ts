import { isObject, type JsonObject } from '../text/data-file.ts';
import type { Expected, ModelFault } from './model-error.ts';

/**
 * Reads values out of parsed JSON and notes what is not as expected instead of throwing: each reading gives a value of
 * its type in any case (an empty one after a fault), so that one pass finds all faults.
 */
export type JsonReader = {
  readonly faults: ModelFault[];
};

const longestFound = 40;

function describe(value: unknown): string {
  if (value === undefined) return 'undefined';
  const text = JSON.stringify(value);
  return text.length > longestFound ? `${text.slice(0, longestFound)}…` : text;
}

/** Notes that `value` at `path` is not what it should be. */
export function fault(reader: JsonReader, path: string, expected: Expected, value: unknown): void {
  reader.faults.push({ path, expected, found: describe(value) });
}

/** `value` if it passes the test, else a fault and `fallback`. */
function take<T>(
  reader: JsonReader,
  place: { readonly path: string; readonly expected: Expected },
  value: unknown,
  test: (value: unknown) => value is T,
  fallback: T,
): T {
  if (test(value)) return value;
  fault(reader, place.path, place.expected, value);
  return fallback;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

function isNumberWithin(
  low: number,
  high: number,
  whole: boolean,
): (value: unknown) => value is number {
  return (value: unknown): value is number =>
    typeof value === 'number' &&
    value >= low &&
    value <= high &&
    (!whole || Number.isInteger(value));
}

type NumberKind = 'number' | 'count' | 'amount' | 'share' | 'tau';
const numberTests: Readonly<Record<NumberKind, (value: unknown) => value is number>> = {
  number: isNumberWithin(-Infinity, Infinity, false),
  count: isNumberWithin(0, Infinity, true),
  amount: isNumberWithin(0, Infinity, false),
  share: isNumberWithin(0, 1, false),
  tau: isNumberWithin(-1, 1, false),
};

export function readObject(reader: JsonReader, value: unknown, path: string): JsonObject {
  return take(reader, { path, expected: 'object' }, value, isObject, {});
}

export function readString(reader: JsonReader, from: JsonObject, key: string, at: string): string {
  return take(reader, { path: `${at}.${key}`, expected: 'string' }, from[key], isString, '');
}

export function readBoolean(
  reader: JsonReader,
  from: JsonObject,
  key: string,
  at: string,
): boolean {
  return take(reader, { path: `${at}.${key}`, expected: 'boolean' }, from[key], isBoolean, false);
}

/** A number of the kind `kind` (a count is whole, a share lies between 0 and 1 …). */
export function readNumber(
  reader: JsonReader,
  from: JsonObject,
  key: string,
  at: string,
  kind: NumberKind = 'number',
): number {
  return take(reader, { path: `${at}.${key}`, expected: kind }, from[key], numberTests[kind], 0);
}

/** One of a fixed set of words. */
export function readWord<T extends string>(
  reader: JsonReader,
  value: unknown,
  place: { readonly path: string; readonly expected: Expected },
  words: readonly [T, ...T[]],
): T {
  const test = (word: unknown): word is T => words.some((known) => known === word);
  return take(reader, place, value, test, words[0]);
}

/** A list, each entry an object read by `readEntry` (given its path). */
export function readList<T>(
  reader: JsonReader,
  from: JsonObject,
  key: string,
  at: string,
  readEntry: (entry: JsonObject, path: string) => T,
): readonly T[] {
  const path = at === '' ? key : `${at}.${key}`;
  const value = from[key];
  if (!Array.isArray(value)) {
    fault(reader, path, 'list', value);
    return [];
  }
  return value.map((entry: unknown, index) =>
    readEntry(readObject(reader, entry, `${path}[${index}]`), `${path}[${index}]`),
  );
}

/** A list of strings. */
export function readStrings(
  reader: JsonReader,
  from: JsonObject,
  key: string,
  at: string,
): readonly string[] {
  const path = `${at}.${key}`;
  const value = from[key];
  if (!Array.isArray(value)) {
    fault(reader, path, 'list', value);
    return [];
  }
  return value.map((entry: unknown, index) =>
    take(reader, { path: `${path}[${index}]`, expected: 'string' }, entry, isString, ''),
  );
}
