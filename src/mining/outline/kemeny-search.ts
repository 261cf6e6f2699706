import { costTolerance, kemenyOrder } from './kemeny-exact.ts';
import type { OrderCosts } from './kemeny-exact.ts';

/** Neighbours that are put into their best order exactly: 2^10 sets each, a few milliseconds for all windows. */
const windowSize = 10;

/**
 * A good order for more items than can be ordered exactly: from a Borda start, single items are moved to where they cost
 * least and windows of ten neighbours ordered exactly, until neither helps. Deterministic. The result is a local
 * optimum of both moves, no proof of the best order. About O(n² + n · 2^10) a round, and few rounds.
 * Source: Schalekamp & van Zuylen 2009 (Borda and insertion search do well on real rankings).
 */
export function searchOrder(orderCosts: OrderCosts): number[] {
  const tolerance = costTolerance(orderCosts);
  const order = bordaOrder(orderCosts);
  for (;;) {
    const moved = moveItems(order, orderCosts, tolerance);
    const reordered = reorderWindows(order, orderCosts, tolerance);
    if (!moved && !reordered) return order;
  }
}

/** The total cost of an order. */
export function orderCost(order: readonly number[], { size, costs }: OrderCosts): number {
  let total = 0;
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) {
      total += costs[(order[i] ?? 0) * size + (order[j] ?? 0)] ?? 0;
    }
  }
  return total;
}

/** By mean share of rankings that have the item first, over the items it is ever compared with; ties by number. */
function bordaOrder({ size, costs }: OrderCosts): number[] {
  const scores = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let share = 0;
    let compared = 0;
    for (let j = 0; j < size; j++) {
      const behind = costs[i * size + j] ?? 0;
      const ahead = costs[j * size + i] ?? 0;
      if (ahead + behind === 0) continue;
      share += ahead / (ahead + behind);
      compared++;
    }
    // an item never compared keeps its place among the preferences
    scores[i] = compared === 0 ? 1 - i / size : share / compared;
  }
  return Array.from(scores.keys()).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** Moves each item to its best place, as long as that helps; true if anything moved. */
function moveItems(order: number[], { size, costs }: OrderCosts, tolerance: number): boolean {
  let moved = false;
  for (let at = 0; at < order.length; at++) {
    const item = order[at] ?? 0;
    let bestGain = tolerance;
    let bestPlace = at;
    const consider = (step: -1 | 1): void => {
      let gain = 0;
      for (let place = at + step; place >= 0 && place < order.length; place += step) {
        const other = order[place] ?? 0;
        const before = costs[item * size + other] ?? 0;
        const after = costs[other * size + item] ?? 0;
        gain += step * (before - after);
        if (gain > bestGain) {
          bestGain = gain;
          bestPlace = place;
        }
      }
    };
    consider(-1);
    consider(1);
    if (bestPlace === at) continue;
    order.splice(at, 1);
    order.splice(bestPlace, 0, item);
    moved = true;
  }
  return moved;
}

/** Orders each window of neighbours exactly, where that helps; true if anything changed. */
function reorderWindows(order: number[], orderCosts: OrderCosts, tolerance: number): boolean {
  const { size, costs } = orderCosts;
  let changed = false;
  for (let start = 0; start + windowSize <= order.length; start++) {
    const window = order.slice(start, start + windowSize);
    const items = window.toSorted((a, b) => a - b);
    const inner: OrderCosts = {
      size: windowSize,
      costs: Float64Array.from(items.flatMap((a) => items.map((b) => costs[a * size + b] ?? 0))),
    };
    const best = kemenyOrder(inner).map((index) => items[index] ?? 0);
    if (orderCost(best, orderCosts) >= orderCost(window, orderCosts) - tolerance) continue;
    order.splice(start, windowSize, ...best);
    changed = true;
  }
  return changed;
}
