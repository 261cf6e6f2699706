/** Disjoint sets over 0 … n − 1: `parents[i]` leads towards the root, which is the smallest index of its set. */
export type UnionFind = Int32Array;

/** Every index in a set of its own. O(n). */
export function createUnionFind(size: number): UnionFind {
  return Int32Array.from({ length: size }, (_, index) => index);
}

/** The smallest index of the set that holds `index`. Nearly O(1) (path halving). */
export function rootOf(parents: UnionFind, index: number): number {
  let at = index;
  for (;;) {
    const parent = parents[at] ?? at;
    if (parent === at) return at;
    const grandparent = parents[parent] ?? parent;
    parents[at] = grandparent;
    at = grandparent;
  }
}

/** Joins the sets of two indices; true if they were apart. */
export function unite(parents: UnionFind, a: number, b: number): boolean {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  if (rootA === rootB) return false;
  parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  return true;
}

/** The sets, each as its indices upwards, ordered by their first. O(n). */
export function setsOf(parents: UnionFind): number[][] {
  const byRoot = new Map<number, number[]>();
  for (let index = 0; index < parents.length; index++) {
    const root = rootOf(parents, index);
    const members = byRoot.get(root);
    if (members === undefined) byRoot.set(root, [index]);
    else members.push(index);
  }
  return [...byRoot.values()];
}
