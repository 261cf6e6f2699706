import type { Repeat } from './repeats.ts';
import { SYMBOL, symbolClasses } from './symbols.ts';
import { hasBit, type SymbolText } from './symbol-text.ts';

/** What most occurrences of a repeat have in common; of more than 256 occurrences an even sample is looked at. */
export type OccurrenceSample = {
  /** Offsets 0 … length at which a word starts (or the last one ends) in most occurrences, ascending. */
  readonly cuts: readonly number[];
  /** Shares of the occurrences, 0 to 1. */
  readonly atClauseStart: number;
  readonly atClauseEnd: number;
  readonly afterNumber: number;
  readonly beforeNumber: number;
};

const sampleSize = 256;
const tally = new Uint16Array(256);

/** Reads a repeat's occurrences. O(sample × length). */
export function sampleOccurrences(
  text: SymbolText,
  positions: Uint32Array,
  { first, last, length }: Repeat,
): OccurrenceSample {
  const classes = symbolClasses();
  const { units, numbers, wordStarts } = text;
  const size = Math.min(last - first, sampleSize);
  const stride = (last - first) / size;
  let clauseStarts = 0;
  let clauseEnds = 0;
  let afterNumber = 0;
  let beforeNumber = 0;
  tally.fill(0, 0, length + 1);
  for (let i = 0; i < size; i++) {
    const start = positions[first + Math.floor(i * stride)] ?? 0;
    const end = start + length;
    for (let at = start; at <= end; at++) {
      if (hasBit(wordStarts, at)) tally[at - start] = (tally[at - start] ?? 0) + 1;
    }
    const number = start > 0 && hasBit(numbers, start - 1);
    if (number) afterNumber++;
    else if (start === 0 || classes[units[start - 1] ?? 0] !== SYMBOL.word) clauseStarts++;
    if (hasBit(numbers, end)) beforeNumber++;
    else if (classes[units[end] ?? 0] !== SYMBOL.word) clauseEnds++;
  }
  const cuts: number[] = [];
  for (let offset = 0; offset <= length; offset++) {
    if (2 * (tally[offset] ?? 0) > size) cuts.push(offset);
  }
  return {
    cuts,
    atClauseStart: clauseStarts / size,
    atClauseEnd: clauseEnds / size,
    afterNumber: afterNumber / size,
    beforeNumber: beforeNumber / size,
  };
}
