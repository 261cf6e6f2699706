/**
 * Alignment of sentences to one of them, the seed: the part of a partial-order alignment graph (Lee, Grasso, Sharlow
 * 2002) that a consensus over the seed's own tokens can use. The full graph was tried first; as each sentence adds the
 * words of its fillers as nodes, aligning took most of the time (10 of 14 s over 110,000 characters).
 * Two different tokens are never aligned and gaps cost nothing, so that slots may be of any width; a match counts the
 * bits of its token, and a little more next to another match, so that fixed words stay together.
 * Gives for each token of the seed its place in the sequence, −1 if it has none; overwritten by the next call.
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

/** The tokens of a sequence that another one has too, and their places, both from 1 on. */
type Kept = { readonly tokens: Uint32Array; readonly places: Int8Array; count: number };

function kept(): Kept {
  return { tokens: new Uint32Array(WIDEST), places: new Int8Array(WIDEST), count: 0 };
}

function keep(list: Kept, token: number, place: number): void {
  list.tokens[++list.count] = token;
  list.places[list.count] = place;
}

type Sequences = Parameters<Aligner>;

/** Gives a function that keeps of two sequences what is in both; O(tokens). `words`: number of tokens there are. */
function commonTokens(
  words: number,
): (rows: Kept, columns: Kept, sequences: Readonly<Sequences>) => void {
  const met = new Uint32Array(words);
  let round = 0;
  return (rows, columns, [seed, seedLength, sequence, length]) => {
    round += 2;
    rows.count = 0;
    columns.count = 0;
    for (let j = 0; j < length; j++) met[sequence[j] ?? 0] = round;
    for (let i = 0; i < seedLength; i++) {
      const token = seed[i] ?? 0;
      if ((met[token] ?? 0) < round) continue;
      met[token] = round + 1;
      keep(rows, token, i + 1);
    }
    for (let j = 0; j < length; j++) {
      const token = sequence[j] ?? 0;
      if (met[token] === round + 1) keep(columns, token, j + 1);
    }
  };
}

type Table = {
  readonly scores: Float32Array;
  readonly moves: Uint8Array;
  readonly rows: Kept;
  readonly columns: Kept;
  /** What is found. */
  readonly places: Int8Array;
};

/**
 * An aligner for tokens of these bits. Tokens that only one of the two has neither match nor cost, so their rows and
 * columns are left out; they only part the matches on both sides of them. O(tokens + common tokens²).
 */
export function alignerOf(bits: Float32Array): Aligner {
  const table: Table = {
    scores: new Float32Array(WIDEST * WIDEST),
    moves: new Uint8Array(WIDEST * WIDEST),
    rows: kept(),
    columns: kept(),
    places: new Int8Array(WIDEST),
  };
  const keepCommon = commonTokens(bits.length);
  return (...sequences) => {
    keepCommon(table.rows, table.columns, sequences);
    for (let i = 1; i <= table.rows.count; i++)
      fillRow(table, i, bits[table.rows.tokens[i] ?? 0] ?? 1);
    trace(table);
    return table.places;
  };
}

function isNext({ places }: Kept, at: number): boolean {
  return (places[at] ?? 0) - (places[at - 1] ?? 0) === 1;
}

function fillRow({ scores, moves, rows, columns }: Table, i: number, worth: number): void {
  const token = rows.tokens[i];
  const row = i * WIDEST;
  const above = row - WIDEST;
  const follows = isNext(rows, i);
  for (let j = 1; j <= columns.count; j++) {
    let best = scores[above + j] ?? 0;
    let move: number = MOVE.seed;
    const left = scores[row + j - 1] ?? 0;
    if (left > best) {
      best = left;
      move = MOVE.sequence;
    }
    if (columns.tokens[j] === token) {
      const joins = follows && moves[above + j - 1] === MOVE.match && isNext(columns, j);
      const matched = (scores[above + j - 1] ?? 0) + worth + (joins ? NEIGHBOUR : 0);
      if (matched > best) {
        best = matched;
        move = MOVE.match;
      }
    }
    scores[row + j] = best;
    moves[row + j] = move;
  }
}

/** Whether a token left out stands between a kept one and the kept one before it. */
function isParted({ places }: Kept, at: number): boolean {
  return (places[at] ?? 0) - (places[at - 1] ?? 0) > 1;
}

function trace({ scores, moves, rows, columns, places }: Table): void {
  places.fill(-1);
  let i = rows.count;
  let j = columns.count;
  // on a token left out: from there the path goes up wherever that costs nothing
  let isBetween = false;
  while (i > 0 && j > 0) {
    const cell = i * WIDEST + j;
    const move = moves[cell];
    if (isBetween && (scores[cell] ?? 0) > (scores[cell - WIDEST] ?? 0)) {
      isBetween = false;
    } else if (isBetween || move === MOVE.seed) {
      i--;
    } else {
      if (move === MOVE.match) places[(rows.places[i--] ?? 0) - 1] = (columns.places[j] ?? 0) - 1;
      isBetween = isParted(columns, j--);
    }
  }
}
