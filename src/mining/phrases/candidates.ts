import { edgeWords, type EdgeWords } from './edge-words.ts';
import { sampleOccurrences, type OccurrenceSample } from './occurrence-sample.ts';
import type { PhraseLimits } from './phrase-options.ts';
import type { Repeat } from './repeats.ts';
import { bracketKind, isComma, SYMBOL, symbolClasses } from './symbols.ts';
import type { SymbolText } from './symbol-text.ts';

/** A repeat cut to a phrase that can stand alone; its occurrences are those of the repeat. */
export type Candidate = {
  /** Ranks of its occurrences among the sorted suffixes, [first, last). */
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly documents: number;
  readonly clusters: number;
  /** Offsets of its words, 0 and `length` included. */
  readonly cuts: readonly number[];
  readonly atClauseStart: number;
  readonly atClauseEnd: number;
};

/** A repeat with what is needed to judge its ends. */
type Draft = {
  readonly units: Uint16Array;
  readonly start: number;
  readonly repeat: Repeat;
  readonly sample: OccurrenceSample;
  readonly words: EdgeWords;
};

/**
 * Gives a function that cuts a repeat to a phrase, or drops it.
 *
 * Both ends of a phrase stand at word starts in most occurrences. The end is moved back to the nearest one inside that
 * does, as long as that does not change the occurrences (shorter beginnings are repeats of their own); a start that
 * does not fit drops the repeat, for what follows it is a repeat of its own too. So nothing has to be counted again.
 */
export function candidateMaker(
  text: SymbolText,
  positions: Uint32Array,
  limits: PhraseLimits,
): (repeat: Repeat) => Candidate | undefined {
  const words = edgeWords();
  const classes = symbolClasses();
  const { units } = text;
  return (repeat) => {
    const { first, last, wordStarts } = repeat;
    if (2 * wordStarts <= last - first) return undefined;
    const start = positions[first] ?? 0;
    if (classes[units[start] ?? 0] !== SYMBOL.word) return undefined;
    const sample = sampleOccurrences(text, positions, repeat);
    const draft: Draft = { units, start, repeat, sample, words };
    if (sample.cuts[0] !== 0 || !startsWell(draft)) return undefined;
    const end = lastGoodEnd(draft, limits);
    if (end === 0) return undefined;
    const { documents, clusters } = repeat;
    const cuts = sample.cuts.filter((cut) => cut <= end);
    const atClauseEnd = end === repeat.length ? sample.atClauseEnd : Number(endsClause(draft, end));
    return {
      first,
      last,
      length: end,
      documents,
      clusters,
      cuts,
      atClauseStart: sample.atClauseStart,
      atClauseEnd,
    };
  };
}

function stringOf({ units, start }: Draft, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(start + from, start + to));
}

function startsWell(draft: Draft): boolean {
  const { sample, words } = draft;
  if (2 * sample.afterNumber > 1) return false;
  return words.mayStart(stringOf(draft, 0, sample.cuts[1] ?? 0));
}

/** Whether the string goes on with punctuation after `end`, which is inside the repeat. */
function endsClause({ units, start }: Draft, end: number): boolean {
  return symbolClasses()[units[start + end] ?? 0] !== SYMBOL.word;
}

/** The longest end that makes a phrase, 0 if there is none. */
function lastGoodEnd(draft: Draft, limits: PhraseLimits): number {
  const { cuts } = draft.sample;
  const { length, parentLength } = draft.repeat;
  const shape = shapeOf(draft);
  // too long to be kept whole: its first clause
  const longest = length > limits.maxCharacters ? shape.firstComma : shape.closed;
  for (let at = cuts.length - 1; at >= limits.minTokens; at--) {
    const end = cuts[at] ?? 0;
    if (end <= parentLength || end < limits.minCharacters) return 0;
    if (end > longest || end > limits.maxCharacters) continue;
    if (isGoodEnd(draft, shape, end, cuts[at - 1] ?? 0)) return end;
  }
  return 0;
}

/** What the signs inside a repeat allow. */
type Shape = {
  /** Offset of the first comma; the length if there is none. */
  readonly firstComma: number;
  /** Offset of the first closing bracket that nothing opened; the length if there is none. */
  readonly closed: number;
  /** Open brackets before each offset. */
  readonly open: readonly number[];
};

function shapeOf({ units, start, repeat }: Draft): Shape {
  const { length } = repeat;
  const stack: number[] = [];
  const open: number[] = [0];
  let firstComma = length;
  let closed = length;
  for (let offset = 0; offset < length; offset++) {
    const unit = units[start + offset] ?? 0;
    const kind = bracketKind(unit);
    if (kind > 0) stack.push(kind);
    if (kind < 0 && stack.pop() !== -kind) closed = Math.min(closed, offset);
    if (firstComma === length && isComma(unit)) firstComma = offset;
    open.push(stack.length);
  }
  return { firstComma, closed, open };
}

function isGoodEnd(draft: Draft, shape: Shape, end: number, lastWord: number): boolean {
  const { units, start, repeat, sample, words } = draft;
  if (symbolClasses()[units[start + end - 1] ?? 0] !== SYMBOL.word) return false;
  if ((shape.open[end] ?? 0) > 0) return false;
  if (!words.mayEnd(stringOf(draft, lastWord, end))) return false;
  if (end === repeat.length && 2 * sample.beforeNumber > 1) return false;
  if (end > shape.firstComma) {
    const whole = end === repeat.length ? 2 * sample.atClauseEnd > 1 : endsClause(draft, end);
    if (!whole || 2 * sample.atClauseStart <= 1) return false;
  }
  return words.isPaired(stringOf(draft, 0, sample.cuts[1] ?? 0), stringOf(draft, 0, end));
}
