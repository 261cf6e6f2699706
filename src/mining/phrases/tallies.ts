/** How often something was counted: in how many clusters, and in all. */
export type Tally = {
  readonly key: number;
  readonly clusters: number;
  readonly occurrences: number;
};

/** Counters under small whole numbers, used again and again. */
export type Tallies = {
  /** Counts one occurrence. The occurrences of a cluster come together. */
  readonly add: (key: number, cluster: number) => void;
  /** What was counted, ascending by key; all counters are at 0 again. */
  readonly take: () => readonly Tally[];
};

/** Counters for keys below `size`. */
export function createTallies(size: number): Tallies {
  const occurrences = new Uint32Array(size);
  const clusters = new Uint32Array(size);
  const lastCluster = new Int32Array(size).fill(-1);
  let touched: number[] = [];
  return {
    add: (key, cluster) => {
      if (occurrences[key] === 0) touched.push(key);
      occurrences[key] = (occurrences[key] ?? 0) + 1;
      if (lastCluster[key] !== cluster) clusters[key] = (clusters[key] ?? 0) + 1;
      lastCluster[key] = cluster;
    },
    take: () => {
      const taken = touched
        .toSorted((a, b) => a - b)
        .map((key) => ({
          key,
          clusters: clusters[key] ?? 0,
          occurrences: occurrences[key] ?? 0,
        }));
      for (const key of touched) {
        occurrences[key] = 0;
        clusters[key] = 0;
        lastCluster[key] = -1;
      }
      touched = [];
      return taken;
    },
  };
}
