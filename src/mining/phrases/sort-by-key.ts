/** Up to this many, insertion; up to `quick`, quicksort; above, counting. */
const insertion = 20;
const quick = 3000;

const digitBits = 11;
const digitSize = 1 << digitBits;
const digitMask = digitSize - 1;

/** Numbers with a 32-bit key each, sorted together, and room for as many again. */
export type KeyedValues = {
  readonly keys: Uint32Array;
  readonly values: Uint32Array;
  readonly spareKeys: Uint32Array;
  readonly spareValues: Uint32Array;
};

/** Room for `size` values with their keys. */
export function keyedValues(size: number): KeyedValues {
  return {
    keys: new Uint32Array(size),
    values: new Uint32Array(size),
    spareKeys: new Uint32Array(size),
    spareValues: new Uint32Array(size),
  };
}

/** Sorts the values in [from, to) upwards by their keys; equal keys come in no stated order. O(n), or n log n if few. */
export function sortByKey(pairs: KeyedValues, from: number, to: number): void {
  if (to - from > quick) sortByCounting(pairs, from, to);
  else sortByComparing(pairs, from, to);
}

function sortByComparing({ keys, values }: KeyedValues, from: number, to: number): void {
  let low = from;
  let high = to;
  while (high - low > insertion) {
    const pivot = medianOf(
      keys[low] ?? 0,
      keys[(low + high) >> 1] ?? 0,
      keys[high - 1] ?? 0,
    );
    let left = low;
    let right = high - 1;
    while (left <= right) {
      while ((keys[left] ?? 0) < pivot) left++;
      while ((keys[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const key = keys[left] ?? 0;
      const value = values[left] ?? 0;
      keys[left] = keys[right] ?? 0;
      values[left++] = values[right] ?? 0;
      keys[right] = key;
      values[right--] = value;
    }
    // the smaller part by recursion, the larger one in this loop: the stack stays logarithmic
    if (right - low < high - left) {
      sortByComparing({ keys, values, spareKeys: keys, spareValues: values }, low, right + 1);
      low = left;
    } else {
      sortByComparing({ keys, values, spareKeys: keys, spareValues: values }, left, high);
      high = right + 1;
    }
  }
  for (let i = low + 1; i < high; i++) {
    const key = keys[i] ?? 0;
    const value = values[i] ?? 0;
    let at = i;
    for (; at > low && (keys[at - 1] ?? 0) > key; at--) {
      keys[at] = keys[at - 1] ?? 0;
      values[at] = values[at - 1] ?? 0;
    }
    keys[at] = key;
    values[at] = value;
  }
}

function medianOf(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : Math.max(a, c);
  return a < c ? a : Math.max(b, c);
}

/** Least significant digit first: three stable passes. */
function sortByCounting(pairs: KeyedValues, from: number, to: number): void {
  const { keys, values, spareKeys, spareValues } = pairs;
  scatter(keys, values, { keys: spareKeys, values: spareValues }, [from, to, 0]);
  scatter(spareKeys, spareValues, { keys, values }, [from, to, 1]);
  scatter(keys, values, { keys: spareKeys, values: spareValues }, [from, to, 2]);
  keys.set(spareKeys.subarray(from, to), from);
  values.set(spareValues.subarray(from, to), from);
}

const slots = new Uint32Array(digitSize);

function scatter(
  keys: Uint32Array,
  values: Uint32Array,
  out: { readonly keys: Uint32Array; readonly values: Uint32Array },
  [from, to, digit]: readonly [number, number, number],
): void {
  const shift = digit * digitBits;
  slots.fill(0);
  for (let i = from; i < to; i++) {
    const slot = ((keys[i] ?? 0) >>> shift) & digitMask;
    slots[slot] = (slots[slot] ?? 0) + 1;
  }
  let start = from;
  for (let slot = 0; slot < digitSize; slot++) {
    const count = slots[slot] ?? 0;
    slots[slot] = start;
    start += count;
  }
  for (let i = from; i < to; i++) {
    const key = keys[i] ?? 0;
    const slot = (key >>> shift) & digitMask;
    const at = slots[slot] ?? 0;
    slots[slot] = at + 1;
    out.keys[at] = key;
    out.values[at] = values[i] ?? 0;
  }
}
