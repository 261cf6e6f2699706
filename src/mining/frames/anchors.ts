import { mix32 } from '../../text/hash.ts';
import type { UnitTypes } from './unit-types.ts';
import { CLOSE, FIRST_WORD, OPEN, type Units } from './units.ts';

/** An index from anchors (neighbouring tokens, rare tokens) to the unit types that hold them. */
export type AnchorIndex = {
  /** Types of slot s: postings[starts[s]] … postings[starts[s + 1]]; a fair sample where an anchor is frequent. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  /** How often each anchor occurs. */
  readonly counts: Uint32Array;
  readonly mask: number;
  /** Number of types, as anchors are weighed by it. */
  readonly total: number;
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

/** Bits an anchor tells; 0 if it stands in one place only and leads nowhere. */
export function anchorWeight({ counts, total }: AnchorIndex, anchor: number): number {
  const count = counts[anchor] ?? 0;
  return count < 2 ? 0 : Math.fround(Math.max(0.5, Math.log2(total / count)));
}

/** Builds the index. O(tokens); 9 bytes a slot and 4 a posting. */
export function anchorIndexOf(units: Units, types: UnitTypes): AnchorIndex {
  const mask = maskFor(types.units.length);
  const counts = new Uint32Array(mask + 1);
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
  const starts = new Uint32Array(mask + 2);
  // places of a slot that are still free
  const room = new Uint8Array(mask + 1);
  let sum = 0;
  for (let slot = 0; slot <= mask; slot++) {
    starts[slot] = sum;
    const count = counts[slot] ?? 0;
    if (count < 2) continue;
    room[slot] = Math.min(POSTINGS, count);
    sum += Math.min(POSTINGS, count);
  }
  starts[mask + 1] = sum;
  const postings = new Uint32Array(sum);
  eachAnchor((anchor, type) => {
    const left = room[anchor] ?? 0;
    if (left === 0) return;
    postings[(starts[anchor + 1] ?? 0) - left] = type;
    room[anchor] = left - 1;
  });
  return { starts, postings, counts, mask, total: Math.max(LEAST_TOTAL, types.units.length) };
}
