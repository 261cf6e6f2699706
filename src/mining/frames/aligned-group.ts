import type { FrameText } from './frame-text.ts';
import { sequenceOf } from './anchors.ts';
import type { Aligner } from './star-alignment.ts';
import type { UnitTypes } from './unit-types.ts';
import { FIRST_ENTITY, type Units } from './units.ts';

/** Sentences that share anchors, aligned. The first is the seed; a "column" is a token of the seed. */
export type AlignedGroup = {
  readonly members: readonly number[];
  /** Token of each column; the first opens, the last closes. */
  readonly columns: readonly number[];
  /** Members that have the token of the column in its place, one bit each. */
  readonly masks: readonly number[];
  /** Place of each column in each member, as an index of its sequence; see `placeIn`. */
  readonly positions: Int8Array;
  /** Where the tokens of a member start in those of all units, and the document it is read from. */
  readonly firstTokens: readonly number[];
  readonly documents: readonly (FrameText | undefined)[];
  /** Near-duplicate clusters a member stands for. */
  readonly clusters: readonly number[];
  /** The first member of the same cluster, as one bit. */
  readonly clusterBits: readonly number[];
};

const seed = new Uint32Array(80);
const sequence = new Uint32Array(80);

/** Aligns the members of a group to its first. O(members × tokens²). */
export function alignGroup(
  units: Units,
  types: UnitTypes,
  align: Aligner,
  members: readonly number[],
): AlignedGroup {
  const unitOf = (type = 0): number => types.units[type] ?? 0;
  const width = sequenceOf(units, unitOf(members[0]), seed);
  const columns = Array.from(seed.subarray(0, width));
  const masks = columns.map(() => 0);
  const positions = new Int8Array(members.length * width);
  for (const [m, type] of members.entries()) {
    const length = sequenceOf(units, unitOf(type), sequence);
    const places = align(seed, width, sequence, length);
    for (let column = 0; column < width; column++) {
      const place = places[column] ?? -1;
      positions[m * width + column] = place;
      if (place >= 0) masks[column] = (masks[column] ?? 0) | (1 << m);
    }
  }
  const clusterOf = members.map((type) => types.clusterOf[type] ?? 0);
  return {
    members,
    columns,
    masks,
    positions,
    firstTokens: members.map((type) => units.from[unitOf(type)] ?? 0),
    documents: members.map((type) => units.documents[units.documentOf[unitOf(type)] ?? 0]),
    clusters: members.map((type) => types.clusters[type] ?? 1),
    clusterBits: clusterOf.map((cluster) => 1 << clusterOf.indexOf(cluster)),
  };
}

/** Place of a column in a member, as an index of its sequence; −1 if it is not there. */
export function placeIn({ positions, columns }: AlignedGroup, m: number, column: number): number {
  return positions[m * columns.length + column] ?? 0;
}

/** The first member of a mask. */
function firstOf(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

/** The members in a mask. */
export function membersOf(mask: number): readonly number[] {
  const members: number[] = [];
  for (let left = mask; left !== 0; left &= left - 1) members.push(firstOf(left));
  return members;
}

/** Sentences the members in the mask stand for, with no regard to clusters they have in common. */
export function sentenceCount({ clusters }: AlignedGroup, mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += clusters[firstOf(left)] ?? 1;
  return count;
}

/** Independent sentences of the members in the mask: each cluster once, further clusters of a repeated type added. */
export function supportOf({ clusters, clusterBits }: AlignedGroup, mask: number): number {
  let seen = 0;
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) {
    const m = firstOf(left);
    const bit = clusterBits[m] ?? 0;
    count += (clusters[m] ?? 1) - Number((seen & bit) !== 0);
    seen |= bit;
  }
  return count;
}

/** Whether a token is an entity that becomes a slot of its own. */
export function isSure(token: number, sureTypes: number): boolean {
  return token >= FIRST_ENTITY && token < FIRST_ENTITY + sureTypes;
}
