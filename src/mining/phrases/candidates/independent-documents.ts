import type { SymbolText } from '../repeats/symbol-text.ts';

/** Suffixes of rank [first, last). */
type Ranks = { readonly first: number; readonly last: number };

/** Weights are thirds and sevenths. */
const TOLERANCE = 1e-9;

/**
 * Gives a function that tells whether the documents in which some suffixes begin weigh at least so much together (near-
 * duplicates weigh one together). O(suffixes), or O(1) if no document has near-duplicates.
 */
export function independenceTest(
  { documents, documentAt }: SymbolText,
  positions: Uint32Array,
  least: number,
): (ranks: Ranks) => boolean {
  if (documents.every(({ weight }) => weight === 1)) return () => true;
  const seen = new Int32Array(documents.length).fill(-1);
  let round = 0;
  return ({ first, last }) => {
    round++;
    let sum = 0;
    for (let rank = first; rank < last; rank++) {
      const document = documentAt(positions[rank] ?? 0);
      if (seen[document] === round) continue;
      seen[document] = round;
      sum += documents[document]?.weight ?? 0;
      if (sum >= least - TOLERANCE) return true;
    }
    return false;
  };
}
