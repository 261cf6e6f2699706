import { gramHashes } from '../../text/hash.ts';
import type { ReducedTexts } from './reduced-text.ts';

/** Characters in a fingerprinted gram. */
export const gramWidth = 8;
/** Neighbouring grams of which one is chosen. Every common run of 8 + 8 − 1 characters has a common fingerprint. */
export const windowWidth = 8;

/** Chosen grams of many texts, text after text, by position. */
export type Fingerprints = {
  readonly hashes: Uint32Array;
  /** Position of the first character of each gram in the reduced texts. */
  readonly positions: Uint32Array;
  /** Where the fingerprints of each text start; one entry more than there are texts. */
  readonly starts: Uint32Array;
};

/**
 * Fingerprints by winnowing: of every `window` neighbouring grams of `width` characters the one with the smallest hash,
 * the last of equals. Two texts with a common run of at least width + window − 1 characters share a fingerprint at the
 * same place of it. About 2 / (window + 1) of all grams are chosen. O(n).
 * Source: Schleimer, Wilkerson & Aiken 2003.
 */
export function fingerprint(
  reduced: ReducedTexts,
  width: number = gramWidth,
  window: number = windowWidth,
): Fingerprints {
  const { units, starts: textStarts } = reduced;
  const texts = textStarts.length - 1;
  const starts = new Uint32Array(texts + 1);
  let hashes = new Uint32Array(Math.ceil(units.length / 4) + 16);
  let positions = new Uint32Array(hashes.length);
  let grams = new Uint32Array(1 << 12);
  let count = 0;
  for (let t = 0; t < texts; t++) {
    const from = textStarts[t] ?? 0;
    const length = (textStarts[t + 1] ?? 0) - from;
    if (grams.length < length) grams = new Uint32Array(length * 2);
    const gramCount = gramHashes(units.subarray(from, from + length), length, width, grams);
    if (hashes.length < count + gramCount) {
      hashes = grown(hashes, count + gramCount);
      positions = grown(positions, count + gramCount);
    }
    count = chooseSmallest(grams, gramCount, window, from, { hashes, positions, count });
    starts[t + 1] = count;
  }
  return { hashes: hashes.slice(0, count), positions: positions.slice(0, count), starts };
}

type Output = {
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
  /** How many stand there already. */
  readonly count: number;
};

/** Appends the choice of each window; a text shorter than a window counts as one. Gives the new count. */
function chooseSmallest(
  grams: Uint32Array,
  gramCount: number,
  window: number,
  from: number,
  out: Output,
): number {
  let { count } = out;
  let chosen = -1;
  const windows = gramCount === 0 ? 0 : Math.max(1, gramCount - window + 1);
  for (let first = 0; first < windows; first++) {
    const last = Math.min(first + window, gramCount) - 1;
    let smallest = chosen;
    if (chosen < first) {
      smallest = first;
      for (let i = first + 1; i <= last; i++) {
        if ((grams[i] ?? 0) <= (grams[smallest] ?? 0)) smallest = i;
      }
    } else if ((grams[last] ?? 0) <= (grams[chosen] ?? 0)) {
      smallest = last;
    }
    if (smallest === chosen) continue;
    chosen = smallest;
    out.hashes[count] = grams[chosen] ?? 0;
    out.positions[count++] = from + chosen;
  }
  return count;
}

function grown(list: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, Math.ceil(list.length * 1.5)));
  larger.set(list);
  return larger;
}
