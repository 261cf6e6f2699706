/** A figure as it stands in the files: at most four decimals, no negative zero, so that equal runs give equal files. */
export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
