import type { PhraseLimits } from '../phrase-options.ts';
import type { Repeat } from '../repeats/repeats.ts';
import type { SymbolText } from '../repeats/symbol-text.ts';
import { NEIGHBOUR, SYMBOL, symbolTables } from '../repeats/symbols.ts';
import { edgeWords, type EdgeWords } from './edge-words.ts';
import { mostly, sampleOccurrences, type OccurrenceSample } from './occurrence-sample.ts';
import { clauseStartBefore, countWords, shapeOf, type Shape } from './phrase-shape.ts';

/** A repeat with what is needed to judge its ends. */
type OpenCut = {
  readonly units: Uint16Array;
  readonly start: number;
  readonly repeat: Repeat;
  readonly sample: OccurrenceSample;
  readonly shape: Shape;
  readonly words: EdgeWords;
};

/**
 * Gives a function that cuts a repeat to a phrase, or drops it: the length of the phrase, which starts where the repeat
 * does and has the same occurrences, or 0.
 *
 * Both ends of a phrase stand at word starts in most occurrences. The end is moved back to the nearest one inside that
 * does, as long as that does not change the occurrences (shorter beginnings are repeats of their own); a start that
 * does not fit drops the repeat, for what follows it is a repeat of its own too. So nothing has to be counted again.
 *
 * A phrase neither starts nor ends with a sign, a function word or a number, next to a number, or next to a title or
 * quotation it belongs to (做到|“两个…”). Brackets in it pair. If it has a comma, it is made of whole clauses; if it
 * has a list mark (、), it is a whole list. A repeat longer than the longest phrase is cut to its first clause.
 */
export function repeatCutter(
  text: SymbolText,
  positions: Uint32Array,
  limits: PhraseLimits,
): (repeat: Repeat) => number {
  const words = edgeWords();
  const { units } = text;
  return (repeat) => {
    const { first, last, length, wordStarts } = repeat;
    if (2 * wordStarts <= last - first) return 0;
    const start = positions[first] ?? 0;
    const sample = sampleOccurrences(text, positions, repeat);
    const { size, before, cuts } = sample;
    if (cuts[0] !== 0 || 2 * before.numbers > size) return 0;
    if (mostly(before, NEIGHBOUR.quote, size)) return 0;
    if (!words.mayStart(wordAt(units, start, cuts[1] ?? length))) return 0;
    const shape = shapeOf(units, start, length);
    return lastGoodEnd({ units, start, repeat, sample, shape, words }, limits);
  };
}

function wordAt(units: Uint16Array, start: number, length: number): string {
  return String.fromCharCode(...units.subarray(start, start + length));
}

function stringOf({ units, start }: OpenCut, from: number, to: number): string {
  return wordAt(units, start + from, to - from);
}

function firstWord(draft: OpenCut): string {
  return stringOf(draft, 0, draft.sample.cuts[1] ?? 0);
}

/** The longest end that makes a phrase, 0 if there is none. */
function lastGoodEnd(draft: OpenCut, limits: PhraseLimits): number {
  const { cuts } = draft.sample;
  const { shape, repeat } = draft;
  const tooLong = repeat.length > limits.maxCharacters;
  const longest = Math.min(limits.maxCharacters, tooLong ? shape.firstComma : shape.firstUnopened);
  for (let at = cuts.length - 1; at > 0; at--) {
    const end = cuts[at] ?? 0;
    if (end <= repeat.parentLength || end < limits.minCharacters) return 0;
    if (end > longest || !endsWell(draft, end, cuts[at - 1] ?? 0)) continue;
    return hasEnoughWords(draft, end, limits) ? end : 0;
  }
  return 0;
}

/** Whether most occurrences have this kind of neighbour after `end`; inside the repeat all have the same. */
function isBefore({ units, start, repeat, sample }: OpenCut, end: number, kind: number): boolean {
  if (end === repeat.length) return mostly(sample.after, kind, sample.size);
  return symbolTables().after[units[start + end] ?? 0] === kind;
}

function endsWell(draft: OpenCut, end: number, lastWord: number): boolean {
  const { units, start, words, repeat, sample } = draft;
  if (symbolTables().classes[units[start + end - 1] ?? 0] !== SYMBOL.word) return false;
  const word = stringOf(draft, lastWord, end);
  if (!words.mayEnd(word)) return false;
  if (words.endsClause(word) && !isBefore(draft, end, NEIGHBOUR.clause)) return false;
  if (end === repeat.length && 2 * sample.after.numbers > sample.size) return false;
  return isWhole(draft, end) && words.isPaired(firstWord(draft), stringOf(draft, 0, end));
}

/** Whether the signs in and around it leave a phrase whole. */
function isWhole(draft: OpenCut, end: number): boolean {
  const { shape, sample } = draft;
  const { before, size } = sample;
  if ((shape.open[end] ?? 0) > 0 || isBefore(draft, end, NEIGHBOUR.quote)) return false;
  if (end > shape.firstComma) {
    const clauses =
      mostly(before, NEIGHBOUR.clause, size) && isBefore(draft, end, NEIGHBOUR.clause);
    if (!clauses) return false;
  }
  const partOfList = mostly(before, NEIGHBOUR.list, size) || isBefore(draft, end, NEIGHBOUR.list);
  return end <= shape.firstListMark || !partOfList;
}

/** One word alone is a phrase if it often makes a clause or half of one: 特此通知, 高度重视, but not 人民政府. */
const oneWord = { eachSide: 0.15, bothSides: 0.65 };

function hasEnoughWords(draft: OpenCut, end: number, { minTokens }: PhraseLimits): boolean {
  const { units, start, sample, words, repeat } = draft;
  const count = countWords(units, start, sample.cuts, end);
  if (count < minTokens || !hasWholeClauses(draft, end)) return false;
  if (count > 1) return true;
  if (words.isOrganisation(stringOf(draft, 0, end))) return false;
  const { before, after, size } = sample;
  const left = (before.kinds[NEIGHBOUR.clause] ?? 0) / size;
  const inside = Number(isBefore(draft, end, NEIGHBOUR.clause));
  const right = end < repeat.length ? inside : (after.kinds[NEIGHBOUR.clause] ?? 0) / size;
  return Math.min(left, right) >= oneWord.eachSide && left + right >= oneWord.bothSides;
}

/** Whether the first and the last clause of a phrase have the words that their first one asks for. */
function hasWholeClauses(draft: OpenCut, end: number): boolean {
  const { units, start, sample, words } = draft;
  return [0, clauseStartBefore(units, start, end)].every((from) => {
    const cuts = sample.cuts.filter((cut) => cut >= from && cut <= end);
    const opener = stringOf(draft, from, cuts.find((cut) => cut > from) ?? end);
    return countWords(units, start, cuts, end) >= words.wordsFrom(opener);
  });
}
