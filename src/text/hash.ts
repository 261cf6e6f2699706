/**
 * Fast hashes over stretches of strings and over character n-grams. They depend on nothing but their input, so
 * they may be stored and compared between runs and machines. Not for security.
 * Source: Appleby, MurmurHash3 (x86_32: block step and finaliser), public domain; Karp & Rabin 1987 (rolling hash).
 */

const blockA = 0xcc9e2d51;
const blockB = 0x1b873593;
const golden = 0x9e3779b1;
/** Odd, so that multiplying by it loses nothing modulo 2^32. */
const rollingBase = 0x2c1b3c6d;

/** The MurmurHash3 finaliser: every bit of the input moves every bit of the result; one to one on 32 bits. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A 32-bit hash (0 to 2^32 − 1) of the UTF-16 units of `text` from `start` up to `end`, without slicing.
 * Equal stretches of different strings hash alike. O(end − start).
 */
export function hash32(text: string, start = 0, end: number = text.length, seed = 0): number {
  const from = Math.max(0, start);
  const to = Math.max(from, Math.min(end, text.length));
  return mix32(absorb(text, from, to, seed) ^ (to - from));
}

/**
 * A 53-bit hash (a safe integer from 0 to 2^53 − 1): two independent 32-bit hashes, the second cut to 21 bits.
 * For ids and content keys: among a million stretches the chance of any collision is below 1 in 10,000.
 */
export function hash53(text: string, start = 0, end: number = text.length, seed = 0): number {
  const high = hash32(text, start, end, seed ^ golden) & 0x1fffff;
  return high * 0x1_0000_0000 + hash32(text, start, end, seed);
}

/**
 * Hashes of all runs of `width` neighbouring units: `out[i]` is that of units[i] … units[i + width − 1].
 * Rolling, two multiplications a unit whatever the width; well mixed, so the smallest of some are a fair sample.
 * Gives the number of hashes written, max(0, length − width + 1); `out` must have room for them.
 */
export function gramHashes(
  units: Uint16Array,
  length: number,
  width: number,
  out: Uint32Array,
): number {
  const count = Math.max(0, length - width + 1);
  if (count === 0 || width < 1) return 0;
  let leaving = 1;
  for (let i = 0; i < width; i++) leaving = Math.imul(leaving, rollingBase);
  let rolling = 0;
  for (let i = 0; i < width - 1; i++) {
    rolling = (Math.imul(rolling, rollingBase) + spread(units[i] ?? 0)) | 0;
  }
  let oldest = 0;
  for (let i = 0; i < count; i++) {
    const entered = Math.imul(rolling, rollingBase) + spread(units[i + width - 1] ?? 0);
    rolling = (entered - Math.imul(oldest, leaving)) | 0;
    out[i] = mix32(rolling);
    oldest = spread(units[i] ?? 0);
  }
  return count;
}

/** A unit as 32 well-spread bits, so that neighbours in Unicode do not cancel out in the rolling sum. */
function spread(unit: number): number {
  const h = Math.imul(unit + 1, golden);
  return Math.imul(h ^ (h >>> 15), blockB);
}

function absorb(text: string, start: number, end: number, seed: number): number {
  let h = seed | 0;
  let i = start;
  for (; i + 1 < end; i += 2) {
    h = step(h, text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
  }
  return i < end ? step(h, text.charCodeAt(i)) : h;
}

function step(h: number, block: number): number {
  const a = Math.imul(block, blockA);
  const mixed = h ^ Math.imul((a << 15) | (a >>> 17), blockB);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
