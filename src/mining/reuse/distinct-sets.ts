import type { WeightedSet } from './medoid.ts';

/** A document as near-duplicate search sees it. Ids are unique; shingles sorted and unique, as `shinglesOf` gives them. */
export type ShingledDocument = {
  readonly id: string;
  readonly shingles: Uint32Array;
};

/** A set of shingles with all documents that have exactly it, by id. */
export type DistinctSet = WeightedSet & {
  readonly ids: readonly string[];
};

/**
 * Puts documents with the same shingles together, so that exact copies cost nothing later. Documents without any shingle
 * (shorter than five characters) stay apart: they have nothing in common. Sorted by size, then id, whatever the order of
 * the documents, so all that follows is independent of it. O(total).
 */
export function distinctSets(documents: readonly ShingledDocument[]): DistinctSet[] {
  const found: { set: Uint32Array; ids: string[] }[] = [];
  const byHash = new Map<number, { set: Uint32Array; ids: string[] }[]>();
  for (const { id, shingles } of documents) {
    const bucketKey = hashOfSet(shingles);
    const bucket = byHash.get(bucketKey) ?? [];
    const same = bucket.find(({ set }) => set.length > 0 && equalSets(set, shingles));
    if (same !== undefined) {
      same.ids.push(id);
      continue;
    }
    const entry = { set: shingles, ids: [id] };
    found.push(entry);
    if (shingles.length === 0) continue;
    bucket.push(entry);
    byHash.set(bucketKey, bucket);
  }
  return found
    .map(({ set, ids }) => ({ set, weight: ids.length, ids: ids.toSorted(compareIds) }))
    .toSorted((a, b) => a.set.length - b.set.length || compareIds(a.ids[0] ?? '', b.ids[0] ?? ''));
}

/** By UTF-16 units: the same on every machine, whatever its locale. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function hashOfSet(set: Uint32Array): number {
  let low = set.length;
  let high = 0;
  for (let i = 0; i < set.length; i++) {
    const token = set[i] ?? 0;
    low = Math.imul(low ^ token, 0x01000193);
    high = (Math.imul(high, 31) + token) | 0;
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}

function equalSets(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
