import type { Tier } from './genre-outline.ts';

/**
 * Lower ends of the 95 % interval from which a tier is given.
 *
 * `required` makes the checker raise an error, so it must be sure: even the lower end says that clearly more than half of
 * such texts, three in five, have the element. `recommended` makes it warn: at least one text in four has it.
 *
 * What has to be counted for that:
 *
 * | independent documents | 1 | 2 | 3 | 4 | 5 | 6 | 10 | 20 | 50 | 100 | 1000 |
 * |---|---|---|---|---|---|---|---|---|---|---|---|
 * | required from | – | – | – | – | – | 6 | 10 | 17 | 37 | 70 | 631 |
 * | recommended from | – | 2 | 3 | 3 | 4 | 4 | 6 | 9 | 19 | 34 | 277 |
 */
const requiredFrom = 0.6;
const recommendedFrom = 0.25;

/** Fewer independent documents than this make nothing required, whatever interval comes in. */
const fewDocuments = 5;

/**
 * The tier of an element by the lower end of its interval, not by the share counted: three of three may be chance, 70 of
 * 100 is not. With fewer than five independent documents nothing is required (at 95 % the interval alone already asks
 * for six of six), and what all of two to four have is recommended; a single document recommends nothing.
 */
export function tierOf(interval: { readonly low: number }, independentDocuments: number): Tier {
  if (interval.low >= requiredFrom && independentDocuments >= fewDocuments) return 'required';
  return interval.low >= recommendedFrom ? 'recommended' : 'optional';
}
