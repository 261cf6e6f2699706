import { anchorsOf, anchorWeight, sequenceOf, type AnchorIndex } from './anchors.ts';
import type { UnitTypes } from './unit-types.ts';
import type { Units } from './units.ts';

/** Most members of a group: one bit each in a 32-bit mask. */
export const GROUP = 24;
/** Least shared bits of two units that are worth aligning. */
const LEAST_SHARED = 20;

/** Gives the groups that a seed is aligned in: the seed first, then types that share anchors with it. */
export type GroupFinder = (seed: number) => readonly (readonly number[])[];

function spread(list: readonly number[], count: number): readonly number[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] ?? 0);
}

/**
 * Looks up neighbours by the anchors they share. Where there are more than a group holds, a second group takes a fair
 * sample of all, as the nearest ones tend to share the seed's fillers too. O(anchors × postings) a seed.
 */
export function groupFinder(units: Units, types: UnitTypes, index: AnchorIndex): GroupFinder {
  const votes = new Float32Array(types.units.length);
  const sequence = new Uint32Array(80);
  const anchors = new Uint32Array(160);
  return (seed) => {
    const length = sequenceOf(units, types.units[seed] ?? 0, sequence);
    const count = anchorsOf(units, sequence, length, index.mask, anchors);
    const touched: number[] = [];
    const own = new Set(anchors.subarray(0, count));
    for (const anchor of own) {
      const weight = anchorWeight(index, anchor);
      if (weight === 0) continue;
      const end = index.starts[anchor + 1] ?? 0;
      for (let at = index.starts[anchor] ?? 0; at < end; at++) {
        const type = index.postings[at] ?? 0;
        const before = votes[type] ?? 0;
        if (before === 0) touched.push(type);
        votes[type] = before + weight;
      }
    }
    const near = touched
      .filter((type) => type !== seed && (votes[type] ?? 0) >= LEAST_SHARED)
      .toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
    for (const type of touched) votes[type] = 0;
    if (near.length === 0) return [];
    const nearest = [seed, ...near.slice(0, GROUP - 1)];
    return near.length < GROUP * 1.5 ? [nearest] : [nearest, [seed, ...spread(near, GROUP - 1)]];
  };
}
