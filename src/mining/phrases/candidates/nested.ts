import { mix32 } from '../../../text/hash.ts';
import type { CandidateTable } from './candidate-table.ts';

/** The strings of a table of candidates. */
export type StringTable = Pick<CandidateTable, 'size' | 'length' | 'clusters'> & {
  /** Where the string of a row stands in `units`. */
  readonly startOf: (row: number) => number;
  /** Offsets of the words of the string of a row, both ends included: what may be an end of a string inside it. */
  readonly cutsOf: (row: number) => readonly number[];
};

const base = 0x2c1b3c6d;
const golden = 0x9e3779b1;

/** Hashes of the beginnings of one string, from which the hash of any stretch of it follows (Karp & Rabin 1987). */
type Running = { readonly sums: Int32Array; readonly powers: Int32Array };

function runningFor(longest: number): Running {
  const powers = new Int32Array(longest + 1);
  powers[0] = 1;
  for (let i = 1; i <= longest; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, base);
  return { sums: new Int32Array(longest + 1), powers };
}

function run(units: Uint16Array, start: number, length: number, { sums }: Running): void {
  for (let i = 0; i < length; i++) {
    const spread = Math.imul((units[start + i] ?? 0) + 1, golden);
    sums[i + 1] = (Math.imul(sums[i] ?? 0, base) + (spread ^ (spread >>> 15))) | 0;
  }
}

function hashOf({ sums, powers }: Running, from: number, to: number): number {
  const left = Math.imul(sums[from] ?? 0, powers[to - from] ?? 0);
  return mix32(((sums[to] ?? 0) - left) ^ (to - from));
}

function sameUnits(units: Uint16Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (units[a + i] !== units[b + i]) return false;
  return true;
}

/** Rows by their strings: open addressing, −1 is free. */
function slotsFor(units: Uint16Array, strings: StringTable, running: Running): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, strings.size * 2)));
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < strings.size; row++) {
    const length = strings.length[row] ?? 0;
    run(units, strings.startOf(row), length, running);
    let slot = hashOf(running, 0, length) & (size - 1);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
  }
  return slots;
}

/** Rows, longest strings first, equally long ones in the order of the table. */
function longestFirst({ size, length }: StringTable): Uint32Array {
  return Uint32Array.from({ length: size }, (_, row) => row).toSorted(
    (a, b) => (length[b] ?? 0) - (length[a] ?? 0) || a - b,
  );
}

/**
 * The rows that stay, ascending, when those strings are dropped that hardly stand anywhere but inside one longer string
 * that stays: `hides(inner, outer)` says so of the clusters of a string and of a longer one that contains it. The
 * strings are distinct. Longest first, all stretches of whole words of each looked up by rolling hash and compared.
 * O(strings × words²).
 */
export function withoutNested(
  units: Uint16Array,
  strings: StringTable,
  hides: (inner: number, outer: number) => boolean,
): Uint32Array {
  const order = longestFirst(strings);
  const shortest = strings.length[order.at(-1) ?? 0] ?? 0;
  const running = runningFor(strings.length[order[0] ?? 0] ?? 0);
  const slots = slotsFor(units, strings, running);
  const dropped = new Uint8Array(strings.size);
  const find = (start: number, from: number, to: number): number => {
    let slot = hashOf(running, from, to) & (slots.length - 1);
    for (;;) {
      const row = slots[slot] ?? -1;
      if (row < 0) return -1;
      const same =
        strings.length[row] === to - from &&
        sameUnits(units, start + from, strings.startOf(row), to - from);
      if (same) return row;
      slot = (slot + 1) & (slots.length - 1);
    }
  };
  const dropInside = (outer: number): void => {
    const start = strings.startOf(outer);
    const length = strings.length[outer] ?? 0;
    const clusters = strings.clusters[outer] ?? 0;
    run(units, start, length, running);
    const cuts = strings.cutsOf(outer);
    for (const from of cuts) {
      for (const to of cuts) {
        if (to - from < shortest || to - from >= length) continue;
        const inner = find(start, from, to);
        if (inner >= 0 && hides(strings.clusters[inner] ?? 0, clusters)) dropped[inner] = 1;
      }
    }
  };
  for (const row of order) if (dropped[row] === 0) dropInside(row);
  return order.filter((row) => dropped[row] === 0).toSorted();
}
