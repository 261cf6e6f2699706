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
  /** Place of column c in member m, as an index of its sequence: positions[m][c]; −1 if it is not there. */
  readonly positions: readonly Int8Array[];
  /** Near-duplicate clusters a member stands for. */
  readonly clusters: readonly number[];
  readonly clusterOf: readonly number[];
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
  const seedLength = sequenceOf(units, types.units[members[0] ?? 0] ?? 0, seed);
  const columns = Array.from(seed.subarray(0, seedLength));
  const masks = columns.map(() => 0);
  const positions = members.map((type, m) => {
    const length = sequenceOf(units, types.units[type] ?? 0, sequence);
    const places = align(seed, seedLength, sequence, length);
    for (let column = 0; column < seedLength; column++) {
      if ((places[column] ?? -1) >= 0) masks[column] = (masks[column] ?? 0) | (1 << m);
    }
    return places;
  });
  return {
    members,
    columns,
    masks,
    positions,
    clusters: members.map((type) => types.clusters[type] ?? 1),
    clusterOf: members.map((type) => types.clusterOf[type] ?? 0),
  };
}

/** Sentences the members in the mask stand for, with no regard to clusters they have in common. */
export function sentenceCount({ clusters }: AlignedGroup, mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) {
    count += clusters[31 - Math.clz32(left & -left)] ?? 1;
  }
  return count;
}

/** Independent sentences of the members in the mask: each cluster once, further clusters of a repeated type added. */
export function supportOf(group: AlignedGroup, mask: number): number {
  const seen = new Set<number>();
  let more = 0;
  for (let m = 0; m < group.members.length; m++) {
    if ((mask & (1 << m)) === 0) continue;
    seen.add(group.clusterOf[m] ?? 0);
    more += (group.clusters[m] ?? 1) - 1;
  }
  return seen.size + more;
}

/** Whether a token is an entity that becomes a slot of its own. */
export function isSure(token: number, sureTypes: number): boolean {
  return token >= FIRST_ENTITY && token < FIRST_ENTITY + sureTypes;
}
