import type { GroupedPrints, KeyGroups } from './key-groups.ts';

/** For each document those after it that it is linked with; none for most. */
export type StarLinks = ReadonlyMap<number, readonly number[]>;

/**
 * Links for the fingerprints that more documents have than `cap`, where linking every pair would cost too much: each
 * document that has such a fingerprint is linked with one document of another cluster that has it too. That is the first,
 * unless one it is linked with already has it as well, so a few partners stand for all. O(entries · partners · log
 * documents).
 */
export function starLinks(
  { prints, groups }: GroupedPrints,
  cap: number,
  clusterOf: Uint32Array,
): StarLinks {
  const centres = starCentres(groups, cap, clusterOf);
  const links = new Map<number, number[]>();
  if (centres.size === 0) return links;
  for (let document = 0; document < clusterOf.length; document++) {
    const partners = new Set<number>();
    const end = prints.starts[document + 1] ?? 0;
    for (let entry = prints.starts[document] ?? 0; entry < end; entry++) {
      const group = (groups.groupOf[entry] ?? 0) - 1;
      const centre = centres.get(group);
      if (centre === undefined || hasAny(groups, group, partners)) continue;
      const [first, second] = centre;
      const partner = clusterOf[first] === clusterOf[document] ? second : first;
      partners.add(partner);
      const [from, to] = document < partner ? [document, partner] : [partner, document];
      const after = links.get(from);
      if (after === undefined) links.set(from, [to]);
      else after.push(to);
    }
  }
  return links;
}

/** For each group beyond the cap the first document that has it, and the first of another cluster than that. */
function starCentres(
  groups: KeyGroups,
  cap: number,
  clusterOf: Uint32Array,
): ReadonlyMap<number, readonly [number, number]> {
  const centres = new Map<number, readonly [number, number]>();
  for (let g = 0; g < groups.count; g++) {
    const start = groups.starts[g] ?? 0;
    const end = groups.starts[g + 1] ?? 0;
    if (end - start <= cap) continue;
    const first = groups.documents[start] ?? 0;
    for (let i = start + 1; i < end; i++) {
      const document = groups.documents[i] ?? 0;
      if (clusterOf[document] === clusterOf[first]) continue;
      centres.set(g, [first, document]);
      break;
    }
  }
  return centres;
}

function hasAny(groups: KeyGroups, group: number, documents: ReadonlySet<number>): boolean {
  for (const document of documents) {
    let low = groups.starts[group] ?? 0;
    let high = groups.starts[group + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((groups.documents[middle] ?? 0) < document) low = middle + 1;
      else high = middle;
    }
    if (low < (groups.starts[group + 1] ?? 0) && groups.documents[low] === document) return true;
  }
  return false;
}
