import { charFlag, wordLengthAt, wordLengthBefore, type NameData } from './name-data.ts';

/**
 * How much the context vouches for a name. `sure`: a label or an appointment stands by (组长：…, 由…担任), so any
 * surname with any given name will do; `likely`: the given name must also be made of common given-name characters.
 */
export type NameTrust = 'sure' | 'likely';

/** The flags of the unit at `at`; 0 outside the text. */
export function flagsAt(data: NameData, text: string, at: number): number {
  return data.flags[text.charCodeAt(at)] ?? 0;
}

/** Whether nothing of a word stands at `at`: the text's edge, punctuation or a space. */
export function isEdge(data: NameData, text: string, at: number): boolean {
  return at < 0 || at >= text.length || (flagsAt(data, text, at) & charFlag.delimiter) !== 0;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Number of characters of a given name in [start, end), 0 if it cannot be one (建国 2, 局 0). */
function givenLength(
  data: NameData,
  text: string,
  start: number,
  end: number,
  trust: NameTrust,
): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const flags = data.flags[unit] ?? 0;
    if ((flags & charFlag.han) === 0 || (flags & charFlag.barred) !== 0) return 0;
    if (trust === 'likely' && (flags & charFlag.given) === 0) return 0;
    if (!isLowSurrogate(unit)) count++;
  }
  return count;
}

/** Whether a stretch that has the shape of a name is an ordinary word or a title after all (安全, 高度, 王主任). */
function isOrdinary(
  data: NameData,
  text: string,
  start: number,
  end: number,
  trust: NameTrust,
): boolean {
  if (data.words.has(text.slice(start, end))) return true;
  if (end - start !== 3) return false;
  if (data.titleSet.has(text.slice(start + 1, end))) return true;
  // 成立以, 金融口: an ordinary word with one more character; a name only where the context is sure (签发人：高峰华).
  const unlikely = trust === 'likely' || (flagsAt(data, text, end - 1) & charFlag.given) === 0;
  return unlikely && data.words.has(text.slice(start, end - 1));
}

/** Whether [start, end) can be a whole name: surname (also compound) and one or two characters. */
export function isName(
  data: NameData,
  text: string,
  start: number,
  end: number,
  trust: NameTrust,
): boolean {
  if (end > text.length || isLowSurrogate(text.charCodeAt(end))) return false;
  const first = flagsAt(data, text, start);
  const single = (first & charFlag.surname) !== 0;
  const double =
    (first & charFlag.compound) !== 0 && data.compounds.has(text.slice(start, start + 2));
  if (!single && !double) return false;
  const givenStart = double && end - start > 2 ? start + 2 : start + 1;
  if (givenStart === start + 1 && !single) return false;
  const length = givenLength(data, text, givenStart, end, trust);
  return length >= 1 && length <= 2 && !isOrdinary(data, text, start, end, trust);
}

/** The longest stretch a name can take up, in UTF-16 units. */
export const longestName = 5;

/** The end of the longest name that starts at `start` and whose end passes `fits`; -1 if there is none. */
export function nameFrom(
  data: NameData,
  text: string,
  start: number,
  trust: NameTrust,
  fits: (end: number) => boolean,
): number {
  if ((flagsAt(data, text, start) & (charFlag.surname | charFlag.compound)) === 0) return -1;
  for (let end = Math.min(text.length, start + longestName); end >= start + 2; end--)
    if (isName(data, text, start, end, trust) && fits(end)) return end;
  return -1;
}

/** Whether a name can start at `start` as to what stands before it: an edge, 由, a title (镇长). */
export function opensName(data: NameData, text: string, start: number): boolean {
  if (isEdge(data, text, start - 1)) return true;
  const flags = flagsAt(data, text, start - 1);
  if ((flags & charFlag.before) !== 0) return true;
  return (flags & charFlag.titleEnd) !== 0 && wordLengthBefore(data.titleEnds, text, start) > 0;
}

/** The start of the longest name that ends at `end`, with nothing odd before it; -1 if there is none. */
export function nameUpTo(data: NameData, text: string, end: number, trust: NameTrust): number {
  for (let start = Math.max(0, end - longestName); start <= end - 2; start++)
    if (isName(data, text, start, end, trust) && opensName(data, text, start)) return start;
  return -1;
}

/** Whether a title with or without 副 starts at `at` and takes up all up to an edge (副镇长、). */
export function titleAlone(data: NameData, text: string, at: number): boolean {
  const start = text[at] === '副' ? at + 1 : at;
  const length = wordLengthAt(data.titleStarts, text, start);
  return length > 0 && isEdge(data, text, start + length);
}
