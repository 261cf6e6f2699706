import { createTokenTable, forEachTokenRange, valueOffset } from './token-table.ts';
import type { TokenRange, TokenTable } from './token-table.ts';

/** For each shingle of each set, in how many sets it occurs. */
export type TokenFrequencies = {
  /** Where the figures of a set start; one entry more than there are sets. */
  readonly offsets: Float64Array;
  /** Document frequencies, set after set, in the order of the shingles; `maxFrequency` stands for itself and above. */
  readonly values: Uint16Array;
};

/** The highest frequency that is told apart. */
export const maxFrequency = 0xffff;

/**
 * Document frequencies of all shingles of all sets, exact up to `maxFrequency`; with `weights`, each set counts that many
 * times. Works range by range, so memory is two bytes a shingle and a small table. O(total).
 */
export function tokenFrequencies(
  sets: readonly Uint32Array[],
  weights?: readonly number[],
): TokenFrequencies {
  const offsets = new Float64Array(sets.length + 1);
  for (let s = 0; s < sets.length; s++) {
    offsets[s + 1] = (offsets[s] ?? 0) + (sets[s]?.length ?? 0);
  }
  const frequencies = { offsets, values: new Uint16Array(offsets[sets.length] ?? 0) };
  let table: TokenTable | undefined;
  forEachTokenRange(sets, (range) => {
    table = createTokenTable(range.tokens, table);
    countRange(sets, range, table, weights);
    writeRange(sets, range, table, frequencies);
  });
  return frequencies;
}

function countRange(
  sets: readonly Uint32Array[],
  range: TokenRange,
  table: TokenTable,
  weights: readonly number[] | undefined,
): void {
  const { entries } = table;
  for (let s = 0; s < sets.length; s++) {
    const set = sets[s];
    const end = range.ends[s] ?? 0;
    const weight = weights?.[s] ?? 1;
    if (set === undefined) continue;
    for (let i = range.starts[s] ?? 0; i < end; i++) {
      const token = set[i] ?? 0;
      const at = valueOffset(table, token);
      entries[at - 1] = token;
      entries[at] = (entries[at] ?? 0) + weight;
    }
  }
}

function writeRange(
  sets: readonly Uint32Array[],
  range: TokenRange,
  table: TokenTable,
  frequencies: TokenFrequencies,
): void {
  const { offsets, values } = frequencies;
  for (let s = 0; s < sets.length; s++) {
    const set = sets[s];
    const end = range.ends[s] ?? 0;
    const offset = offsets[s] ?? 0;
    if (set === undefined) continue;
    for (let i = range.starts[s] ?? 0; i < end; i++) {
      const count = table.entries[valueOffset(table, set[i] ?? 0)] ?? 0;
      values[offset + i] = Math.min(count, maxFrequency);
    }
  }
}
