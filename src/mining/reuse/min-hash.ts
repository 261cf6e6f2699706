import { mix32 } from '../../text/hash.ts';
import { areNear } from './overlap.ts';
import type { NearDuplicateThresholds } from './overlap.ts';
import { rootOf, unite } from './union-find.ts';
import type { UnionFind } from './union-find.ts';

/** 128 values in 32 bands of 4: sets of Jaccard similarity 0.7 share a band for sure, 0.5 in 87 %, 0.2 in 5 % of cases. */
const bins = 128;
const rows = 4;
const binShift = 25;

/** Sets of one bucket that a newcomer is compared with; copies of one text need only the first. */
const leadersPerBucket = 4;

/**
 * A MinHash signature by one permutation: the shingles are hashes, so the smallest in each of 128 equal ranges of values
 * is a fair sample. An empty range borrows from the next one that is not. O(n).
 * Source: Li, Owen & Zhang 2012; Shrivastava & Li 2014 (densification by rotation).
 */
export function signatureOf(set: Uint32Array): Uint32Array {
  const signature = new Uint32Array(bins);
  const filled = new Uint8Array(bins);
  for (let i = 0; i < set.length; i++) {
    const token = set[i] ?? 0;
    const bin = token >>> binShift;
    if (filled[bin] === 1) continue;
    filled[bin] = 1;
    signature[bin] = token;
  }
  if (set.length === 0) return signature;
  for (let bin = 0; bin < bins; bin++) {
    let distance = 0;
    while (filled[(bin + distance) % bins] !== 1) distance++;
    if (distance > 0) {
      signature[bin] = mix32((signature[(bin + distance) % bins] ?? 0) + distance);
    }
  }
  return signature;
}

/**
 * Unites near-duplicates that fall into one bucket of a band (locality-sensitive hashing). Each set is compared, shingle
 * by shingle, with a few leaders of its bucket only, so that thousands of copies of one text cost no more than linear
 * time. Sets of low Jaccard similarity may stay apart. O(sets × (shingles + bands)).
 */
export function uniteBuckets(
  sets: readonly Uint32Array[],
  thresholds: NearDuplicateThresholds,
  parents: UnionFind,
): void {
  const signatures = sets.map(signatureOf);
  for (let band = 0; band < bins; band += rows) {
    const leaders = new Map<number, number[]>();
    for (let s = 0; s < sets.length; s++) {
      const signature = signatures[s];
      if (signature === undefined || sets[s]?.length === 0) continue;
      const key = bandKey(signature, band);
      const bucket = leaders.get(key);
      if (bucket === undefined) leaders.set(key, [s]);
      else joinBucket(sets, s, bucket, thresholds, parents);
    }
  }
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = band; row < band + rows; row++) key = mix32(key ^ (signature[row] ?? 0));
  return key;
}

function joinBucket(
  sets: readonly Uint32Array[],
  newcomer: number,
  bucket: number[],
  thresholds: NearDuplicateThresholds,
  parents: UnionFind,
): void {
  const set = sets[newcomer];
  for (const leader of bucket) {
    if (rootOf(parents, leader) === rootOf(parents, newcomer)) return;
    const other = sets[leader];
    if (set !== undefined && other !== undefined && areNear(set, other, thresholds)) {
      unite(parents, leader, newcomer);
      return;
    }
  }
  if (bucket.length < leadersPerBucket) bucket.push(newcomer);
}
