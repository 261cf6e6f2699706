import { compareIds, distinctSets } from './distinct-sets.ts';
import type { DistinctSet, ShingledDocument } from './distinct-sets.ts';
import { checkMedoid, medoidOf } from './medoid.ts';
import { uniteBuckets } from './min-hash.ts';
import { uniteNear } from './near-join.ts';
import { defaultThresholds, overlapOf } from './overlap.ts';
import type { NearDuplicateThresholds } from './overlap.ts';
import { planProbes } from './probe-plan.ts';
import { tokenFrequencies } from './token-frequencies.ts';
import { createUnionFind, setsOf, unite } from './union-find.ts';

/** Thresholds, where they differ from `defaultThresholds`, and how much work an exact search may take. */
export type NearDuplicateOptions = Partial<NearDuplicateThresholds> & {
  /** Postings an exact join may read; above, MinHash comes first (see `findNearDuplicates`). */
  readonly joinBudget?: number;
};

/** A document in its cluster. */
export type ClusterMember = {
  readonly id: string;
  /** Shared shingles / shingles of the smaller of this document and the representative. */
  readonly containment: number;
  /** Jaccard similarity to the representative. */
  readonly similarity: number;
};

/** Documents that count as one. */
export type NearDuplicateCluster = {
  /** The id of the representative. */
  readonly id: string;
  /** The medoid: the document with the least total distance to all members. */
  readonly representative: string;
  /** All members, the representative among them, by id. */
  readonly members: readonly ClusterMember[];
};

export type NearDuplicates = {
  /** All documents in clusters, singletons too, by cluster id. */
  readonly clusters: readonly NearDuplicateCluster[];
  /** True if every pair of near-duplicates was found; false if MinHash stood in for a join that would take too long. */
  readonly exact: boolean;
};

/** Ten to twenty seconds of reading: 20,000 documents of nothing but stock sentences need a quarter of it. */
const defaultJoinBudget = 4e9;

/**
 * The near-duplicate clusters of a corpus: see `findNearDuplicates`.
 */
export function clusterNearDuplicates(
  documents: readonly ShingledDocument[],
  options: NearDuplicateOptions = {},
): readonly NearDuplicateCluster[] {
  return findNearDuplicates(documents, options).clusters;
}

/**
 * Clusters documents whose shingle sets are near (see `defaultThresholds`): connected groups, then a medoid check that
 * splits off what is not near the medoid itself, until all that remain are.
 *
 * The join is exact (prefix filter, every candidate compared) while its cost, known beforehand from the document
 * frequencies, stays in the budget. Above it — thousands of copies of one text — MinHash buckets unite copies first, and
 * one document of each group takes part in the join; if that is still too much, the most frequent shingles are not
 * looked up. The result depends on the documents and options only, not on their order.
 */
export function findNearDuplicates(
  documents: readonly ShingledDocument[],
  options: NearDuplicateOptions = {},
): NearDuplicates {
  const { joinBudget = defaultJoinBudget, ...changed } = options;
  const thresholds = { ...defaultThresholds, ...changed };
  const clusters: NearDuplicateCluster[] = [];
  let pool = distinctSets(documents);
  let exact = true;
  while (pool.length > 0) {
    const connected = connectedGroups(pool, thresholds, joinBudget);
    exact &&= connected.exact;
    const split: DistinctSet[] = [];
    for (const group of connected.groups) {
      const check = checkMedoid(group, thresholds);
      clusters.push(clusterOf(pick(group, check.accepted), group[check.medoid]));
      split.push(...pick(group, check.split));
    }
    pool = split.toSorted(bySizeThenId);
  }
  return { clusters: clusters.toSorted((a, b) => compareIds(a.id, b.id)), exact };
}

/** The weight of each document: 1 / size of its cluster. The weights of a cluster add up to one. */
export function documentWeights(
  clusters: readonly NearDuplicateCluster[],
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { members } of clusters) {
    for (const { id } of members) weights.set(id, 1 / members.length);
  }
  return weights;
}

function connectedGroups(
  pool: readonly DistinctSet[],
  thresholds: NearDuplicateThresholds,
  budget: number,
): { readonly groups: readonly DistinctSet[][]; readonly exact: boolean } {
  const parents = createUnionFind(pool.length);
  const sets = pool.map(({ set }) => set);
  const frequencies = tokenFrequencies(sets);
  const plan = planProbes(sets, frequencies, thresholds, budget);
  if (plan.exact) {
    uniteNear(sets, frequencies, plan, thresholds, parents);
  } else {
    uniteBuckets(sets, thresholds, parents);
    const delegates = setsOf(parents).map((members) => delegateOf(pool, members));
    const chosen = delegates.map((index) => sets[index] ?? new Uint32Array());
    const chosenFrequencies = tokenFrequencies(chosen);
    const chosenPlan = planProbes(chosen, chosenFrequencies, thresholds, budget);
    const links = createUnionFind(chosen.length);
    uniteNear(chosen, chosenFrequencies, chosenPlan, thresholds, links);
    for (const [first = 0, ...others] of setsOf(links)) {
      for (const other of others) unite(parents, delegates[first] ?? 0, delegates[other] ?? 0);
    }
  }
  return { groups: setsOf(parents).map((members) => pick(pool, members)), exact: plan.exact };
}

function delegateOf(pool: readonly DistinctSet[], members: readonly number[]): number {
  return members[medoidOf(pick(pool, members))] ?? 0;
}

function clusterOf(
  sets: readonly DistinctSet[],
  centre: DistinctSet | undefined,
): NearDuplicateCluster {
  const representative = centre?.ids[0] ?? '';
  const centreSet = centre?.set ?? new Uint32Array();
  const members: ClusterMember[] = [];
  for (const { set, ids } of sets) {
    const shared = overlapOf(set, centreSet);
    const smaller = Math.min(set.length, centreSet.length);
    const union = set.length + centreSet.length - shared;
    // a document without shingles is alone with itself
    const containment = smaller === 0 ? 1 : shared / smaller;
    const similarity = union === 0 ? 1 : shared / union;
    for (const id of ids) members.push({ id, containment, similarity });
  }
  members.sort((a, b) => compareIds(a.id, b.id));
  return { id: representative, representative, members };
}

function bySizeThenId(a: DistinctSet, b: DistinctSet): number {
  return a.set.length - b.set.length || compareIds(a.ids[0] ?? '', b.ids[0] ?? '');
}

function pick<T>(items: readonly T[], indices: readonly number[]): T[] {
  return indices.flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [item];
  });
}
