import { mix32 } from '../../text/hash.ts';
import type { Units } from './units.ts';

/** Units told apart by their tokens; those that read the same are one. */
export type UnitTypes = {
  /** One unit of each type. In the order of `keys`, so that the first ones are a fair sample of any set. */
  readonly units: Uint32Array;
  /** Number of near-duplicate clusters the type occurs in (one after the other, so at most a little too many). */
  readonly clusters: Uint32Array;
  /** Number of the cluster of the first unit. */
  readonly clusterOf: Uint32Array;
};

function clusterNumbers({ documents }: Units): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(documents, ({ cluster }) => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
}

/** A hash of the tokens of each unit, 52 bits; O(tokens). */
function unitKeys({ ids, from, to }: Units): Float64Array {
  return Float64Array.from(from, (start, unit) => {
    let high = 0x51ed27;
    let low = 0x2545f4;
    for (let at = start; at < (to[unit] ?? 0); at++) {
      high = mix32(Math.imul(high, 0x2c1b3c6d) + (ids[at] ?? 0));
      low = Math.imul(low ^ (ids[at] ?? 0), 0x9e3779b1) >>> 0;
    }
    return (high & 0xfffff) * 0x1_0000_0000 + mix32(low);
  });
}

/** Puts units that read the same together. O(units log units). */
export function unitTypesOf(units: Units): UnitTypes {
  const keys = unitKeys(units);
  const numbers = clusterNumbers(units);
  const cluster = (unit: number): number => numbers[units.documentOf[unit] ?? 0] ?? 0;
  const order = Uint32Array.from(keys, (_, unit) => unit).toSorted(
    (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || cluster(a) - cluster(b) || a - b,
  );
  const first: number[] = [];
  const clusters: number[] = [];
  let lastKey = -1;
  let lastCluster = -1;
  for (const unit of order) {
    const key = keys[unit] ?? 0;
    const own = cluster(unit);
    if (key !== lastKey) {
      first.push(unit);
      clusters.push(1);
    } else if (own !== lastCluster) {
      clusters.push((clusters.pop() ?? 0) + 1);
    }
    lastKey = key;
    lastCluster = own;
  }
  return {
    units: Uint32Array.from(first),
    clusters: Uint32Array.from(clusters),
    clusterOf: Uint32Array.from(first, cluster),
  };
}
