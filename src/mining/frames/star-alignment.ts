/**
 * Alignment of sentences to one of them, the seed: the part of a partial-order alignment graph (Lee, Grasso, Sharlow
 * 2002) that a consensus over the seed's own tokens can use. The full graph was tried first; as each sentence adds the
 * words of its fillers as nodes, aligning took most of the time (10 of 14 s over 110,000 characters).
 * Two different tokens are never aligned and gaps cost nothing, so that slots may be of any width; a match counts the
 * bits of its token, and a little more next to another match, so that fixed words stay together.
 */
export type Aligner = (
  seed: Uint32Array,
  seedLength: number,
  sequence: Uint32Array,
  length: number,
) => Int8Array;

/** Longest sequence with its open and close. */
const WIDEST = 80;
const NEIGHBOUR = 1;
const MOVE = { seed: 0, sequence: 1, match: 2 } as const;

/** An aligner for tokens of these bits. Gives for each token of the seed its place in the sequence, −1 if it has none. */
export function alignerOf(bits: Float32Array): Aligner {
  const scores = new Float32Array(WIDEST * WIDEST);
  const moves = new Uint8Array(WIDEST * WIDEST);
  return (seed, seedLength, sequence, length) => {
    for (let i = 1; i <= seedLength; i++) {
      const token = seed[i - 1] ?? 0;
      const worth = bits[token] ?? 1;
      const row = i * WIDEST;
      const above = row - WIDEST;
      for (let j = 1; j <= length; j++) {
        let best = scores[above + j] ?? 0;
        let move: number = MOVE.seed;
        const left = scores[row + j - 1] ?? 0;
        if (left > best) {
          best = left;
          move = MOVE.sequence;
        }
        if (sequence[j - 1] === token) {
          const joins = moves[above + j - 1] === MOVE.match ? NEIGHBOUR : 0;
          const matched = (scores[above + j - 1] ?? 0) + worth + joins;
          if (matched > best) {
            best = matched;
            move = MOVE.match;
          }
        }
        scores[row + j] = best;
        moves[row + j] = move;
      }
    }
    return traced(moves, seedLength, length);
  };
}

function traced(moves: Uint8Array, seedLength: number, length: number): Int8Array {
  const places = new Int8Array(seedLength).fill(-1);
  let i = seedLength;
  let j = length;
  while (i > 0 && j > 0) {
    const move = moves[i * WIDEST + j];
    if (move === MOVE.match) places[--i] = --j;
    else if (move === MOVE.sequence) j--;
    else i--;
  }
  return places;
}
