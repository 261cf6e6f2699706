import type { MinedDocument } from '../../corpus/mined-document.ts';
import { alignStretches, alignTexts, isWithin, stretchOf } from './align-texts.ts';
import type { AlignedPart } from './align-texts.ts';
import type { FingerprintedTexts } from './common-runs.ts';
import type { Stretch } from './edit-distance.ts';
import type { KeyGroups } from './key-groups.ts';
import { wholePart } from './whole-part.ts';

/** What two near-duplicates share; documents are indices, `a` the smaller. */
export type DuplicatePart = {
  readonly a: number;
  readonly b: number;
  readonly part: AlignedPart;
  /** Stands for a member and its representative; else a stretch outside it, or one that the representative has not. */
  readonly isWhole: boolean;
};

/** Fingerprinted texts with the documents of each fingerprint, and which documents are near-duplicates. */
export type DuplicateSource = {
  readonly texts: FingerprintedTexts;
  readonly groups: KeyGroups;
  /** The near-duplicate cluster of each document. */
  readonly clusterOf: Uint32Array;
};

/** Shorter stretches that the representative has not are edits. */
const leastStretch = 16;
/** So many other members are looked at for what a member does not share with the representative. */
const mostOthers = 3;
/** So many documents of a fingerprint are looked through for members: stock wording tells nothing about copies. */
const mostLookedThrough = 1000;

/**
 * For each document that has near-duplicates one whole part with the representative of its cluster, what both share far
 * from it, and where the representative lacks a stretch (a sentence left out there, another version), what the members that share most of such
 * stretches have of it. So each stretch is covered that a member has from another, without comparing all pairs.
 * O(characters of the members).
 */
export function* duplicateParts(
  documents: readonly MinedDocument[],
  source: DuplicateSource,
): Generator<DuplicatePart, void, void> {
  for (const { representative, member } of duplicatePairs(documents)) {
    const parts = alignTexts(source.texts, member, representative);
    const whole = wholePart(source.texts, member, representative, parts);
    if (whole === undefined) continue;
    yield ordered(member, representative, whole, true);
    for (const part of parts) {
      if (!isWithin(part, whole)) yield ordered(member, representative, part, false);
    }
    yield* furtherParts(source, member, representative, parts);
  }
}

function* furtherParts(
  source: DuplicateSource,
  member: number,
  representative: number,
  parts: readonly AlignedPart[],
): Generator<DuplicatePart, void, void> {
  let open = without([stretchOf(source.texts, member)], parts);
  const looked = new Set([member, representative]);
  while (open.length > 0 && looked.size < mostOthers + 2) {
    const other = nearestMember(source, member, open, looked);
    if (other === undefined) return;
    looked.add(other);
    const found = alignStretches(source.texts, member, other, open);
    for (const part of found) yield ordered(member, other, part, false);
    open = without(open, found);
  }
}

/** The member of the same cluster that shares most fingerprints within the stretches; the first of equals. */
function nearestMember(
  source: DuplicateSource,
  member: number,
  stretches: readonly Stretch[],
  looked: ReadonlySet<number>,
): number | undefined {
  const votes = new Map<number, number>();
  for (const group of groupsWithin(source.texts, member, stretches)) {
    for (const other of membersWith(source, group, member)) {
      if (!looked.has(other)) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
  }
  const [best] = [...votes].toSorted(([a, x], [b, y]) => y - x || a - b);
  return best?.[0];
}

/** The shared fingerprints of a document, by group, that stand in one of the stretches. */
function groupsWithin(
  { lists, positions, width }: FingerprintedTexts,
  document: number,
  stretches: readonly Stretch[],
): number[] {
  const groups: number[] = [];
  for (let i = lists.starts[document] ?? 0; i < (lists.starts[document + 1] ?? 0); i++) {
    const from = positions[lists.entries[i] ?? 0] ?? 0;
    const isInside = stretches.some(({ start, end }) => start <= from && from + width <= end);
    if (isInside) groups.push(lists.groups[i] ?? 0);
  }
  return groups;
}

function membersWith(
  { groups, clusterOf }: DuplicateSource,
  group: number,
  member: number,
): Uint32Array {
  const first = groups.starts[group] ?? 0;
  const last = Math.min(groups.starts[group + 1] ?? 0, first + mostLookedThrough);
  return groups.documents
    .subarray(first, last)
    .filter((other) => clusterOf[other] === clusterOf[member]);
}

/** What is left of stretches without parts of the first text, as far as it is long enough. */
function without(stretches: readonly Stretch[], parts: readonly AlignedPart[]): Stretch[] {
  let left = [...stretches];
  for (const { a } of parts) {
    left = left.flatMap(({ start, end }) => [
      { start, end: Math.min(end, a.start) },
      { start: Math.max(start, a.end), end },
    ]);
    left = left.filter(({ start, end }) => end - start >= leastStretch);
  }
  return left;
}

function ordered(one: number, other: number, part: AlignedPart, isWhole: boolean): DuplicatePart {
  if (one < other) return { a: one, b: other, part, isWhole };
  return { a: other, b: one, part: { ...part, a: part.b, b: part.a }, isWhole };
}

/**
 * Each document that has near-duplicates, with the representative of its cluster: the one whose id names the cluster,
 * or the first if that one is not among the documents.
 */
function* duplicatePairs(
  documents: readonly MinedDocument[],
): Generator<{ readonly representative: number; readonly member: number }> {
  const representatives = new Map<string, number>();
  for (const [d, { id, cluster }] of documents.entries()) {
    if (id === cluster || !representatives.has(cluster)) representatives.set(cluster, d);
  }
  for (const [member, { cluster }] of documents.entries()) {
    const representative = representatives.get(cluster);
    if (representative !== undefined && representative !== member) yield { representative, member };
  }
}
