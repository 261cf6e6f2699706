import { neededOverlap } from './overlap.ts';
import type { NearDuplicateThresholds } from './overlap.ts';
import { maxFrequency } from './token-frequencies.ts';
import type { TokenFrequencies } from './token-frequencies.ts';

/**
 * Which shingles each set looks up to find the larger sets near it. Shingles are taken rarest first (frequency classes
 * upwards): a set of n shingles that must share o of them with a partner shares one of its n − o + 1 rarest, whatever
 * these are. Classes are taken whole, and cheap ones for good measure, which lets more than one hit be asked for.
 * Source: Chaudhuri, Ganti & Kaushik 2006 (prefix filter); Wang, Li & Feng 2012 (longer prefixes, more hits).
 */
export type ProbePlan = {
  /** The highest frequency class a set looks up; 0 if it need not look at all. */
  readonly limits: Uint8Array;
  /** Hits a partner must have among the shingles looked up. */
  readonly requiredHits: Uint32Array;
  /** How many shingles each set looks up. */
  readonly probes: Uint32Array;
  /** Postings that will be read, at most. */
  readonly cost: number;
  /** False if the budget did not allow for all that had to be looked up, so that pairs may be missed. */
  readonly exact: boolean;
};

/** Frequencies up to this have a class each; above, classes widen by 5 %. */
const exactClasses = 128;
/** Share of a set in which a partner should be hit before the two are compared: strangers share a phrase or two. */
const wantedHits = 0.1;
/** Beyond what is needed, only shingles this rare, or at most so many times as frequent as the needed ones, are read. */
const cheapFrequency = 8;
const widestStep = 4;
/** Where the budget cuts the look-ups short, a partner is asked for this share of them: copies share 70 % and more. */
const likelyHits = 0.5;
const topClass = 255;

const classTable: Uint8Array = buildClassTable();

/** The frequency class of a document frequency: 1 for shingles that occur once only. */
export function frequencyClass(frequency: number): number {
  return classTable[Math.min(frequency, maxFrequency)] ?? topClass;
}

/** Plans the look-ups of all sets so that no more than `budget` postings are read. O(total shingles). */
export function planProbes(
  sets: readonly Uint32Array[],
  frequencies: TokenFrequencies,
  thresholds: NearDuplicateThresholds,
  budget: number,
): ProbePlan {
  const needed = new Uint8Array(sets.length);
  const limits = new Uint8Array(sets.length);
  const costs = new Float64Array(topClass + 1);
  const histogram = new Uint32Array(topClass + 1);
  for (let s = 0; s < sets.length; s++) {
    countClasses(frequencies, s, histogram);
    const spared = sparedBy(sets[s], thresholds);
    const least = neededClass(histogram, spared);
    const limit = least === 0 ? 0 : wantedClass(histogram, least, spared, sets[s]?.length ?? 0);
    needed[s] = least;
    limits[s] = limit;
    addCosts(costs, histogram, limit);
  }
  const { cap, cost } = affordableClass(costs, budget);
  for (let s = 0; s < sets.length; s++) {
    const limit = Math.min(limits[s] ?? 0, cap);
    limits[s] = limit < 2 ? 0 : limit;
  }
  const requiredHits = new Uint32Array(sets.length);
  const probes = new Uint32Array(sets.length);
  for (let s = 0; s < sets.length; s++) {
    const limit = limits[s] ?? 0;
    if (limit === 0) continue;
    countClasses(frequencies, s, histogram);
    const lookedUp = sumOf(histogram, 2, limit);
    probes[s] = lookedUp;
    requiredHits[s] =
      limit < (needed[s] ?? 0)
        ? Math.ceil(likelyHits * lookedUp)
        : sumOf(histogram, 1, limit) - sparedBy(sets[s], thresholds);
  }
  return { limits, requiredHits, probes, cost, exact: needed.every((least) => least <= cap) };
}

/** Adds the postings that one set would read, by class. */
function addCosts(costs: Float64Array, histogram: Uint32Array, limit: number): void {
  for (let c = 2; c <= limit; c++) {
    costs[c] = (costs[c] ?? 0) + (histogram[c] ?? 0) * frequencyOf(c);
  }
}

function sumOf(histogram: Uint32Array, from: number, to: number): number {
  let sum = 0;
  for (let c = from; c <= to; c++) sum += histogram[c] ?? 0;
  return sum;
}

/** How many of its shingles a set may fail to share with a larger partner. */
function sparedBy(set: Uint32Array | undefined, thresholds: NearDuplicateThresholds): number {
  const size = set?.length ?? 0;
  return size - neededOverlap(size, size, thresholds);
}

function countClasses(frequencies: TokenFrequencies, set: number, histogram: Uint32Array): void {
  histogram.fill(0);
  const { offsets, values } = frequencies;
  const end = offsets[set + 1] ?? 0;
  for (let i = offsets[set] ?? 0; i < end; i++) {
    const c = classTable[values[i] ?? 0] ?? topClass;
    histogram[c] = (histogram[c] ?? 0) + 1;
  }
}

/** The class up to which a set must look, or 0 if shingles of its own already use up all that it may fail to share. */
function neededClass(histogram: Uint32Array, spared: number): number {
  let seen = 0;
  for (let c = 0; c <= topClass; c++) {
    seen += histogram[c] ?? 0;
    if (seen > spared) return c < 2 ? 0 : c;
  }
  return 0;
}

/** How far to look beyond the needed class: on while that is cheap and a partner need not be hit often enough yet. */
function wantedClass(histogram: Uint32Array, needed: number, spared: number, size: number): number {
  const dearest = Math.max(cheapFrequency, widestStep * frequencyOf(needed));
  const enough = spared + size * wantedHits;
  let seen = 0;
  for (let c = 0; c < topClass; c++) {
    if (c > needed && (seen > enough || frequencyOf(c) > dearest)) return c - 1;
    seen += histogram[c] ?? 0;
  }
  return Math.max(needed, topClass - 1);
}

function affordableClass(
  costs: Float64Array,
  budget: number,
): { readonly cap: number; readonly cost: number } {
  let cost = 0;
  for (let c = 2; c < topClass; c++) {
    const more = costs[c] ?? 0;
    if (cost + more > budget) return { cap: c - 1, cost };
    cost += more;
  }
  return { cap: topClass - 1, cost };
}

/** The least frequency of a class, near enough for reckoning costs. */
function frequencyOf(frequencyClassId: number): number {
  if (frequencyClassId <= exactClasses) return frequencyClassId;
  return exactClasses * 2 ** ((frequencyClassId - exactClasses) / 14);
}

function buildClassTable(): Uint8Array {
  const table = new Uint8Array(maxFrequency + 1);
  for (let f = 0; f < maxFrequency; f++) {
    table[f] = f <= exactClasses ? f : exactClasses + Math.floor(14 * Math.log2(f / exactClasses));
  }
  table[maxFrequency] = topClass;
  return table;
}
