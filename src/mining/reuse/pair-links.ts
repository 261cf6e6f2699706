import type { GroupedPrints, KeyGroups } from './key-groups.ts';
import { starLinks } from './star-links.ts';
import type { StarLinks } from './star-links.ts';

/** What links documents so that they are compared. Documents are indices, in the order of the texts. */
export type LinkSources = {
  /** Fingerprints of long grams: one in common is enough. */
  readonly long: GroupedPrints;
  /** Fingerprints of short grams: two that are rare and stand alike in both are needed. */
  readonly short: GroupedPrints;
  /** The near-duplicate cluster of each document; documents of one cluster are not linked. */
  readonly clusterOf: Uint32Array;
};

/** How much pairing may cost: pairs of documents that share one, summed over the fingerprints that link. */
export type LinkBudget = {
  readonly long: number;
  readonly short: number;
};

/** Finds the partners of one document after another. */
export type PairLinker = {
  /** The documents after `document` to compare it with, ascending. */
  readonly partnersOf: (document: number) => Uint32Array;
  /** Whether all documents that share a long fingerprint are linked. */
  readonly complete: boolean;
};

/** Two short fingerprints speak for one passage if no more lies between them, and their diagonals are so near. */
const farthest = 150;
const nearDiagonal = 16;
/** Grams that overlap are one phrase. */
const apart = 8;

/**
 * Links documents that share a fingerprint of a long gram, as every common run of some length does, or two rare ones of
 * short grams near one diagonal, as edited copies do that have no such run left.
 *
 * Where a long gram is so frequent that pairing all its documents would go beyond the budget, stars take the place of
 * the pairs: each document that has it is linked with one of another cluster that has it (see `starLinks`). So each of
 * them is still found, and the cost stays linear. Without `addStars` they are left out, for counting pairs.
 */
export function openLinker(
  sources: LinkSources,
  budget: LinkBudget,
  addStars: boolean = true,
): PairLinker {
  const { long, short, clusterOf } = sources;
  const board = openBoard(clusterOf.length);
  const cap = affordableFrequency(long.groups, budget.long);
  const stars: StarLinks = addStars ? starLinks(long, cap, clusterOf) : new Map();
  const shortCap = affordableFrequency(short.groups, budget.short);
  return {
    complete: stars.size === 0,
    partnersOf: (document) => {
      linkByLong(long, cap, document, board);
      for (const other of stars.get(document) ?? []) board.set(other, 2);
      linkByShort(short, shortCap, document, board);
      return board.take((other) => clusterOf[other] !== clusterOf[document]);
    },
  };
}

/** What was found of each other document while one is at work. */
type Board = {
  /** 0: nothing, 1: a short fingerprint, 2: linked. */
  readonly states: Uint8Array;
  /** Positions of the last short fingerprint that was hit, in the document at work and in the other. */
  readonly lastHere: Uint32Array;
  readonly lastThere: Uint32Array;
  readonly set: (other: number, state: number) => void;
  /** The linked ones that are accepted, ascending; the board is clean again. */
  readonly take: (accepts: (other: number) => boolean) => Uint32Array;
};

function openBoard(documents: number): Board {
  const states = new Uint8Array(documents);
  const touched = new Uint32Array(documents);
  let count = 0;
  return {
    states,
    lastHere: new Uint32Array(documents),
    lastThere: new Uint32Array(documents),
    set: (other, state) => {
      if (states[other] === 0) touched[count++] = other;
      states[other] = state;
    },
    take: (accepts) => {
      let linked = 0;
      for (let i = 0; i < count; i++) {
        const other = touched[i] ?? 0;
        const isLinked = states[other] === 2;
        states[other] = 0;
        if (isLinked && accepts(other)) touched[linked++] = other;
      }
      count = 0;
      return touched.subarray(0, linked).toSorted();
    },
  };
}

/** Calls back for each later document that has a fingerprint of this one which no more than `cap` entries have. */
function forEachLink(
  { prints, groups }: GroupedPrints,
  cap: number,
  document: number,
  link: (other: number, entry: number, otherEntry: number) => void,
): void {
  const end = prints.starts[document + 1] ?? 0;
  for (let entry = prints.starts[document] ?? 0; entry < end; entry++) {
    const group = groupAt(groups, entry);
    if (group < 0 || frequencyOf(groups, group) > cap) continue;
    const start = groups.starts[group] ?? 0;
    for (let i = start + frequencyOf(groups, group) - 1; i >= start; i--) {
      const other = groups.documents[i] ?? 0;
      if (other <= document) break;
      link(other, entry, groups.entries[i] ?? 0);
    }
  }
}

function linkByLong(source: GroupedPrints, cap: number, document: number, board: Board): void {
  forEachLink(source, cap, document, (other) => board.set(other, 2));
}

function linkByShort(source: GroupedPrints, cap: number, document: number, board: Board): void {
  const { positions } = source.prints;
  forEachLink(source, cap, document, (other, entry, otherEntry) =>
    noteShort(board, other, positions[entry] ?? 0, positions[otherEntry] ?? 0),
  );
}

/** Notes a short fingerprint in common, and links the other document if the last one speaks for the same passage. */
function noteShort(board: Board, other: number, here: number, there: number): void {
  const { states, lastHere, lastThere } = board;
  const state = states[other] ?? 0;
  if (state === 2) return;
  const stepHere = here - (lastHere[other] ?? 0);
  const stepThere = there - (lastThere[other] ?? 0);
  if (state === 1 && stepHere < apart && stepHere === stepThere) return;
  const alike = stepHere <= farthest && Math.abs(stepHere - stepThere) <= nearDiagonal;
  board.set(other, state === 1 && alike ? 2 : 1);
  lastHere[other] = here;
  lastThere[other] = there;
}

/** The group of an entry; −1 if no other document has it. */
function groupAt(groups: KeyGroups, entry: number): number {
  return (groups.groupOf[entry] ?? 0) - 1;
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
