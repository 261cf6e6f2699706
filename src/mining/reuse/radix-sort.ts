/** Below this a comparison sort is faster than clearing the histograms. */
const smallLength = 96;

/** Three digits of 11, 11 and 10 bits. */
const digitBits = 11;
const digitSize = 1 << digitBits;
const digitMask = digitSize - 1;

/** Working memory for texts of usual length: allocating it anew for each would cost as much as the sorting. */
const kept = new Uint32Array(1 << 14);
const positions = new Uint32Array(3 * digitSize);

/**
 * Sorts 32-bit hashes upwards, in place: least significant digit first, three passes. O(n); on the hashes of a text of
 * usual length twice as fast as `Uint32Array.prototype.sort`.
 */
export function sortHashes(values: Uint32Array): void {
  const { length } = values;
  if (length < smallLength) {
    values.sort();
    return;
  }
  const room = length <= kept.length ? kept : new Uint32Array(length);
  const spare = room.subarray(0, length);
  fillPositions(values);
  scatter(values, spare, 0);
  scatter(spare, values, 1);
  scatter(values, spare, 2);
  values.set(spare);
}

/** For each of the three digits, where the values with each digit value start. */
function fillPositions(values: Uint32Array): void {
  positions.fill(0);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const low = value & digitMask;
    const middle = digitSize + ((value >>> digitBits) & digitMask);
    const high = 2 * digitSize + (value >>> (2 * digitBits));
    positions[low] = (positions[low] ?? 0) + 1;
    positions[middle] = (positions[middle] ?? 0) + 1;
    positions[high] = (positions[high] ?? 0) + 1;
  }
  let start = 0;
  for (let slot = 0; slot < positions.length; slot++) {
    if ((slot & digitMask) === 0) start = 0;
    const count = positions[slot] ?? 0;
    positions[slot] = start;
    start += count;
  }
}

function scatter(from: Uint32Array, to: Uint32Array, digit: number): void {
  const base = digit * digitSize;
  const shift = digit * digitBits;
  for (let i = 0; i < from.length; i++) {
    const value = from[i] ?? 0;
    const slot = base + ((value >>> shift) & digitMask);
    const position = positions[slot] ?? 0;
    positions[slot] = position + 1;
    to[position] = value;
  }
}
