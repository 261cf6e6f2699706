/** Three digits of 11, 11 and 10 bits. */
const digitBits = 11;
const digitSize = 1 << digitBits;
const digitMask = digitSize - 1;

/**
 * The indices of `keys` in the order of the keys, equal keys in the order of their indices: a stable radix sort, three
 * passes. O(n); the keys are left as they are. Memory: twelve bytes a key while it runs.
 */
export function orderByKey(keys: Uint32Array): Uint32Array {
  const { length } = keys;
  let from = new Uint32Array(length);
  let to = new Uint32Array(length);
  for (let i = 0; i < length; i++) from[i] = i;
  const positions = new Uint32Array(digitSize);
  for (let digit = 0; digit < 3; digit++) {
    const shift = digit * digitBits;
    positions.fill(0);
    for (let i = 0; i < length; i++) {
      const slot = ((keys[i] ?? 0) >>> shift) & digitMask;
      positions[slot] = (positions[slot] ?? 0) + 1;
    }
    let start = 0;
    for (let slot = 0; slot < digitSize; slot++) {
      const count = positions[slot] ?? 0;
      positions[slot] = start;
      start += count;
    }
    for (let i = 0; i < length; i++) {
      const index = from[i] ?? 0;
      const slot = ((keys[index] ?? 0) >>> shift) & digitMask;
      const position = positions[slot] ?? 0;
      positions[slot] = position + 1;
      to[position] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}
