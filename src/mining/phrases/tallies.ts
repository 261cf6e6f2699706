/** How often something was counted: in documents, each with its weight, and in all. */
export type Tally = {
  readonly key: number;
  /** Sum of the weights of the documents. */
  readonly independent: number;
  readonly occurrences: number;
};

/** Counters under small whole numbers, used again and again. */
export type Tallies = {
  /** Counts one occurrence in a document of this weight. The occurrences of a document come together. */
  readonly add: (key: number, document: number, weight: number) => void;
  /** What was counted, ascending by key; all counters are at 0 again. */
  readonly take: () => readonly Tally[];
};

/** Counters for keys below `size`. */
export function createTallies(size: number): Tallies {
  const occurrences = new Uint32Array(size);
  const independent = new Float64Array(size);
  const lastDocument = new Int32Array(size).fill(-1);
  let touched: number[] = [];
  return {
    add: (key, document, weight) => {
      if (occurrences[key] === 0) touched.push(key);
      occurrences[key] = (occurrences[key] ?? 0) + 1;
      if (lastDocument[key] !== document) independent[key] = (independent[key] ?? 0) + weight;
      lastDocument[key] = document;
    },
    take: () => {
      const taken = touched
        .toSorted((a, b) => a - b)
        .map((key) => ({
          key,
          independent: independent[key] ?? 0,
          occurrences: occurrences[key] ?? 0,
        }));
      for (const key of touched) {
        occurrences[key] = 0;
        independent[key] = 0;
        lastDocument[key] = -1;
      }
      touched = [];
      return taken;
    },
  };
}
