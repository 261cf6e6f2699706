import { mix32 } from '../../text/hash.ts';

/** A string of `units` with the number of independent documents it stands in. */
export type CountedString = {
  readonly start: number;
  readonly length: number;
  readonly clusters: number;
};

const base = 0x2c1b3c6d;

type Table = { readonly slots: Int32Array; readonly mask: number };

/** Hash of units [from, to) by the running hashes of the string they lie in. */
type Running = { readonly sums: Int32Array; readonly powers: Int32Array };

function runningOf(longest: number): Running {
  const powers = new Int32Array(longest + 1);
  powers[0] = 1;
  for (let i = 1; i <= longest; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, base);
  return { sums: new Int32Array(longest + 1), powers };
}

function run(units: Uint16Array, { start, length }: CountedString, { sums }: Running): void {
  for (let i = 0; i < length; i++) {
    const spread = Math.imul((units[start + i] ?? 0) + 1, 0x9e3779b1);
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

function tableOf(
  units: Uint16Array,
  strings: readonly CountedString[],
  running: Running,
): Table {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, strings.length * 2)));
  const slots = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (const [index, string] of strings.entries()) {
    run(units, string, running);
    let slot = hashOf(running, 0, string.length) & mask;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[slot] = index;
  }
  return { slots, mask };
}

/**
 * Which of the (distinct) strings stay when those are dropped that hardly stand anywhere but inside one longer string
 * that stays: `hides(inner, outer)` says so of a string and a longer one that contains it. Longest first, all
 * substrings of each looked up by rolling hash and compared. O(sum of squared lengths).
 */
export function withoutNested<T extends CountedString>(
  units: Uint16Array,
  strings: readonly T[],
  hides: (inner: T, outer: T) => boolean,
): readonly T[] {
  const sorted = strings.toSorted((a, b) => b.length - a.length || a.start - b.start);
  const shortest = sorted.at(-1)?.length ?? 0;
  const running = runningOf(sorted[0]?.length ?? 0);
  const { slots, mask } = tableOf(units, sorted, running);
  const dropped = new Uint8Array(sorted.length);
  const find = (start: number, from: number, to: number): number => {
    let slot = hashOf(running, from, to) & mask;
    for (;;) {
      const index = slots[slot] ?? -1;
      const string = index < 0 ? undefined : sorted[index];
      if (string === undefined) return -1;
      if (string.length === to - from && sameUnits(units, start + from, string.start, to - from)) {
        return index;
      }
      slot = (slot + 1) & mask;
    }
  };
  for (const [index, outer] of sorted.entries()) {
    if (dropped[index] === 1) continue;
    run(units, outer, running);
    for (let from = 0; from + shortest <= outer.length; from++) {
      for (let to = from + shortest; to <= outer.length; to++) {
        const found = to - from === outer.length ? -1 : find(outer.start, from, to);
        const inner = sorted[found];
        if (inner !== undefined && hides(inner, outer)) dropped[found] = 1;
      }
    }
  }
  return sorted.filter((_, index) => dropped[index] === 0);
}
