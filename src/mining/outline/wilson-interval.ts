/** A share with the range it may really lie in. All three are from 0 to 1. */
export type ShareInterval = {
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** Two-sided 95 %. */
const usualZ = 1.96;

/**
 * The Wilson score interval of a share: how far the share among all texts of the kind may lie from the one counted.
 * `successes` and `trials` may be fractional (sums of document weights: a cluster of near-duplicates is one trial, half
 * a success if half of its members have the thing); successes are held between 0 and trials. Without trials nothing is
 * known: share 0, interval 0 to 1.
 * Source: Wilson 1927; Newcombe 1998, method 3 (holds its level for small n and for shares near 0 and 1, where the
 * common p ± z·√(p(1 − p)/n) claims certainty).
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  z: number = usualZ,
): ShareInterval {
  if (!(trials > 0)) return { share: 0, low: 0, high: 1 };
  const share = Math.min(1, Math.max(0, successes / trials));
  const z2 = z * z;
  const centre = share + z2 / (2 * trials);
  const margin = z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  return {
    share,
    // rounding must not leave 0.0000000000000001 where nothing was ever seen
    low: share === 0 ? 0 : Math.max(0, (centre - margin) / scale),
    high: share === 1 ? 1 : Math.min(1, (centre + margin) / scale),
  };
}
