import { SYMBOL, symbolTables } from '../repeats/symbols.ts';

/** A string cut into words. */
export type CutString = {
  readonly start: number;
  readonly length: number;
  readonly cuts: readonly number[];
  readonly occurrences: number;
};

/**
 * How firmly a phrase holds together: the normalised pointwise mutual information (Bouma 2009) of its two parts at the
 * weakest of its word boundaries, −1 … 1; 0 for parts that meet as often as chance would have it, 1 for parts that
 * occur only together. A string of one word is taken apart between any two characters.
 *
 * Log-likelihood and raw PMI grow with the counts or with rarity and with the length, so that phrases of different
 * lengths cannot be compared; NPMI is bounded, and the minimum over the cut points (as in the fair dispersion point
 * and pseudo-bigram measures of Silva & Lopes 1999) is the test a fragment fails: 的工作，|进一步 has one loose seam.
 * A sign goes with the words before it. `count` gives occurrences of a part, `total` is the number of positions.
 */
export function associationOf(
  units: Uint16Array,
  { start, length, cuts, occurrences }: CutString,
  total: number,
  count: (from: number, to: number) => number,
): number {
  const { classes } = symbolTables();
  const whole = Math.log(occurrences / total);
  let weakest = Number.POSITIVE_INFINITY;
  for (const cut of cuts.length > 2 ? cuts : everyOffset(length)) {
    const inside = cut > 0 && cut < length && classes[units[start + cut] ?? 0] === SYMBOL.word;
    if (!inside) continue;
    const left = Math.log(count(start, start + cut) / total);
    const right = Math.log(count(start + cut, start + length) / total);
    weakest = Math.min(weakest, (whole - left - right) / -whole);
  }
  return Number.isFinite(weakest) ? weakest : 0;
}

function everyOffset(length: number): readonly number[] {
  return Array.from({ length }, (_, offset) => offset);
}
