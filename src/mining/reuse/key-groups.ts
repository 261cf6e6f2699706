import { orderByKey } from './sort-keyed.ts';
import type { Fingerprints } from './winnow.ts';

/** Entries of many documents by their keys: an inverted index over the keys that at least two documents have. */
export type KeyGroups = {
  /** How many keys are shared. */
  readonly count: number;
  /** Where the documents of each group start in `documents`; one entry more than there are groups. */
  readonly starts: Uint32Array;
  /** Documents that have the key, ascending, each once. */
  readonly documents: Uint32Array;
  /** The first entry with the key of each of them. */
  readonly entries: Uint32Array;
  /** How many near-duplicate clusters these documents make up. */
  readonly clusters: Uint32Array;
  /** The group of each entry plus one; 0 for keys that no other document has. */
  readonly groupOf: Uint32Array;
};

/** Fingerprints with their groups. */
export type GroupedPrints = {
  readonly prints: Fingerprints;
  readonly groups: KeyGroups;
};

/** The shared entries of each document, by group, then place. */
export type DocumentGroups = {
  /** Where the entries of each document start; one more than there are documents. */
  readonly starts: Uint32Array;
  readonly groups: Uint32Array;
  /** The entry (index into the keys) of each. */
  readonly entries: Uint32Array;
};

/**
 * Groups entries by key. `entryStarts` tells where the entries of each document start, `clusterOf` the cluster of each
 * document. Keys are hashes: a group may very rarely hold two things, which whoever compares texts will see. O(n).
 */
export function groupKeys(
  keys: Uint32Array,
  entryStarts: Uint32Array,
  clusterOf: Uint32Array,
): KeyGroups {
  const order = orderByKey(keys);
  const documentOf = documentsOfEntries(keys.length, entryStarts);
  const groupOf = new Uint32Array(keys.length);
  const seen = new Uint32Array(clusterOf.length);
  const starts: number[] = [0];
  const clusters: number[] = [];
  const documents = new Uint32Array(keys.length);
  const entries = new Uint32Array(keys.length);
  let written = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const start = written;
    to = endOfKey(keys, order, from);
    let last = -1;
    for (let i = from; i < to; i++) {
      const entry = order[i] ?? 0;
      const document = documentOf[entry] ?? 0;
      if (document === last) continue;
      documents[written] = document;
      entries[written++] = entry;
      last = document;
    }
    if (written - start < 2) {
      written = start;
      continue;
    }
    const group = starts.length;
    for (let i = from; i < to; i++) groupOf[order[i] ?? 0] = group;
    clusters.push(countClusters(documents.subarray(start, written), { clusterOf, seen, group }));
    starts.push(written);
  }
  return {
    count: clusters.length,
    starts: Uint32Array.from(starts),
    documents: documents.slice(0, written),
    entries: entries.slice(0, written),
    clusters: Uint32Array.from(clusters),
    groupOf,
  };
}

/** Where the entries with the key of order[from] end. */
function endOfKey(keys: Uint32Array, order: Uint32Array, from: number): number {
  const key = keys[order[from] ?? 0];
  let to = from + 1;
  while (to < order.length && keys[order[to] ?? 0] === key) to++;
  return to;
}

/** Turns the groups round: for each document its shared entries, sorted by group. O(n). */
export function groupsOfDocuments(groups: KeyGroups, entryStarts: Uint32Array): DocumentGroups {
  const { groupOf, count } = groups;
  const byGroup = orderOfShared(groupOf, count);
  const starts = new Uint32Array(entryStarts.length);
  for (let d = 0; d + 1 < entryStarts.length; d++) {
    let shared = 0;
    for (let e = entryStarts[d] ?? 0; e < (entryStarts[d + 1] ?? 0); e++) {
      if (groupOf[e] !== 0) shared++;
    }
    starts[d + 1] = (starts[d] ?? 0) + shared;
  }
  const cursors = starts.slice();
  const documentOf = documentsOfEntries(groupOf.length, entryStarts);
  const lists = {
    starts,
    groups: new Uint32Array(byGroup.length),
    entries: new Uint32Array(byGroup.length),
  };
  for (let i = 0; i < byGroup.length; i++) {
    const entry = byGroup[i] ?? 0;
    const document = documentOf[entry] ?? 0;
    const at = cursors[document] ?? 0;
    cursors[document] = at + 1;
    lists.groups[at] = (groupOf[entry] ?? 0) - 1;
    lists.entries[at] = entry;
  }
  return lists;
}

/** The entries that have a group, by group, then entry: a counting sort. */
function orderOfShared(groupOf: Uint32Array, groups: number): Uint32Array {
  const cursors = new Uint32Array(groups + 2);
  for (let e = 0; e < groupOf.length; e++) {
    const group = groupOf[e] ?? 0;
    if (group > 0) cursors[group + 1] = (cursors[group + 1] ?? 0) + 1;
  }
  for (let g = 1; g < cursors.length; g++) cursors[g] = (cursors[g] ?? 0) + (cursors[g - 1] ?? 0);
  const order = new Uint32Array(cursors[groups + 1] ?? 0);
  for (let e = 0; e < groupOf.length; e++) {
    const group = groupOf[e] ?? 0;
    if (group === 0) continue;
    const at = cursors[group] ?? 0;
    cursors[group] = at + 1;
    order[at] = e;
  }
  return order;
}

function documentsOfEntries(entries: number, entryStarts: Uint32Array): Uint32Array {
  const documentOf = new Uint32Array(entries);
  for (let d = 0; d + 1 < entryStarts.length; d++) {
    documentOf.fill(d, entryStarts[d] ?? 0, entryStarts[d + 1] ?? 0);
  }
  return documentOf;
}

/** How many clusters the documents make up; `seen` is marked with the group, so it need not be cleared. */
function countClusters(
  documents: Uint32Array,
  marks: { readonly clusterOf: Uint32Array; readonly seen: Uint32Array; readonly group: number },
): number {
  const { clusterOf, seen, group } = marks;
  let count = 0;
  for (const document of documents) {
    const cluster = clusterOf[document] ?? 0;
    if (seen[cluster] === group) continue;
    seen[cluster] = group;
    count++;
  }
  return count;
}
