/**
 * What it costs to place one item before another: `costs[i * size + j]` is the weight of the rankings that have j before
 * i. Items are numbered by preference: among orders of equal cost, lower numbers go first.
 */
export type OrderCosts = {
  readonly size: number;
  readonly costs: Float64Array;
};

/** Differences of cost below this are rounding, not evidence: weights are thirds and sevenths. */
export function costTolerance({ costs }: OrderCosts): number {
  return 1e-9 * (1 + costs.reduce((sum, cost) => sum + cost, 0));
}

/**
 * The order of all items with the least total cost (Kemeny's consensus), exactly; of several such orders the one that
 * is first when compared item by item. By dynamic programming over sets of items already placed. O(2^n · n) time and
 * 8 · 2^n bytes: 16 items take 0.04 s, 20 items 0.3 s and 8 MB; not for more than 24.
 * Source: Kemeny 1959; Held & Karp 1962 (the recursion); Betzler et al. 2009 (its use for Kemeny rankings).
 */
export function kemenyOrder(orderCosts: OrderCosts): number[] {
  const { size } = orderCosts;
  const full = 2 ** size - 1;
  const costOf = subsetCosts(orderCosts);
  // least[placed]: the least cost of the items not yet placed, each against those that come after it
  const least = new Float64Array(full + 1);
  for (let placed = full - 1; placed >= 0; placed--) {
    let best = Infinity;
    for (let item = 0; item < size; item++) {
      const bit = 1 << item;
      if ((placed & bit) !== 0) continue;
      const cost = costOf(item, full ^ placed ^ bit) + (least[placed | bit] ?? 0);
      if (cost < best) best = cost;
    }
    least[placed] = best;
  }
  const tolerance = costTolerance(orderCosts);
  const order: number[] = [];
  let placed = 0;
  while (placed !== full) {
    const next = firstOfLeast(size, placed, (item, bit) => {
      const cost = costOf(item, full ^ placed ^ bit) + (least[placed | bit] ?? 0);
      return cost <= (least[placed] ?? 0) + tolerance;
    });
    order.push(next);
    placed |= 1 << next;
  }
  return order;
}

/** The lowest item not yet placed that passes. */
function firstOfLeast(
  size: number,
  placed: number,
  passes: (item: number, bit: number) => boolean,
): number {
  let lowest = -1;
  for (let item = 0; item < size; item++) {
    const bit = 1 << item;
    if ((placed & bit) !== 0) continue;
    if (passes(item, bit)) return item;
    if (lowest < 0) lowest = item;
  }
  return lowest;
}

/** What it costs to place an item before all of a set, in two look-ups: a table for each half of the items. */
function subsetCosts({ size, costs }: OrderCosts): (item: number, set: number) => number {
  const lowBits = size >> 1;
  const lowSize = 1 << lowBits;
  const highSize = 1 << (size - lowBits);
  const low = new Float64Array(size * lowSize);
  const high = new Float64Array(size * highSize);
  for (let item = 0; item < size; item++) {
    fillHalf(low.subarray(item * lowSize, (item + 1) * lowSize), costs, item * size);
    fillHalf(high.subarray(item * highSize, (item + 1) * highSize), costs, item * size + lowBits);
  }
  return (item, set) =>
    (low[item * lowSize + (set & (lowSize - 1))] ?? 0) +
    (high[item * highSize + (set >> lowBits)] ?? 0);
}

/** sums[set] = Σ costs[from + k] over the bits k of the set; each set from the one without its lowest bit. */
function fillHalf(sums: Float64Array, costs: Float64Array, from: number): void {
  for (let set = 1; set < sums.length; set++) {
    const lowest = 31 - Math.clz32(set & -set);
    sums[set] = (sums[set & (set - 1)] ?? 0) + (costs[from + lowest] ?? 0);
  }
}
