import { gramHashes } from '../src/text/hash.ts';

/** How many different runs of characters a corpus has, and how that number grows with it. */
export type GramGrowth = {
  /** Length of the runs, in UTF-16 units. */
  readonly width: number;
  readonly grams: number;
  readonly distinct: number;
  readonly distinctInQuarter: number;
  /** Slope of distinct runs over length on logarithmic scales, from a quarter to the whole: 1 is linear, 0 mere repetition. */
  readonly exponent: number;
};

/** Counts the runs in all texts and in the first quarter of them. O(n log n); hash collisions below 0.2 % at 10 million. */
export function gramGrowth(texts: readonly string[], width: number): GramGrowth {
  const whole = countGrams(texts, width);
  const quarter = countGrams(texts.slice(0, Math.ceil(texts.length / 4)), width);
  const exponent =
    Math.log(whole.distinct / quarter.distinct) / Math.log(whole.grams / quarter.grams);
  return {
    width,
    grams: whole.grams,
    distinct: whole.distinct,
    distinctInQuarter: quarter.distinct,
    exponent,
  };
}

function countGrams(texts: readonly string[], width: number): { grams: number; distinct: number } {
  const hashes = new Uint32Array(texts.reduce((sum, text) => sum + text.length, 0));
  let grams = 0;
  for (const text of texts) {
    const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    grams += gramHashes(units, units.length, width, hashes.subarray(grams));
  }
  const sorted = hashes.subarray(0, grams).toSorted();
  let distinct = 0;
  for (let i = 0; i < grams; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  return { grams, distinct };
}
