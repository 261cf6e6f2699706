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

const firstBand = 64;

/** The edit distance between two stretches. O(longer · (shorter or distance, the smaller) / 32). */
export function editDistance(units: Uint16Array, a: Stretch, b: Stretch): number {
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
  return aLength <= bLength ? distanceOf(aRest, bRest) : distanceOf(bRest, aRest);
}

/** Widens the band until the distance fits into it, for then no better way leads outside. */
function distanceOf(pattern: Uint16Array, text: Uint16Array): number {
  const masks = buildMasks(pattern);
  let band = Math.max(firstBand, 2 * (text.length - pattern.length));
  for (;;) {
    const column = emptyColumn(pattern.length, masks);
    const distance = runBand(column, text, band);
    if (distance <= band || band >= text.length) {
      for (const unit of pattern) maskRows[unit] = 0;
      return distance;
    }
    band *= 2;
  }
}

function buildMasks(pattern: Uint16Array): Int32Array {
  const blocks = Math.ceil(pattern.length / 32);
  let distinct = 0;
  for (const unit of pattern) if (maskRows[unit] === 0) maskRows[unit] = ++distinct;
  const masks = new Int32Array((distinct + 1) * blocks);
  for (let i = 0; i < pattern.length; i++) {
    const at = (maskRows[pattern[i] ?? 0] ?? 0) * blocks + (i >>> 5);
    masks[at] = (masks[at] ?? 0) | (1 << (i & 31));
  }
  return masks;
}

function emptyColumn(rows: number, masks: Int32Array): Column {
  const blocks = Math.ceil(rows / 32);
  return {
    blocks,
    rows,
    masks,
    positive: new Int32Array(blocks).fill(-1),
    negative: new Int32Array(blocks),
    scores: Int32Array.from({ length: blocks }, (_, i) => Math.min(rows, (i + 1) * 32)),
  };
}

/** The distance if it is no more than `band`; else something larger. Blocks that far from the diagonal are left out. */
function runBand(column: Column, text: Uint16Array, band: number): number {
  const { blocks, rows, scores } = column;
  let reached = Math.min(blocks - 1, (band + 1) >>> 5);
  for (let j = 0; j < text.length; j++) {
    const first = Math.max(0, (j - band) >> 5);
    const last = Math.min(blocks - 1, (j + band) >> 5);
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
