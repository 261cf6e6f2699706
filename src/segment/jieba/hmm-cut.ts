import { IMPOSSIBLE, STATES, type HmmModel } from './hmm-model.ts';

/** Adds the ends of the words of a stretch to `ends`. */
export type StretchCutter = (text: string, start: number, end: number, ends: number[]) => void;

const ENDS_WORD = 1;
const ALONE = 3;

/**
 * Cuts stretches of single characters as cppjieba's HMMSegment: ASCII by rule (letters with digits after them, digits
 * with points, all else alone), between them by the likeliest states (Viterbi 1967). O(n).
 */
export function hmmCutter(model: HmmModel): StretchCutter {
  let came = new Uint8Array(1024);
  const cutByStates = (text: string, start: number, end: number, ends: number[]): void => {
    const length = end - start;
    if (came.length < length * STATES) came = new Uint8Array(length * STATES * 2);
    let state = likeliestEnd(model, text, start, end, came);
    // the states from the last character back; those that end a word are marked in place
    for (let at = length - 1; at >= 0; at--) {
      const from = came[at * STATES + state] ?? 0;
      came[at * STATES] = state;
      state = from;
    }
    for (let at = 0; at < length; at++)
      if ((came[at * STATES] ?? 0) % 2 === 1) ends.push(start + at + 1);
  };
  return (text, start, end, ends) => {
    let left = start;
    for (let at = start; at < end;) {
      if (text.charCodeAt(at) >= 0x80) {
        at++;
        continue;
      }
      if (at > left) cutByStates(text, left, at, ends);
      at = asciiEnd(text, at, end);
      ends.push(at);
      left = at;
    }
    if (end > left) cutByStates(text, left, end, ends);
  };
}

/** The likelier of the two states a stretch can end in; `came` gets the state before each state of each character. */
function likeliestEnd(
  { start: starts, steps, emissions }: HmmModel,
  text: string,
  start: number,
  end: number,
  came: Uint8Array,
): number {
  let weights = new Float64Array(STATES);
  let next = new Float64Array(STATES);
  const first = text.charCodeAt(start) * STATES;
  for (let state = 0; state < STATES; state++)
    weights[state] = (starts[state] ?? 0) + (emissions[first + state] ?? 0);
  for (let at = start + 1; at < end; at++) {
    const row = text.charCodeAt(at) * STATES;
    for (let state = 0; state < STATES; state++) {
      const emission = emissions[row + state] ?? 0;
      let best = IMPOSSIBLE;
      let from = ENDS_WORD;
      for (let before = 0; before < STATES; before++) {
        const weight = (weights[before] ?? 0) + (steps[before * STATES + state] ?? 0) + emission;
        if (weight <= best) continue;
        best = weight;
        from = before;
      }
      next[state] = best;
      came[(at - start) * STATES + state] = from;
    }
    [weights, next] = [next, weights];
  }
  return (weights[ENDS_WORD] ?? 0) >= (weights[ALONE] ?? 0) ? ENDS_WORD : ALONE;
}

/** End of the ASCII word at `at`. */
function asciiEnd(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at);
  let to = at + 1;
  if (isLetter(first)) while (to < end && isLetterOrDigit(text.charCodeAt(to))) to++;
  else if (isDigit(first)) while (to < end && isDigitOrPoint(text.charCodeAt(to))) to++;
  return to;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetterOrDigit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}

function isDigitOrPoint(unit: number): boolean {
  return isDigit(unit) || unit === 0x2e;
}
