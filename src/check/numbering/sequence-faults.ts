/** A member of a series whose number does not go on from those before it. */
export type SequenceFault = {
  /** Index in the series. */
  readonly index: number;
  /** gap: numbers are left out; repeat: the number stood before; backstep: a smaller one that did not. */
  readonly kind: 'gap' | 'repeat' | 'backstep';
  /** The number that was due. */
  readonly expected: number;
  /** The numbers left out before it; empty but for a gap. */
  readonly missing: readonly number[];
};

/** The whole numbers of [from, to) that do not stand further down. */
function absent(from: number, to: number, later: readonly number[]): readonly number[] {
  const missing: number[] = [];
  for (let value = from; value < to; value++) if (!later.includes(value)) missing.push(value);
  return missing;
}

/**
 * Where a series of numbers, expected to start with `first`, does not count up. One slip is told once: a mistyped number
 * that the count goes on past (1 2 2 4), a swap (1 3 2 4), a number given twice (1 2 2 3). No fault if and only if the
 * series is first, first + 1, … O(n²) in the number of gaps.
 */
export function sequenceFaults(values: readonly number[], first = 1): readonly SequenceFault[] {
  const faults: SequenceFault[] = [];
  let seen = new Set<number>();
  let last = first - 1;
  values.forEach((value, index) => {
    const expected = last + 1;
    const next = values[index + 1];
    if (value === expected) last = value;
    else if (next === expected + 1) {
      // 一、二、二、四: the count goes on as if the right number stood here
      faults.push({ index, kind: kindOf(value, expected, seen), expected, missing: [] });
      last = expected;
    } else if (value > expected) {
      const missing = absent(expected, value, values.slice(index + 1));
      if (missing.length > 0) faults.push({ index, kind: 'gap', expected, missing });
      last = value;
    } else {
      faults.push({ index, kind: kindOf(value, expected, seen), expected, missing: [] });
      if (next === value + 1) {
        last = value;
        seen = new Set([...seen].filter((known) => known < value));
      }
    }
    seen.add(value);
  });
  return faults;
}

function kindOf(value: number, expected: number, seen: ReadonlySet<number>): SequenceFault['kind'] {
  if (value > expected) return 'gap';
  return seen.has(value) ? 'repeat' : 'backstep';
}
