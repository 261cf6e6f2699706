import type { JiebaDictionary } from './dictionary.ts';
import { hmmCutter } from './hmm-cut.ts';
import type { HmmModel } from './hmm-model.ts';
import { childOf } from './word-table.ts';

/** Gives the end offset of each word of a text, ascending; what lies between two ends is a word. */
export type EndFinder = (text: string) => Int32Array;

/** What always stands alone and parts the text around it (SegmentBase.hpp). */
const SEPARATORS = new Uint8Array(0x1_0000);
for (const mark of ' \t\n，。') SEPARATORS[mark.charCodeAt(0)] = 1;
const LEAD_SURROGATE = /[\uD800-\uDBFF]/;
const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
/** Stands for a character beyond U+FFFF, of which neither dictionary nor model knows any. */
const BEYOND = '\uD800';

/** Arrays that are used again from stretch to stretch. */
type Room = {
  /** Weight of the best way from each place on. */
  weights: Float64Array;
  /** Length of the word that the best way begins with there. */
  lengths: Int32Array;
};

/**
 * Cuts as cppjieba's MixSegment with its model on: of all ways to cut a stretch into words of the dictionary the
 * likeliest, found from its end; what that leaves in single characters is put together by the model. Same words as
 * nodejieba, whose files these are, without its strings and in a quarter of its time. Texts must be well-formed. O(n) for
 * words of bounded length.
 */
export function endFinder(dictionary: JiebaDictionary, model: HmmModel): EndFinder {
  const { words, leastWeight, ownSingles } = dictionary;
  const { values, roots } = words;
  const room: Room = { weights: new Float64Array(1024), lengths: new Int32Array(1024) };
  const putTogether = hmmCutter(model);

  const weighWays = (text: string, start: number, end: number): void => {
    const { weights, lengths } = room;
    weights[end - start] = 0;
    for (let at = end - 1; at >= start; at--) {
      let node = roots[text.charCodeAt(at)] ?? 0;
      const single = values[node] ?? NaN;
      const after = weights[at - start + 1] ?? 0;
      let best = after + (Number.isNaN(single) ? leastWeight : single);
      let length = 1;
      for (let to = at + 1; node > 0 && to < end; to++) {
        node = childOf(words, node, text.charCodeAt(to));
        const weight = (weights[to - start + 1] ?? 0) + (values[node] ?? NaN);
        // false where no word ends, at place 0 too
        if (weight > best) {
          best = weight;
          length = to + 1 - at;
        }
      }
      weights[at - start] = best;
      lengths[at - start] = length;
    }
  };

  const cutStretch = (text: string, start: number, end: number, ends: number[]): void => {
    makeRoom(room, end - start);
    weighWays(text, start, end);
    const isLoose = (at: number): boolean =>
      room.lengths[at - start] === 1 &&
      (ownSingles.size === 0 || !ownSingles.has(text.charCodeAt(at)));
    for (let at = start; at < end;) {
      let to = at;
      while (to < end && isLoose(to)) to++;
      if (to > at) putTogether(text, at, to, ends);
      else ends.push((to += room.lengths[at - start] ?? 1));
      at = to;
    }
  };

  const cutPlain = (text: string): number[] => {
    const ends: number[] = [];
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && SEPARATORS[text.charCodeAt(at)] === 0) continue;
      if (at > start) cutStretch(text, start, at, ends);
      if (at < text.length) ends.push(at + 1);
      start = at + 1;
    }
    return ends;
  };

  return (text) => {
    if (!LEAD_SURROGATE.test(text)) return new Int32Array(cutPlain(text));
    return stretched(text, cutPlain(text.replaceAll(PAIRS, BEYOND)));
  };
}

function makeRoom(room: Room, length: number): void {
  if (length < room.weights.length) return;
  room.weights = new Float64Array(length * 2);
  room.lengths = new Int32Array(length * 2);
}

/** Ends counted in characters as ends counted in UTF-16 units. */
function stretched(text: string, ends: readonly number[]): Int32Array {
  const moved = new Int32Array(ends.length);
  let characters = 0;
  let units = 0;
  for (const [i, end] of ends.entries()) {
    for (; characters < end; characters++) units += isLead(text.charCodeAt(units)) ? 2 : 1;
    moved[i] = units;
  }
  return moved;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
