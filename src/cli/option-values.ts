import { genreName } from '../taxonomy/genre-table.ts';
import { GENRES, type Genre } from '../taxonomy/genre.ts';
import type { Messages } from './messages.ts';
import { failed, ok, type Result } from './result.ts';

/** What stands after `--lang` anywhere in the arguments, also in those that turn out wrong; zh if nothing does. */
export function langArgument(argv: readonly string[]): string {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at] ?? '';
  if (word === '') return 'zh';
  return word === '--lang' ? (argv[at + 1] ?? 'zh') : word.slice('--lang='.length);
}

/** Reads an option that may be left out. */
export function optional<T>(
  found: string | undefined,
  read: (found: string) => Result<T>,
): Result<T | undefined> {
  return found === undefined ? ok(undefined) : read(found);
}

/** A whole number between two bounds. */
export function wholeNumber(
  option: string,
  found: string,
  bounds: readonly [low: number, high: number],
  messages: Messages,
): Result<number> {
  const [low, high] = bounds;
  const value = /^\d{1,9}$/u.test(found) ? Number(found) : Number.NaN;
  return value >= low && value <= high
    ? ok(value)
    : failed(messages.usage.wholeNumber(option, low, high, found));
}

/** A label that TextDecoder knows. */
export function encodingLabel(found: string, messages: Messages): Result<string> {
  try {
    return ok(new TextDecoder(found).encoding);
  } catch {
    return failed(messages.usage.encoding(found));
  }
}

/** The genres that may be asked for. */
const KNOWN_GENRES = GENRES.filter((genre) => genre !== 'unknown');

/** A genre by its name in the contract (plan) or in Chinese (方案计划). */
export function genreWord(found: string, messages: Messages): Result<Genre> {
  const genre = KNOWN_GENRES.find((known) => known === found || genreName(known) === found);
  return genre === undefined ? failed(messages.usage.genre(found, KNOWN_GENRES)) : ok(genre);
}

/** One of a few words. */
export function oneOf<T extends string>(
  option: string,
  found: string,
  known: readonly T[],
  messages: Messages,
): Result<T> {
  const value = known.find((word) => word === found);
  return value === undefined ? failed(messages.usage.oneOf(option, known, found)) : ok(value);
}

const longestPhrase = 250;

/** Two lengths in characters: `4-60`. */
export function lengthRange(
  option: string,
  found: string,
  messages: Messages,
): Result<{ readonly least: number; readonly most: number }> {
  const [, first = '', last = ''] = /^(\d{1,3})-(\d{1,3})$/u.exec(found.trim()) ?? [];
  const [least, most] = [Number(first), Number(last)];
  return first !== '' && least >= 2 && least <= most && most <= longestPhrase
    ? ok({ least, most })
    : failed(messages.usage.lengthRange(option, longestPhrase, found));
}
