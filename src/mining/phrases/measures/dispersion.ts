/**
 * Gries' deviation of proportions (Gries 2008): half the sum, over all parts of a corpus, of the differences between a
 * part's share of the corpus and its share of the occurrences. 0: as even as the text; near 1: all in one small part.
 *
 * `size` gives the share of the corpus of each part that has occurrences (all parts together are 1), `frequency` its
 * occurrences in the same order. O(parts with occurrences).
 */
export function deviationOfProportions(
  sizes: readonly number[],
  frequencies: readonly number[],
): number {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  let difference = 0;
  let covered = 0;
  for (const [index, size] of sizes.entries()) {
    difference += Math.abs(size - (frequencies[index] ?? 0) / total);
    covered += size;
  }
  return Math.min(1, Math.max(0, (difference + 1 - covered) / 2));
}

/**
 * How evenly occurrences spread over the parts that have any, whatever their number and size: 1 − DP over these parts
 * taken as equal. 1 if each has the same number; towards 0 for one part with nearly all. O(parts).
 */
export function evenness(frequencies: readonly number[]): number {
  const share = 1 / frequencies.length;
  return (
    1 -
    deviationOfProportions(
      frequencies.map(() => share),
      frequencies,
    )
  );
}
