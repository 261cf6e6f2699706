import type { MinedDocument } from '../../../corpus/mined-document.ts';
import { SYMBOL, symbolTables } from './symbols.ts';

/** A bit a position. */
export type BitSet = Uint32Array;

/** All documents as one row of integers, so that repeats over all of them can be found at once. */
export type SymbolText = {
  /** In the order they stand in `units`: by cluster, then by id, whatever order they were given in. */
  readonly documents: readonly MinedDocument[];
  /** UTF-16 units; 0 where a phrase must not go across (and after each document). 0 is no unit of any phrase. */
  readonly units: Uint16Array;
  /** Positions at which a token starts. */
  readonly wordStarts: BitSet;
  /** Positions of digits and of what belongs to a number (% ℃). */
  readonly numbers: BitSet;
  /** Where each document starts in `units`; one more entry for the end. */
  readonly documentStarts: Uint32Array;
  /** Number of the near-duplicate cluster of each document, from 0 in document order. */
  readonly clusters: Uint32Array;
  readonly clusterCount: number;
  /** The document a position lies in. O(1) for documents of usual length. */
  readonly documentAt: (position: number) => number;
};

/** Zeros after the last document, so that reading a few units past the end is always allowed. */
const PADDING = 8;
const BLOCK_BITS = 9;

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function numberClusters(documents: readonly MinedDocument[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(documents, ({ cluster }) => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
}

function startsOf(documents: readonly MinedDocument[]): Uint32Array {
  const starts = new Uint32Array(documents.length + 1);
  let at = 0;
  for (const [index, { text }] of documents.entries()) {
    starts[index] = at;
    at += text.length + 1;
  }
  starts[documents.length] = at;
  return starts;
}

function documentFinder(starts: Uint32Array): (position: number) => number {
  const last = starts.length - 2;
  const end = starts.at(-1) ?? 0;
  const blocks = new Uint32Array((end >> BLOCK_BITS) + 2);
  let document = 0;
  for (let block = 0; block < blocks.length; block++) {
    while (document < last && (starts[document + 1] ?? 0) <= block << BLOCK_BITS) document++;
    blocks[block] = document;
  }
  return (position) => {
    let found = blocks[position >> BLOCK_BITS] ?? 0;
    while (found < last && (starts[found + 1] ?? 0) <= position) found++;
    return found;
  };
}

/**
 * Lays the documents out in one row. O(characters); 2 bytes and 1 bit a character. Positions are up to 2^31.
 */
export function symbolTextOf(given: readonly MinedDocument[]): SymbolText {
  const documents = given.toSorted((a, b) => compare(a.cluster, b.cluster) || compare(a.id, b.id));
  const documentStarts = startsOf(documents);
  const length = documentStarts.at(-1) ?? 0;
  const { classes, numberSigns } = symbolTables();
  const units = new Uint16Array(length + PADDING);
  const wordStarts = bitSet(length);
  const numbers = bitSet(length);
  for (const [index, { text, tokenStarts }] of documents.entries()) {
    const start = documentStarts[index] ?? 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (classes[unit] !== SYMBOL.barrier) units[start + i] = unit;
      else if (numberSigns[unit] === 1) setBit(numbers, start + i);
    }
    for (const offset of tokenStarts) setBit(wordStarts, start + offset);
    setBit(wordStarts, start + text.length);
  }
  const clusters = numberClusters(documents);
  return {
    documents,
    units,
    wordStarts,
    numbers,
    documentStarts,
    clusters,
    clusterCount: (clusters.at(-1) ?? -1) + 1,
    documentAt: documentFinder(documentStarts),
  };
}

function bitSet(length: number): BitSet {
  return new Uint32Array((length >> 5) + 4);
}

function setBit(bits: BitSet, at: number): void {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
}

/** Whether a position is in the set. */
export function hasBit(bits: BitSet, at: number): boolean {
  return (((bits[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}
