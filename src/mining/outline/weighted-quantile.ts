/** A value that counts `weight` times; weights need not be whole. */
export type WeightedValue = {
  readonly value: number;
  readonly weight: number;
};

/** Guards comparisons of summed weights such as 1/3 + 1/3 + 1/3. */
const rounding = 1e-9;

/**
 * The value below which a share `q` (0 to 1) of the weight lies; where the share falls exactly between two values, their
 * mean, so that the median of 1, 2, 3, 4 is 2.5. Whole weights do the same as repeating the value. Values of no weight
 * count nothing; 0 if nothing is left. O(n log n).
 * Source: Hyndman & Fan 1996, definition 2, on the weighted distribution function.
 */
export function weightedQuantile(values: readonly WeightedValue[], q: number): number {
  const sorted = values
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.value - b.value || a.weight - b.weight);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const target = Math.min(1, Math.max(0, q)) * total;
  const tolerance = rounding * total;
  let below = 0;
  for (let i = 0; i < sorted.length; i++) {
    const { value, weight } = sorted[i] ?? { value: 0, weight: 0 };
    below += weight;
    if (below > target + tolerance) return value;
    if (below >= target - tolerance) return (value + (sorted[i + 1]?.value ?? value)) / 2;
  }
  return 0;
}
