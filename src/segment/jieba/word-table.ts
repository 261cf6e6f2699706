/**
 * A trie of words over UTF-16 units in flat arrays. A node is a place in an open-addressing table whose key is its parent
 * node with the unit that leads to it, so that a step is one look-up and 500,000 nodes take 20 MB.
 */
export type WordTable = {
  /** Parent node of each place; 0 marks a free one. */
  readonly parents: Int32Array;
  /** Unit that leads from the parent to this place. */
  readonly units: Uint16Array;
  /** Value of the word that ends at this node; NaN where none does. */
  readonly values: Float64Array;
  /** Number of places − 1; a power of two − 1. */
  readonly mask: number;
};

/** The node of the empty word, which has no place of its own. */
export const ROOT = 1;

/** Room for `nodes` nodes at no more than half load. */
export function createWordTable(nodes: number): WordTable {
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, nodes * 2)));
  return {
    parents: new Int32Array(places),
    units: new Uint16Array(places),
    values: new Float64Array(places).fill(NaN),
    mask: places - 1,
  };
}

/** The node that `unit` leads to, or −1. O(1). */
export function childOf(table: WordTable, node: number, unit: number): number {
  const place = placeOf(table, node, unit);
  return table.parents[place] === 0 ? -1 : place;
}

/** The node that `unit` leads to, made if it is not there. The table must have a free place. O(1). */
export function addChild(table: WordTable, node: number, unit: number): number {
  const place = placeOf(table, node, unit);
  table.parents[place] = node;
  table.units[place] = unit;
  return place;
}

/** Where a child is or belongs. Places 0 and 1 stay free: no node may be taken for "free" or for the root. */
function placeOf({ parents, units, mask }: WordTable, node: number, unit: number): number {
  let place = (Math.imul(node, 0x9e37_79b1) ^ Math.imul(unit, 0x85eb_ca6b)) >>> 8;
  for (place &= mask; ; place = (place + 1) & mask) {
    if (place <= ROOT) continue;
    const parent = parents[place] ?? 0;
    if (parent === 0 || (parent === node && units[place] === unit)) return place;
  }
}
