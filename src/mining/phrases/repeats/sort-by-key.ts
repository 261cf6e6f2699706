/** Up to this many, insertion; up to `quick`, quicksort; above, counting. */
const insertion = 20;
const quick = 3000;

const digitBits = 11;
const digitSize = 1 << digitBits;
const digitMask = digitSize - 1;

/** Numbers with a 32-bit key each, sorted together. */
type Pairs = {
  readonly keys: Uint32Array;
  readonly values: Uint32Array;
};

/** Numbers with their keys, and room for as many again. */
export type KeyedValues = Pairs & { readonly spare: Pairs };

/** Room for `size` values with their keys. */
export function keyedValues(size: number): KeyedValues {
  const pairs = (): Pairs => ({ keys: new Uint32Array(size), values: new Uint32Array(size) });
  return { ...pairs(), spare: pairs() };
}

/** Sorts the values in [from, to) upwards by their keys; equal keys come in no stated order. O(n), or n log n if few. */
export function sortByKey(pairs: KeyedValues, from: number, to: number): void {
  if (to - from > quick) sortByCounting(pairs, from, to);
  else sortByComparing(pairs, from, to);
}

function sortByComparing(pairs: Pairs, from: number, to: number): void {
  let low = from;
  let high = to;
  while (high - low > insertion) {
    const middle = partition(pairs, low, high);
    // the smaller part by recursion, the larger one in this loop: the stack stays logarithmic
    if (middle - low < high - middle) {
      sortByComparing(pairs, low, middle);
      low = middle;
    } else {
      sortByComparing(pairs, middle, high);
      high = middle;
    }
  }
  insertInOrder(pairs, low, high);
}

/** Parts [low, high) in two, neither empty: no key of the first is above one of the second (Hoare). */
function partition({ keys, values }: Pairs, low: number, high: number): number {
  const pivot = medianOf(keys[low] ?? 0, keys[(low + high) >> 1] ?? 0, keys[high - 1] ?? 0);
  let left = low - 1;
  let right = high;
  for (;;) {
    do left++;
    while ((keys[left] ?? 0) < pivot);
    do right--;
    while ((keys[right] ?? 0) > pivot);
    if (left >= right) return Math.max(left, low + 1);
    swap(keys, left, right);
    swap(values, left, right);
  }
}

function swap(array: Uint32Array, a: number, b: number): void {
  const held = array[a] ?? 0;
  array[a] = array[b] ?? 0;
  array[b] = held;
}

function insertInOrder({ keys, values }: Pairs, low: number, high: number): void {
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
  const { spare } = pairs;
  scatter(pairs, spare, [from, to, 0]);
  scatter(spare, pairs, [from, to, 1]);
  scatter(pairs, spare, [from, to, 2]);
  pairs.keys.set(spare.keys.subarray(from, to), from);
  pairs.values.set(spare.values.subarray(from, to), from);
}

const slots = new Uint32Array(digitSize);

function scatter(source: Pairs, out: Pairs, [from, to, digit]: readonly number[]): void {
  const { keys, values } = source;
  const shift = (digit ?? 0) * digitBits;
  const start = from ?? 0;
  const end = to ?? 0;
  slots.fill(0);
  for (let i = start; i < end; i++) {
    const slot = ((keys[i] ?? 0) >>> shift) & digitMask;
    slots[slot] = (slots[slot] ?? 0) + 1;
  }
  let place = start;
  for (let slot = 0; slot < digitSize; slot++) {
    const count = slots[slot] ?? 0;
    slots[slot] = place;
    place += count;
  }
  for (let i = start; i < end; i++) {
    const key = keys[i] ?? 0;
    const slot = (key >>> shift) & digitMask;
    const at = slots[slot] ?? 0;
    slots[slot] = at + 1;
    out.keys[at] = key;
    out.values[at] = values[i] ?? 0;
  }
}
