import type { DocumentGroups, KeyGroups } from './key-groups.ts';

/** What links documents so that they are compared. Documents are indices, in the order of the texts. */
export type LinkSources = {
  /** Fingerprints by their hashes, and the same by document. */
  readonly single: KeyGroups;
  readonly singleLists: DocumentGroups;
  /** Neighbouring fingerprints, two and two, and the same by document. */
  readonly double: KeyGroups;
  readonly doubleLists: DocumentGroups;
  /** The near-duplicate cluster of each document; documents of one cluster are not linked. */
  readonly clusterOf: Uint32Array;
};

/** How much pairing may cost: pairs of documents that share one, summed over the fingerprints that link. */
export type LinkBudget = {
  readonly single: number;
  readonly double: number;
};

/** Finds the partners of one document after another. */
export type PairLinker = {
  /** The documents after `document` to compare it with, ascending. The array is used again by the next call. */
  readonly partnersOf: (document: number) => Uint32Array;
  /** Whether all documents with a common run of 23 characters or more are linked. */
  readonly complete: boolean;
};

/** Hits among single fingerprints that link; one alone is a phrase of eight characters. */
const neededHits = 2;

/**
 * Links documents that share two neighbouring fingerprints (as every common run of 23 characters does), or two rare
 * single ones (as edited copies do that have no such run left).
 *
 * Where a fingerprint is so frequent that pairing all its documents would go beyond the budget, a star takes the place
 * of the pairs: each document that has it is linked with the first that has it, and those of that one's own cluster with
 * the first of another cluster. So each of them is still found, once, and the cost stays linear.
 */
export function openLinker(sources: LinkSources, budget: LinkBudget): PairLinker {
  const { single, singleLists, double, doubleLists, clusterOf } = sources;
  const singleCap = affordableFrequency(single, budget.single);
  const doubleCap = affordableFrequency(double, budget.double);
  const others = starPartners(double, doubleCap, clusterOf);
  const hits = new Uint8Array(clusterOf.length);
  const touched = new Uint32Array(clusterOf.length);
  let count = 0;
  const hit = (document: number, weight: number): void => {
    const before = hits[document] ?? 0;
    if (before === 0) touched[count++] = document;
    if (before < neededHits) hits[document] = before + weight;
  };
  const hitAfter = (groups: KeyGroups, group: number, document: number, weight: number): void => {
    const start = groups.starts[group] ?? 0;
    for (let i = (groups.starts[group + 1] ?? 0) - 1; i >= start; i--) {
      const other = groups.documents[i] ?? 0;
      if (other <= document) break;
      hit(other, weight);
    }
  };
  const hitStar = (group: number, document: number): void => {
    const centre = double.documents[double.starts[group] ?? 0] ?? 0;
    const other = others.get(group);
    if (document === centre) hitAfter(double, group, document, neededHits);
    if (other === undefined) return;
    if (document === other) hitAfter(double, group, document, neededHits);
    else if (clusterOf[document] === clusterOf[centre] && other > document) hit(other, neededHits);
  };
  const partnersOf = (document: number): Uint32Array => {
    count = 0;
    for (let i = doubleLists.starts[document] ?? 0; i < (doubleLists.starts[document + 1] ?? 0); i++) {
      const group = doubleLists.groups[i] ?? 0;
      if (frequencyOf(double, group) > doubleCap) hitStar(group, document);
      else hitAfter(double, group, document, neededHits);
    }
    let previous = -1;
    for (let i = singleLists.starts[document] ?? 0; i < (singleLists.starts[document + 1] ?? 0); i++) {
      const group = singleLists.groups[i] ?? 0;
      if (group === previous || frequencyOf(single, group) > singleCap) continue;
      previous = group;
      hitAfter(single, group, document, 1);
    }
    let linked = 0;
    for (let i = 0; i < count; i++) {
      const other = touched[i] ?? 0;
      const enough = (hits[other] ?? 0) >= neededHits;
      hits[other] = 0;
      if (enough && clusterOf[other] !== clusterOf[document]) touched[linked++] = other;
    }
    return touched.subarray(0, linked).sort();
  };
  return { partnersOf, complete: others.size === 0 };
}

function frequencyOf(groups: KeyGroups, group: number): number {
  return (groups.starts[group + 1] ?? 0) - (groups.starts[group] ?? 0);
}

/** The highest document frequency up to which pairing all documents of each group stays within the budget. */
function affordableFrequency(groups: KeyGroups, budget: number): number {
  const byFrequency = new Map<number, number>();
  for (let g = 0; g < groups.count; g++) {
    const frequency = frequencyOf(groups, g);
    byFrequency.set(frequency, (byFrequency.get(frequency) ?? 0) + 1);
  }
  let cost = 0;
  let affordable = 0;
  for (const [frequency, count] of [...byFrequency].toSorted(([a], [b]) => a - b)) {
    cost += (count * frequency * (frequency - 1)) / 2;
    if (cost > budget) break;
    affordable = frequency;
  }
  return affordable;
}

/** For each group beyond the cap, whose documents are linked with its first: the first of another cluster than that. */
function starPartners(
  groups: KeyGroups,
  cap: number,
  clusterOf: Uint32Array,
): ReadonlyMap<number, number | undefined> {
  const partners = new Map<number, number | undefined>();
  for (let g = 0; g < groups.count; g++) {
    if (frequencyOf(groups, g) <= cap) continue;
    const start = groups.starts[g] ?? 0;
    const cluster = clusterOf[groups.documents[start] ?? 0];
    let partner: number | undefined;
    for (let i = start + 1; i < (groups.starts[g + 1] ?? 0) && partner === undefined; i++) {
      const document = groups.documents[i] ?? 0;
      if (clusterOf[document] !== cluster) partner = document;
    }
    partners.set(g, partner);
  }
  return partners;
}
