/**
 * A trie of words over UTF-16 units in flat arrays. A node is a place in an open-addressing table whose key is its parent
 * node with the unit that leads to it, so that a step is one look-up and 500,000 nodes take 17 MB.
 */
export type WordTable = {
  /**
   * Of each place the parent node and the unit that leads here, side by side; a parent of 0 marks a free place. Beside
   * the unit stands whether the node has children (`BRANCHES`), which saves most of the look-ups that find nothing.
   */
  readonly keys: Int32Array;
  /** Value of the word that ends at this node; NaN where none does. */
  readonly values: Float64Array;
  /** Nodes of the first units of words; 0 where none begins so. They are what is asked for most. */
  readonly roots: Int32Array;
  /** Number of places − 1; a power of two − 1. */
  readonly mask: number;
};

/** Parent of the nodes of first units; no place of its own. */
const ROOT = 1;
const UNITS = 0x1_0000;
const BRANCHES = 0x1_0000;

/** Room for `nodes` nodes at no more than half load. */
export function createWordTable(nodes: number): WordTable {
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, nodes * 2)));
  return {
    keys: new Int32Array(places * 2),
    values: new Float64Array(places).fill(NaN),
    roots: new Int32Array(UNITS),
    mask: places - 1,
  };
}

/** The node that `unit` leads to, or 0. O(1). */
export function childOf(table: WordTable, node: number, unit: number): number {
  if (((table.keys[node * 2 + 1] ?? 0) & BRANCHES) === 0) return 0;
  const place = placeOf(table, node, unit);
  return table.keys[place * 2] === 0 ? 0 : place;
}

/** The node that `unit` leads to, made if it is not there; `node` 0 stands for the empty word. O(1). */
export function addChild(table: WordTable, node: number, unit: number): number {
  const parent = node === 0 ? ROOT : node;
  const place = placeOf(table, parent, unit);
  table.keys[place * 2] = parent;
  table.keys[place * 2 + 1] = (table.keys[place * 2 + 1] ?? 0) | unit;
  if (node === 0) table.roots[unit] = place;
  else table.keys[node * 2 + 1] = (table.keys[node * 2 + 1] ?? 0) | BRANCHES;
  return place;
}

/** Where a child is or belongs. Places 0 and 1 stay free: no node may be taken for "none" or for the root. */
function placeOf({ keys, mask }: WordTable, node: number, unit: number): number {
  let place = ((Math.imul(node, 0x9e37_79b1) ^ Math.imul(unit, 0x85eb_ca6b)) >>> 8) & mask;
  for (; ; place = (place + 1) & mask) {
    if (place <= ROOT) continue;
    const parent = keys[place * 2] ?? 0;
    if (parent === 0) return place;
    if (parent === node && ((keys[place * 2 + 1] ?? 0) & ~BRANCHES) === unit) return place;
  }
}
