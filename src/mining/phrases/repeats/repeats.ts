import type { SortedSuffixes } from './suffix-sort.ts';
import { hasBit, type SymbolText } from './symbol-text.ts';

/** A string that several suffixes begin with and that no longer string of them all does: a node of the suffix tree. */
export type Repeat = {
  /** Its occurrences are the suffixes of rank [first, last); every one of them, overlapping ones too. */
  readonly first: number;
  readonly last: number;
  readonly length: number;
  /**
   * Length of the longest beginning of it that occurs more often. All beginnings longer than that have the same
   * occurrences as the repeat itself.
   */
  readonly parentLength: number;
  readonly documents: number;
  /** Near-duplicate clusters it occurs in: a cluster counts once. */
  readonly clusters: number;
  /** Occurrences that start at a word start. */
  readonly wordStarts: number;
};

/** What a repeat must have to be worth a look. */
export type RepeatLimits = {
  readonly leastLength: number;
  readonly leastClusters: number;
};

/** The open repeats of the sweep, from the shortest to the longest, as columns. */
type Stack = {
  readonly length: Uint8Array;
  readonly first: Int32Array;
  readonly sameDocument: Int32Array;
  readonly sameCluster: Int32Array;
  readonly wordStarts: Int32Array;
};

const deepest = 256;

function newStack(): Stack {
  const column = (): Int32Array => new Int32Array(deepest);
  return {
    length: new Uint8Array(deepest),
    first: column(),
    sameDocument: column(),
    sameCluster: column(),
    wordStarts: column(),
  };
}

function addTo(column: Int32Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

/** The deepest open repeat that already was open at rank `before`, −1 if there is none. */
function openSince(stack: Stack, top: number, before: number): number {
  let at = top;
  while (at >= 0 && (stack.first[at] ?? 0) > before) at--;
  return at;
}

function open(stack: Stack, top: number, length: number, first: number): void {
  stack.length[top] = length;
  stack.first[top] = first;
  stack.sameDocument[top] = 0;
  stack.sameCluster[top] = 0;
  stack.wordStarts[top] = 0;
}

/**
 * Visits all repeats with their document frequencies: one sweep over the sorted suffixes with a stack of the repeats
 * open at a rank (Abouelhoda, Kurtz & Ohlebusch 2004). Distinct documents are counted after Hui 1992: of two
 * successive suffixes of one document, one is discounted in the deepest repeat that holds both; clusters likewise.
 * A repeat comes before those that are its beginnings. O(suffixes × depth of the stack).
 */
export function forEachRepeat(
  text: SymbolText,
  { positions, shared }: SortedSuffixes,
  limits: RepeatLimits,
  visit: (repeat: Repeat) => void,
): void {
  const stack = newStack();
  const lastOfDocument = new Int32Array(text.documents.length).fill(-1);
  const lastOfCluster = new Int32Array(text.clusterCount).fill(-1);
  const atLeast = (length: number): number => (length < limits.leastLength ? 0 : length);
  let top = -1;

  const enter = (rank: number): void => {
    const position = positions[rank] ?? 0;
    const document = text.documentAt(position);
    const cluster = text.clusters[document] ?? 0;
    if (hasBit(text.wordStarts, position)) addTo(stack.wordStarts, top, 1);
    const forDocument = openSince(stack, top, lastOfDocument[document] ?? -1);
    if (forDocument >= 0) addTo(stack.sameDocument, forDocument, 1);
    const forCluster = openSince(stack, top, lastOfCluster[cluster] ?? -1);
    if (forCluster >= 0) addTo(stack.sameCluster, forCluster, 1);
    lastOfDocument[document] = rank;
    lastOfCluster[cluster] = rank;
  };

  /** Closes the deepest repeat after `last`; hands its counts on to its parent, which may open only now. */
  const close = (last: number, next: number): void => {
    const length = stack.length[top] ?? 0;
    const first = stack.first[top] ?? 0;
    const sameDocument = stack.sameDocument[top] ?? 0;
    const sameCluster = stack.sameCluster[top] ?? 0;
    const wordStarts = stack.wordStarts[top] ?? 0;
    top--;
    const below = top < 0 ? 0 : (stack.length[top] ?? 0);
    if (next > below) open(stack, ++top, next, first);
    if (top >= 0) {
      addTo(stack.sameDocument, top, sameDocument);
      addTo(stack.sameCluster, top, sameCluster);
      addTo(stack.wordStarts, top, wordStarts);
    }
    const clusters = last - first - sameCluster;
    if (clusters < limits.leastClusters) return;
    const parentLength = Math.max(next, below);
    const documents = last - first - sameDocument;
    visit({ first, last, length, parentLength, documents, clusters, wordStarts });
  };

  const deepestLength = (): number => (top < 0 ? 0 : (stack.length[top] ?? 0));
  for (let rank = 0; rank < positions.length; rank++) {
    const next = atLeast(shared[rank + 1] ?? 0);
    if (next > deepestLength()) open(stack, ++top, next, rank);
    if (top < 0) continue;
    enter(rank);
    while (deepestLength() > next) close(rank + 1, next);
  }
}
