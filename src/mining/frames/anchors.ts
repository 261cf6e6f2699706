import { mix32 } from '../../text/hash.ts';
import type { UnitTypes } from './unit-types.ts';
import { CLOSE, FIRST_WORD, OPEN, type Units } from './units.ts';

/** An index from anchors (neighbouring tokens, rare tokens) to the unit types that hold them. */
export type AnchorIndex = {
  /** Types of slot s: postings[starts[s]] … postings[starts[s + 1]]; a fair sample where an anchor is frequent. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  /** Bits an anchor tells. */
  readonly weights: Float32Array;
  readonly mask: number;
};

/** Most unit types an anchor leads to. Beyond, those that come first in an order all anchors share. */
const POSTINGS = 48;
/** Words at least so rare are anchors of their own. */
const RARE_SHARE = 1 / 4000;

/** Units are taken to be at least so many, so that anchors tell something in a handful of documents. */
const LEAST_TOTAL = 8192;

/** The tokens of a unit with its open and close, written to `out`; gives their number. */
export function sequenceOf(units: Units, unit: number, out: Uint32Array): number {
  let length = 0;
  out[length++] = OPEN;
  for (let at = units.from[unit] ?? 0; at < (units.to[unit] ?? 0); at++) {
    out[length++] = units.ids[at] ?? 0;
  }
  out[length++] = CLOSE;
  return length;
}

/** Anchors of a sequence as slots of the index, duplicates included; gives their number. */
export function anchorsOf(
  units: Units,
  sequence: Uint32Array,
  length: number,
  mask: number,
  out: Uint32Array,
): number {
  let count = 0;
  const rare = Math.max(4, units.ids.length * RARE_SHARE);
  for (let i = 1; i < length; i++) {
    const left = sequence[i - 1] ?? 0;
    const right = sequence[i] ?? 0;
    if (left >= FIRST_WORD || right >= FIRST_WORD) {
      out[count++] = mix32(Math.imul(left, 0x2c1b3c6d) + right) & mask;
    }
    if (right >= FIRST_WORD && (units.counts[right] ?? 0) <= rare) {
      out[count++] = mix32(right ^ 0x7feb352d) & mask;
    }
  }
  return count;
}

function maskFor(types: number): number {
  let size = 1 << 12;
  while (size < types * 8 && size < 1 << 23) size *= 2;
  return size - 1;
}

/** Builds the index. O(tokens); 8 bytes a slot and 4 a posting. */
export function anchorIndexOf(units: Units, types: UnitTypes): AnchorIndex {
  const mask = maskFor(types.units.length);
  const counts = new Uint32Array(mask + 2);
  const sequence = new Uint32Array(80);
  const anchors = new Uint32Array(160);
  const eachAnchor = (visit: (anchor: number, type: number) => void): void => {
    for (const [type, unit] of types.units.entries()) {
      const length = sequenceOf(units, unit, sequence);
      const count = anchorsOf(units, sequence, length, mask, anchors);
      for (let i = 0; i < count; i++) visit(anchors[i] ?? 0, type);
    }
  };
  eachAnchor((anchor) => (counts[anchor] = (counts[anchor] ?? 0) + 1));
  const total = Math.max(LEAST_TOTAL, types.units.length);
  const weights = Float32Array.from(counts, (count) =>
    count < 2 ? 0 : Math.max(0.5, Math.log2(total / count)),
  );
  const starts = new Uint32Array(mask + 2);
  let sum = 0;
  for (let slot = 0; slot <= mask; slot++) {
    starts[slot] = sum;
    const count = counts[slot] ?? 0;
    sum += count < 2 ? 0 : Math.min(POSTINGS, count);
  }
  starts[mask + 1] = sum;
  const postings = new Uint32Array(sum);
  const filled = new Uint32Array(mask + 1);
  eachAnchor((anchor, type) => {
    const at = (starts[anchor] ?? 0) + (filled[anchor] ?? 0);
    if (at >= (starts[anchor + 1] ?? 0)) return;
    postings[at] = type;
    filled[anchor] = (filled[anchor] ?? 0) + 1;
  });
  return { starts, postings, weights, mask };
}
