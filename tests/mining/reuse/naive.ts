import { compareIds } from '../../../src/mining/reuse/distinct-sets.ts';
import type { ShingledDocument } from '../../../src/mining/reuse/distinct-sets.ts';
import type { NearDuplicateThresholds } from '../../../src/mining/reuse/overlap.ts';

/** Shared values by the definition. */
export function naiveOverlap(a: Uint32Array, b: Uint32Array): number {
  const inB = new Set(b);
  return [...a].filter((value) => inB.has(value)).length;
}

/** Near-duplicates by the definition: shares, not counts. */
export function naiveNear(a: Uint32Array, b: Uint32Array, t: NearDuplicateThresholds): boolean {
  const shared = naiveOverlap(a, b);
  const smaller = Math.min(a.length, b.length);
  const jaccard = shared / (a.length + b.length - shared);
  const floor = smaller < t.tinySize ? t.tinyJaccard : t.jaccard;
  return shared > 0 && shared / smaller >= t.containment - 1e-9 && jaccard >= floor - 1e-9;
}

/** Connected groups over all pairs, then the medoid check by pairwise distances: O(n² · shingles) throughout. */
export function naiveClusters(
  documents: readonly ShingledDocument[],
  thresholds: NearDuplicateThresholds,
): string[][] {
  let pool = documents.toSorted(
    (a, b) => a.shingles.length - b.shingles.length || compareIds(a.id, b.id),
  );
  const clusters: string[][] = [];
  while (pool.length > 0) {
    const rest: ShingledDocument[] = [];
    for (const group of connected(pool, thresholds)) {
      const centre = naiveMedoid(group);
      const kept = keepNear(group, centre, thresholds);
      const keptIds = kept.map(({ id }) => id).toSorted(compareIds);
      clusters.push([centre.id, ...keptIds]);
      rest.push(...group.filter(({ id }) => !keptIds.includes(id)));
    }
    pool = pool.filter((document) => rest.includes(document));
  }
  return clusters.toSorted((a, b) => compareIds(a[0] ?? '', b[0] ?? ''));
}

function connected(
  pool: readonly ShingledDocument[],
  thresholds: NearDuplicateThresholds,
): ShingledDocument[][] {
  const left = new Set(pool);
  const groups: ShingledDocument[][] = [];
  for (const first of pool) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      for (const other of left) {
        if (!naiveNear(member.shingles, other.shingles, thresholds)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(pool.filter((document) => group.includes(document)));
  }
  return groups;
}

function naiveMedoid(group: readonly ShingledDocument[]): ShingledDocument {
  const ranked = group
    .map((document) => {
      let distance = 0;
      for (const { shingles } of group) {
        const shared = naiveOverlap(document.shingles, shingles);
        distance += document.shingles.length + shingles.length - 2 * shared;
      }
      return { document, distance };
    })
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        b.document.shingles.length - a.document.shingles.length ||
        compareIds(a.document.id, b.document.id),
    );
  const [best] = ranked;
  if (best === undefined) throw new Error('a group is never empty');
  return best.document;
}

function keepNear(
  group: readonly ShingledDocument[],
  centre: ShingledDocument,
  thresholds: NearDuplicateThresholds,
): ShingledDocument[] {
  const kept: ShingledDocument[] = [];
  let anchor: Uint32Array | undefined;
  for (const document of group.toSorted(
    (a, b) => b.shingles.length - a.shingles.length || compareIds(a.id, b.id),
  )) {
    const set = document.shingles;
    const stranger =
      anchor !== undefined &&
      naiveOverlap(set, anchor) < 0.35 * Math.min(set.length, anchor.length) - 1e-9;
    if (document !== centre && (!naiveNear(set, centre.shingles, thresholds) || stranger)) continue;
    kept.push(document);
    if (set.length < 0.8 * centre.shingles.length) anchor ??= set;
  }
  return kept;
}
