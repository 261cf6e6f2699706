import { kemenyOrder } from './kemeny-exact.ts';
import type { OrderCosts } from './kemeny-exact.ts';
import { orderCost, searchOrder } from './kemeny-search.ts';

/** The elements of one document in their order, and how much the document counts. */
export type WeightedSequence = {
  readonly weight: number;
  /** Of an element that comes more than once, the first place counts. */
  readonly items: readonly string[];
};

/** How often each element stands before each other, in documents that have both. */
export type Precedence = {
  readonly labels: readonly string[];
  /** before[i][j]: summed weight of the documents that have labels[i] before labels[j]. */
  readonly before: readonly Float64Array[];
};

/** An order with what is known about it. */
export type Consensus = {
  readonly order: readonly string[];
  /** Summed weight of all pairs of all documents that stand the other way round. */
  readonly disagreement: number;
  /** True if no order has less disagreement; false if it was found by local search. */
  readonly exact: boolean;
};

/**
 * Up to so many elements the best order is found exactly (0.3 s). Sixteen would not do: genres have 15 to 20 usual
 * elements, and with two look-ups for a sum the twenty cost no more than sixteen did with adding up.
 */
const exactLimit = 20;

/** Counts precedences among `labels`; other items are passed over. O(Σ length²). */
export function pairwisePrecedence(
  sequences: readonly WeightedSequence[],
  labels: readonly string[],
): Precedence {
  const indexOf = new Map(labels.map((label, index) => [label, index]));
  const before = labels.map(() => new Float64Array(labels.length));
  for (const { weight, items } of sequences) {
    const indices = firstIndices(items, indexOf);
    indices.forEach((earlier, place) => {
      const row = before[earlier];
      if (row === undefined) return;
      for (const later of indices.slice(place + 1)) row[later] = (row[later] ?? 0) + weight;
    });
  }
  return { labels, before };
}

/**
 * The order that the documents agree on best: see `findConsensus`.
 */
export function consensusOrder(
  precedence: Precedence,
  positionOf: (label: string) => number = () => 0,
): readonly string[] {
  return findConsensus(precedence, positionOf).order;
}

/**
 * The order with the fewest pairs of elements that documents have the other way round, each document by its weight
 * (Kemeny's consensus): exact up to 20 elements, by local search above. Of equally good orders the one that puts
 * elements of smaller position first, then by name, so that it depends neither on the order of the labels nor on chance;
 * elements that never meet are ordered by that alone.
 */
export function findConsensus(
  precedence: Precedence,
  positionOf: (label: string) => number = () => 0,
): Consensus {
  const preferred = precedence.labels
    .map((label, index) => ({ label, index, position: steady(positionOf(label)) }))
    .toSorted((a, b) => a.position - b.position || compareNames(a.label, b.label));
  const size = preferred.length;
  const costs = new Float64Array(size * size);
  preferred.forEach((a, i) => {
    preferred.forEach((b, j) => {
      costs[i * size + j] = i === j ? 0 : (precedence.before[b.index]?.[a.index] ?? 0);
    });
  });
  const orderCosts: OrderCosts = { size, costs };
  const exact = size <= exactLimit;
  const order = exact ? kemenyOrder(orderCosts) : searchOrder(orderCosts);
  return {
    order: order.map((index) => preferred[index]?.label ?? ''),
    disagreement: orderCost(order, orderCosts),
    exact,
  };
}

/**
 * Kendall's tau of a document with an order: (pairs in order − pairs the other way round) / pairs, from 1 (all in order)
 * to −1 (reversed). Items that the order does not have are passed over; undefined with fewer than two left.
 */
export function kendallTau(items: readonly string[], order: readonly string[]): number | undefined {
  const ranks = firstIndices(items, new Map(order.map((label, index) => [label, index])));
  if (ranks.length < 2) return undefined;
  let balance = 0;
  ranks.forEach((earlier, place) => {
    for (const later of ranks.slice(place + 1)) balance += earlier < later ? 1 : -1;
  });
  return balance / ((ranks.length * (ranks.length - 1)) / 2);
}

/** The mean tau of the documents with an order, by weight; documents with fewer than two elements say nothing. 0 if none speaks. */
export function meanAgreement(
  sequences: readonly WeightedSequence[],
  order: readonly string[],
): number {
  let sum = 0;
  let total = 0;
  for (const { weight, items } of sequences) {
    const tau = kendallTau(items, order);
    if (tau === undefined) continue;
    sum += tau * weight;
    total += weight;
  }
  return total > 0 ? sum / total : 0;
}

function firstIndices(items: readonly string[], indexOf: ReadonlyMap<string, number>): number[] {
  return [...new Set(items)].flatMap((item) => indexOf.get(item) ?? []);
}

/** Positions are means of fractions: what differs only by rounding is equal. */
function steady(position: number): number {
  return Math.round(position * 1e9) / 1e9;
}

function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
