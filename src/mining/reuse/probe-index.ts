import { frequencyClass } from './probe-plan.ts';
import type { ProbePlan } from './probe-plan.ts';
import type { TokenFrequencies } from './token-frequencies.ts';
import { createTokenTable, forEachTokenRange, valueOffset } from './token-table.ts';
import type { TokenRange, TokenTable } from './token-table.ts';

/** Which sets hold each shingle that anybody looks up. */
export type ProbeIndex = {
  /** Where the look-ups of a set start in `probeSlots`; one entry more than there are sets. */
  readonly probeStarts: Float64Array;
  /** The slots each set looks up. */
  readonly probeSlots: Uint32Array;
  /** The postings of slot k are postings[slotEnds[k − 1]] … postings[slotEnds[k] − 1]; slots count from 1. */
  readonly slotEnds: Uint32Array;
  /** Indices of sets, upwards within a slot. */
  readonly postings: Uint32Array;
};

type Building = ProbeIndex & {
  readonly sets: readonly Uint32Array[];
  readonly frequencies: TokenFrequencies;
  readonly limits: Uint8Array;
  readonly probeFill: Float64Array;
  slots: number;
  reserved: number;
};

/** Builds the index of a plan. O(total shingles); memory four bytes a look-up and a posting. */
export function buildProbeIndex(
  sets: readonly Uint32Array[],
  frequencies: TokenFrequencies,
  plan: ProbePlan,
): ProbeIndex {
  const probeStarts = new Float64Array(sets.length + 1);
  for (let s = 0; s < sets.length; s++) {
    probeStarts[s + 1] = (probeStarts[s] ?? 0) + (plan.probes[s] ?? 0);
  }
  const probes = probeStarts[sets.length] ?? 0;
  const building: Building = {
    sets,
    frequencies,
    limits: plan.limits,
    probeStarts,
    probeFill: probeStarts.slice(),
    probeSlots: new Uint32Array(probes),
    slotEnds: new Uint32Array(probes + 2),
    postings: new Uint32Array(probes === 0 ? 0 : postingsBound(frequencies, plan)),
    slots: 0,
    reserved: 0,
  };
  if (probes > 0) {
    let table: TokenTable | undefined;
    forEachTokenRange(sets, (range) => {
      table = createTokenTable(probesIn(building, range), table);
      addProbes(building, range, table);
      addPostings(building, range, table);
    });
  }
  const { probeSlots, slotEnds, postings } = building;
  return { probeStarts, probeSlots, slotEnds, postings: postings.subarray(0, building.reserved) };
}

/** No more postings than shingles that occur twice or more in the classes looked up. */
function postingsBound(frequencies: TokenFrequencies, plan: ProbePlan): number {
  const highest = plan.limits.reduce((a, b) => Math.max(a, b), 0);
  let bound = 0;
  for (let i = 0; i < frequencies.values.length; i++) {
    const frequency = frequencies.values[i] ?? 0;
    if (frequency > 1 && frequencyClass(frequency) <= highest) bound++;
  }
  return bound;
}

/** How many shingles of the range are looked up: few in varied texts, so that the table stays small. */
function probesIn(building: Building, range: TokenRange): number {
  const { sets, frequencies, limits } = building;
  let count = 0;
  for (let s = 0; s < sets.length; s++) {
    const limit = limits[s] ?? 0;
    if (limit === 0) continue;
    const offset = frequencies.offsets[s] ?? 0;
    const end = offset + (range.ends[s] ?? 0);
    for (let i = offset + (range.starts[s] ?? 0); i < end; i++) {
      const frequency = frequencies.values[i] ?? 0;
      if (frequency > 1 && frequencyClass(frequency) <= limit) count++;
    }
  }
  return count;
}

/** Gives a slot, with room for its postings, to each shingle of the range that a set looks up. */
function addProbes(building: Building, range: TokenRange, table: TokenTable): void {
  for (let s = 0; s < building.sets.length; s++) {
    if (building.limits[s] === 0) continue;
    addProbesOf(building, s, range.starts[s] ?? 0, range.ends[s] ?? 0, table);
  }
}

function addProbesOf(
  building: Building,
  s: number,
  start: number,
  end: number,
  table: TokenTable,
): void {
  const { sets, frequencies, limits, probeFill, probeSlots } = building;
  const { entries } = table;
  const set = sets[s] ?? new Uint32Array();
  const limit = limits[s] ?? 0;
  const offset = frequencies.offsets[s] ?? 0;
  let fill = probeFill[s] ?? 0;
  for (let i = start; i < end; i++) {
    const frequency = frequencies.values[offset + i] ?? 0;
    if (frequency < 2 || frequencyClass(frequency) > limit) continue;
    const token = set[i] ?? 0;
    const at = valueOffset(table, token);
    if (entries[at] === 0) {
      entries[at - 1] = token;
      entries[at] = openSlot(building, frequency);
    }
    probeSlots[fill++] = entries[at] ?? 0;
  }
  probeFill[s] = fill;
}

/** The next slot. While filling, its entry in `slotEnds` holds where its next posting goes: in the end, its end. */
function openSlot(building: Building, frequency: number): number {
  building.slots++;
  building.slotEnds[building.slots] = building.reserved;
  building.reserved += frequency;
  return building.slots;
}

function addPostings(building: Building, range: TokenRange, table: TokenTable): void {
  const { sets, frequencies, slotEnds, postings } = building;
  for (let s = 0; s < sets.length; s++) {
    const set = sets[s];
    if (set === undefined) continue;
    const end = range.ends[s] ?? 0;
    const offset = frequencies.offsets[s] ?? 0;
    for (let i = range.starts[s] ?? 0; i < end; i++) {
      if ((frequencies.values[offset + i] ?? 0) < 2) continue;
      const slot = table.entries[valueOffset(table, set[i] ?? 0)] ?? 0;
      if (slot === 0) continue;
      const at = slotEnds[slot] ?? 0;
      postings[at] = s;
      slotEnds[slot] = at + 1;
    }
  }
}
