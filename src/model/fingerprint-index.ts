/** A document of the corpus, as far as a passage shared with it is told. */
export type FingerprintedDocument = {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  /** Four digits or empty. */
  readonly year: string;
  /** Number of its near-duplicate cluster. */
  readonly cluster: number;
  /** How many fingerprints are its own; those of the documents follow one another. */
  readonly fingerprints: number;
  /** How many letters, digits and Han characters it has. */
  readonly characters: number;
};

/**
 * What the model keeps of the corpus's texts: fingerprints by winnowing (`mining/reuse/winnow`), not the texts. In the
 * order of documents and places, so that a run of them can be told from single ones.
 */
export type FingerprintIndex = {
  /** Characters in a fingerprinted gram. */
  readonly gram: number;
  /** Neighbouring grams of which one is chosen; two neighbours lie no more than this apart. */
  readonly window: number;
  readonly documents: readonly FingerprintedDocument[];
  readonly hashes: Uint32Array;
  /**
   * For each fingerprint how many letters, digits and Han characters it starts after the one before it (the first of a
   * document: after the start), in the low seven bits; the high bit marks stock: a gram of many independent documents.
   */
  readonly steps: Uint8Array;
  /** Runs of fingerprints on one line of the source: the first fingerprint of each, ascending, … */
  readonly lineRuns: Uint32Array;
  /** … and its 1-based line. */
  readonly lines: Uint32Array;
};

/** The mark of a stock fingerprint in its step. */
export const stockBit = 0x80;

/** The line of the source on which a fingerprint stands; 0 without one. O(log runs). */
export function lineOfFingerprint(
  { lineRuns, lines }: Pick<FingerprintIndex, 'lineRuns' | 'lines'>,
  fingerprint: number,
): number {
  let low = 0;
  let high = lineRuns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lineRuns[middle] ?? 0) <= fingerprint) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1] ?? 0;
}
