import type { Random } from '../random.ts';
import { pickOf, withLine, type SeededText, type SeedText } from './fault.ts';

/** Words of a line. */
export type Place = {
  /** 0-based. */
  readonly index: number;
  readonly match: RegExpExecArray;
};

/** What is put in for the words; undefined if these words will not do. */
export type Change = (match: RegExpExecArray, random: Random) => string | undefined;

/** A line without a sentence: signature, date, blank. */
function isEdge(line: string): boolean {
  return line.trim() === '' || !/[。；：，！？]/u.test(line);
}

/** The lines between the title and the signature, numbers of lines 0-based, the end exclusive. */
export function bodyRange(lines: readonly string[]): readonly [start: number, end: number] {
  const first = lines.findIndex((line) => line.trim() !== '');
  let end = lines.length;
  while (end > first + 1 && isEdge(lines[end - 1] ?? '')) end--;
  return [first + 1, end];
}

/** All places of a pattern in the body. */
export function placesOf(lines: readonly string[], pattern: RegExp): readonly Place[] {
  const [start, end] = bodyRange(lines);
  return lines
    .slice(start, end)
    .flatMap((line, at) =>
      Array.from(line.matchAll(pattern), (match) => ({ index: start + at, match })),
    );
}

/** The line with the words of a place put otherwise. */
export function changedLine(
  lines: readonly string[],
  { index, match }: Place,
  words: string,
): string {
  const line = lines[index] ?? '';
  return line.slice(0, match.index) + words + line.slice(match.index + match[0].length);
}

/** Changes the words of one place of a pattern (with the g flag) in the body. */
export function changeWords(
  { lines }: Pick<SeedText, 'lines'>,
  random: Random,
  pattern: RegExp,
  change: Change,
  rules: readonly string[],
): SeededText | undefined {
  const place = pickOf(random, placesOf(lines, pattern));
  const words = place && change(place.match, random);
  if (place === undefined || words === undefined) return undefined;
  return {
    lines: withLine(lines, place.index, changedLine(lines, place, words)),
    rules,
    at: [place.index + 1],
  };
}
