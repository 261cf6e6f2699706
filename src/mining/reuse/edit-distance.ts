/**
 * The edit distance (Levenshtein: characters replaced, put in or left out) between stretches of an array of units, 32
 * rows at a time.
 * Source: Myers 1999; Hyyrö 2003 (blocks); Ukkonen 1985 (band).
 */

/** A stretch of units: [start, end). */
export type Stretch = { readonly start: number; readonly end: number };

/** Rows of a pattern in blocks of 32: where each unit stands in it, and the differences down the current column. */
type Column = {
  readonly blocks: number;
  readonly rows: number;
  /** For each unit of the pattern its row of `masks`, one word a block. */
  readonly masks: Int32Array;
  readonly positive: Int32Array;
  readonly negative: Int32Array;
  /** The value at the last row of each block. */
  readonly scores: Int32Array;
};

/** Rows of `masks` by unit, 0 for units the pattern has not. Cleared after each use. */
const maskRows = new Uint16Array(0x10000);

/** Where nothing is known, a distance of so much is looked for first, and always one of so much above the least. */
const firstGuess = 64;
const leastSlack = 32;

/**
 * The edit distance between two stretches; `expected` is where to begin looking for it. O(longer · (shorter or distance,
 * the smaller) / 32).
 */
export function editDistance(
  units: Uint16Array,
  a: Stretch,
  b: Stretch,
  expected: number = firstGuess,
): number {
  let [aStart, aEnd, bStart, bEnd] = [a.start, a.end, b.start, b.end];
  while (aStart < aEnd && bStart < bEnd && units[aStart] === units[bStart]) {
    aStart++;
    bStart++;
  }
  while (aStart < aEnd && bStart < bEnd && units[aEnd - 1] === units[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  const [aLength, bLength] = [aEnd - aStart, bEnd - bStart];
  if (aLength === 0 || bLength === 0) return aLength + bLength;
  const aRest = units.subarray(aStart, aEnd);
  const bRest = units.subarray(bStart, bEnd);
  return aLength <= bLength
    ? distanceOf(aRest, bRest, expected)
    : distanceOf(bRest, aRest, expected);
}

/** Looks for a greater distance until there is none: what costs no more than `most` strays from the diagonal by half. */
function distanceOf(pattern: Uint16Array, text: Uint16Array, expected: number): number {
  const masks = buildMasks(pattern);
  let most = Math.max(expected, text.length - pattern.length + leastSlack);
  for (;;) {
    const column = emptyColumn(pattern.length, masks);
    const distance = runBand(column, text, most);
    if (distance <= most || most >= text.length) {
      for (const unit of pattern) maskRows[unit] = 0;
      return distance;
    }
    most *= 2;
  }
}

/** Room for masks and columns, used by one call after another: most calls are short, and there are millions. */
const room = { masks: new Int32Array(1 << 12), columns: new Int32Array(3 << 6) };

function buildMasks(pattern: Uint16Array): Int32Array {
  const blocks = Math.ceil(pattern.length / 32);
  let distinct = 0;
  for (const unit of pattern) if (maskRows[unit] === 0) maskRows[unit] = ++distinct;
  const length = (distinct + 1) * blocks;
  if (room.masks.length < length) room.masks = new Int32Array(2 * length);
  const { masks } = room;
  masks.fill(0, 0, length);
  for (let i = 0; i < pattern.length; i++) {
    const at = (maskRows[pattern[i] ?? 0] ?? 0) * blocks + (i >>> 5);
    masks[at] = (masks[at] ?? 0) | (1 << (i & 31));
  }
  return masks;
}

function emptyColumn(rows: number, masks: Int32Array): Column {
  const blocks = Math.ceil(rows / 32);
  if (room.columns.length < 3 * blocks) room.columns = new Int32Array(6 * blocks);
  const positive = room.columns.subarray(0, blocks).fill(-1);
  const negative = room.columns.subarray(blocks, 2 * blocks).fill(0);
  const scores = room.columns.subarray(2 * blocks, 3 * blocks);
  for (let i = 0; i < blocks; i++) scores[i] = Math.min(rows, (i + 1) * 32);
  return { blocks, rows, masks, positive, negative, scores };
}

/**
 * The distance if it is no more than `most`; else something larger. Blocks are left out whose rows no way that costs so
 * little can reach: it goes down the surplus of the text and half of what is left to either side.
 */
function runBand(column: Column, text: Uint16Array, most: number): number {
  const { blocks, rows, scores } = column;
  const surplus = text.length - rows;
  const below = (most - surplus) >>> 1;
  const above = surplus + below;
  let reached = Math.min(blocks - 1, below >>> 5);
  for (let j = 0; j < text.length; j++) {
    const first = Math.min(blocks - 1, Math.max(0, (j - above) >> 5));
    const last = Math.min(blocks - 1, (j + below) >> 5);
    for (; reached < last; reached++) {
      // what lies below the band is taken for all put in: never too little, and right where it matters
      const height = Math.min(rows, (reached + 2) * 32) - (reached + 1) * 32;
      scores[reached + 1] = (scores[reached] ?? 0) + height;
    }
    const maskRow = (maskRows[text[j] ?? 0] ?? 0) * blocks;
    let carry = 1;
    for (let block = first; block <= last; block++) {
      carry = stepBlock(column, block, maskRow, carry);
      scores[block] = (scores[block] ?? 0) + carry;
    }
  }
  return scores[blocks - 1] ?? 0;
}

/** Moves one block one column on; takes and gives the difference along the row above it and along its last row. */
function stepBlock(column: Column, block: number, maskRow: number, carry: number): number {
  const { positive, negative, masks, blocks, rows } = column;
  const lastBit = block === blocks - 1 ? (rows - 1) & 31 : 31;
  const down = positive[block] ?? 0;
  const up = negative[block] ?? 0;
  let equal = masks[maskRow + block] ?? 0;
  const vertical = equal | up;
  if (carry < 0) equal |= 1;
  const horizontal = (((equal & down) + down) ^ down) | equal;
  let right = up | ~(horizontal | down);
  let left = down & horizontal;
  const out = ((right >>> lastBit) & 1) - ((left >>> lastBit) & 1);
  right <<= 1;
  left <<= 1;
  if (carry < 0) left |= 1;
  else if (carry > 0) right |= 1;
  positive[block] = left | ~(vertical | right);
  negative[block] = right & vertical;
  return out;
}
