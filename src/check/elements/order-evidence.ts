import type { GenreOutline } from '../../mining/outline/genre-outline.ts';
import { wilsonInterval } from '../../mining/outline/wilson-interval.ts';

/** The evidence that one element stands before another. */
export type OrderEvidence = {
  /** Independent documents that have both, and those of them in which the first comes first. */
  readonly both: number;
  readonly first: number;
};

const LEAST_SHARE = 0.8;
/** So that three of three do not count as strong: five of five do, and 10 of 12. */
const LEAST_LOW = 0.5;
const LEAST_BOTH = 5;

/** Looks up how surely the first of two elements stands before the second; undefined unless that is strong. */
export type OrderLookup = (before: string, after: string) => OrderEvidence | undefined;

/** The strong pairs of an outline. O(pairs). */
export function strongOrder({ order }: GenreOutline): OrderLookup {
  const strong = new Map<string, OrderEvidence>();
  for (const { before, after, independentDocuments: first, share } of order) {
    if (share < LEAST_SHARE) continue;
    const both = first / share;
    if (both < LEAST_BOTH || wilsonInterval(first, both).low < LEAST_LOW) continue;
    strong.set(`${before}\n${after}`, { both, first });
  }
  return (before, after) => strong.get(`${before}\n${after}`);
}
