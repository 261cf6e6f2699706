/**
 * A hash table from 32-bit shingles to positive counts or slots, by open addressing: key and value side by side, so that
 * a look-up touches one line of the cache. A value of 0 marks a free place.
 */
export type TokenTable = {
  readonly entries: Uint32Array;
  /** Entries − 2: cuts an even number to the offset of an entry. */
  readonly mask: number;
};

/** Room for `tokens` shingles at no more than half load; takes over the memory of `previous` if that is enough. */
export function createTokenTable(tokens: number, previous?: TokenTable): TokenTable {
  const length = 2 ** Math.ceil(Math.log2(Math.max(2, tokens) * 4));
  if (previous !== undefined && previous.entries.length >= length) {
    previous.entries.fill(0);
    return previous;
  }
  return { entries: new Uint32Array(length), mask: length - 2 };
}

/**
 * The offset of a shingle's value, or of the free one where it belongs; its key stands just before. Shingles are well
 * mixed, so their low bits will do for a place.
 */
export function valueOffset(table: TokenTable, token: number): number {
  const { entries, mask } = table;
  let at = (token << 1) & mask;
  while (entries[at] !== token && (entries[at + 1] ?? 0) !== 0) at = (at + 2) & mask;
  return at + 1;
}

/** A range of shingle values with, for each set, where its part of the range starts and ends. */
export type TokenRange = {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Shingles in the range, over all sets. */
  readonly tokens: number;
};

/** Shingles looked at together: a table for so many stays within the processor's caches. */
const tokensPerRange = 1 << 19;
/** At least so many of each set, on average: beginning with a set costs as much as some look-ups. */
const tokensPerVisit = 64;

/**
 * Walks over sorted sets by ranges of shingle values, small enough that the range of all sets fits a small table.
 * The arrays handed over are used again for the next range.
 */
export function forEachTokenRange(
  sets: readonly Uint32Array[],
  visit: (range: TokenRange) => void,
): void {
  let total = 0;
  for (const set of sets) total += set.length;
  const perRange = Math.max(tokensPerRange, tokensPerVisit * sets.length);
  const ranges = Math.max(1, Math.ceil(total / perRange));
  const starts = new Uint32Array(sets.length);
  const ends = new Uint32Array(sets.length);
  for (let range = 1; range <= ranges; range++) {
    const bound = Math.floor((0x1_0000_0000 * range) / ranges);
    let tokens = 0;
    for (let s = 0; s < sets.length; s++) {
      const set = sets[s];
      if (set === undefined) continue;
      const start = ends[s] ?? 0;
      let end = start;
      while (end < set.length && (set[end] ?? 0) < bound) end++;
      starts[s] = start;
      ends[s] = end;
      tokens += end - start;
    }
    visit({ starts, ends, tokens });
  }
}
