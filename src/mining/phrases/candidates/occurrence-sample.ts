import { hasBit, type SymbolText } from '../repeats/symbol-text.ts';
import { isListMark, NEIGHBOUR, symbolTables } from '../repeats/symbols.ts';
import { edgeWords } from './edge-words.ts';

/** A string by its occurrences: the suffixes of rank [first, last), and its length in UTF-16 units. */
export type RankedString = {
  readonly first: number;
  readonly last: number;
  readonly length: number;
};

/** How many of some occurrences have each kind of neighbour (`NEIGHBOUR`), and how many a number. */
export type NeighbourCounts = {
  readonly kinds: readonly number[];
  readonly numbers: number;
};

/** What most occurrences of a string have in common; of more than 256 occurrences an even sample is looked at. */
export type OccurrenceSample = {
  readonly size: number;
  /** Offsets 0 … length at which a word starts (or the last one ends) in most occurrences, ascending. */
  readonly cuts: readonly number[];
  readonly before: NeighbourCounts;
  readonly after: NeighbourCounts;
};

const SAMPLE = 256;
const tally = new Uint16Array(256);

/** Whether most occurrences of a sample have this kind of neighbour. */
export function mostly(counts: NeighbourCounts, kind: number, size: number): boolean {
  return 2 * (counts.kinds[kind] ?? 0) > size;
}

/** Positions of an even sample of the occurrences. */
export function* sampledPositions(
  positions: Uint32Array,
  { first, last }: RankedString,
): Generator<number, void, void> {
  const size = Math.min(last - first, SAMPLE);
  const stride = (last - first) / size;
  for (let i = 0; i < size; i++) yield positions[first + Math.floor(i * stride)] ?? 0;
}

/**
 * The kind of neighbour before a position. The mark of a list that follows a number is one of a heading (一、加强…): a
 * clause starts behind it.
 */
export function kindBefore({ units, numbers }: SymbolText, position: number): number {
  const unit = units[position - 1] ?? 0;
  const kind = symbolTables().before[unit] ?? NEIGHBOUR.word;
  if (kind !== NEIGHBOUR.list || !isListMark(unit) || position < 2) return kind;
  const { numerals } = edgeWords();
  const numbered = hasBit(numbers, position - 2) || numerals[units[position - 2] ?? 0] === 1;
  return numbered ? NEIGHBOUR.clause : kind;
}

function tallyWordStarts({ wordStarts }: SymbolText, start: number, length: number): void {
  for (let offset = 0; offset <= length; offset++) {
    if (hasBit(wordStarts, start + offset)) tally[offset] = (tally[offset] ?? 0) + 1;
  }
}

function cutsOf(length: number, size: number): number[] {
  const cuts: number[] = [];
  for (let offset = 0; offset <= length; offset++) {
    if (2 * (tally[offset] ?? 0) > size) cuts.push(offset);
  }
  return cuts;
}

/** Offsets of a string at which a word starts or ends in most of its occurrences. O(sample × length). */
export function commonCuts(
  text: SymbolText,
  positions: Uint32Array,
  string: RankedString,
): readonly number[] {
  const { first, last, length } = string;
  tally.fill(0, 0, length + 1);
  for (const start of sampledPositions(positions, string)) tallyWordStarts(text, start, length);
  return cutsOf(length, Math.min(last - first, SAMPLE));
}

/** Reads a string's occurrences. O(sample × length). */
export function sampleOccurrences(
  text: SymbolText,
  positions: Uint32Array,
  string: RankedString,
): OccurrenceSample {
  const { units, numbers } = text;
  const { after: kindsAfter } = symbolTables();
  const { length } = string;
  const before = { kinds: [0, 0, 0, 0], numbers: 0 };
  const after = { kinds: [0, 0, 0, 0], numbers: 0 };
  let size = 0;
  tally.fill(0, 0, length + 1);
  for (const start of sampledPositions(positions, string)) {
    size++;
    const end = start + length;
    tallyWordStarts(text, start, length);
    if (start > 0 && hasBit(numbers, start - 1)) before.numbers++;
    else add(before.kinds, kindBefore(text, start));
    if (hasBit(numbers, end)) after.numbers++;
    else add(after.kinds, kindsAfter[units[end] ?? 0] ?? 0);
  }
  return { size, cuts: cutsOf(length, size), before, after };
}

function add(kinds: number[], kind: number): void {
  kinds[kind] = (kinds[kind] ?? 0) + 1;
}
