import { isHan } from '../text/han.ts';
import { gramHashes, hash53 } from '../text/hash.ts';

const LEAST_PARAGRAPH = 30;
const KEY_CHARACTERS = 22;
const WIDTH = 5;
/** Keys of a sketch, and the least hashes that go into each. */
export const SKETCH_KEYS = 3;
const ROWS = 3;
const BINS = SKETCH_KEYS * ROWS;
const NO_HASH = 0xffffffff;

/** Working memory for paragraphs of usual length. */
const keptUnits = new Uint16Array(1 << 14);
const keptHashes = new Uint32Array(1 << 14);
const least = new Uint32Array(BINS);

/** Key of a paragraph: a hash of its first 22 Han characters; undefined for paragraphs too short to be told apart. */
export function paragraphKey(analysis: string): number | undefined {
  if (analysis.length < LEAST_PARAGRAPH) return undefined;
  let reduced = '';
  for (let at = 0; at < analysis.length && reduced.length < KEY_CHARACTERS; at++)
    if (isHan(analysis.charCodeAt(at))) reduced += analysis.charAt(at);
  return reduced.length < KEY_CHARACTERS ? undefined : hash53(reduced, 0, reduced.length, 0);
}

/** Writes the Han characters of a text into `out` and gives how many there are. */
function hanUnits(text: string, out: Uint16Array): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) out[count++] = unit;
  }
  return count;
}

/**
 * Three keys of a paragraph, each made of the least hashes of a part of its character 5-grams: paragraphs that share nine
 * tenths of their 5-grams share a key 98 times of 100, those that share a third 11 times. 0 where a part is empty. O(n).
 * Source: Broder 1997 (min-wise hashing), Li, Owen, Zhang 2012 (one permutation).
 */
export function paragraphSketch(analysis: string): readonly number[] {
  const { length } = analysis;
  const units = length <= keptUnits.length ? keptUnits : new Uint16Array(length);
  const hashes = length <= keptHashes.length ? keptHashes : new Uint32Array(length);
  const count = gramHashes(units, hanUnits(analysis, units), WIDTH, hashes);
  least.fill(NO_HASH);
  for (let at = 0; at < count; at++) {
    const hash = hashes[at] ?? NO_HASH;
    const bin = hash % BINS;
    if (hash < (least[bin] ?? 0)) least[bin] = hash;
  }
  return Array.from({ length: SKETCH_KEYS }, (_, key) => {
    const rows = least.subarray(key * ROWS, (key + 1) * ROWS);
    return rows.includes(NO_HASH) ? 0 : hash53(rows.join(' '), 0, undefined, key);
  });
}
