/** Bits of a feature: bigrams are hashed into 2^14 classes. */
export const FEATURE_BITS = 14;

const SIZE = 1 << FEATURE_BITS;
const READ = 420;

/** Working memory, left empty after each use. */
const seen = new Uint32Array(SIZE >> 5);

/**
 * Sorted unique hashes of the Han-character bigrams in the first 420 characters of a section's body: what the
 * element classifier learns from. Character n-grams need no word segmenter, so `check` can use the same features.
 * O(characters read + 2^14 / 32).
 */
export function sectionFeatures(body: string): Uint32Array {
  const length = Math.min(body.length, READ);
  let count = 0;
  let previous = 0;
  for (let at = 0; at < length; at++) {
    const unit = body.charCodeAt(at);
    const isHan = unit >= 0x4e00 && unit <= 0x9fff;
    if (isHan && previous !== 0) {
      const feature = bigramHash(previous, unit);
      const word = seen[feature >> 5] ?? 0;
      const bit = 1 << (feature & 31);
      if ((word & bit) === 0) {
        seen[feature >> 5] = word | bit;
        count++;
      }
    }
    previous = isHan ? unit : 0;
  }
  return takeSeen(count);
}

/** The features noted in `seen`, ascending; empties it. */
function takeSeen(count: number): Uint32Array {
  const features = new Uint32Array(count);
  let filled = 0;
  for (let at = 0; filled < count; at++) {
    let word = seen[at] ?? 0;
    if (word === 0) continue;
    seen[at] = 0;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word);
      features[filled++] = (at << 5) | bit;
      word &= word - 1;
    }
  }
  return features;
}

/** Two UTF-16 units mixed into 14 bits (the finaliser of a multiplicative hash). */
function bigramHash(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (SIZE - 1);
}
