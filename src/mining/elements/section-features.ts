/** Bits of a feature: n-grams are hashed into this many classes. */
export const FEATURE_BITS = 14;
const MASK = (1 << FEATURE_BITS) - 1;
const READ = 420;

/**
 * Sorted unique hashes of the Han-character bigrams in the first 420 characters of a section's body: what the
 * element classifier learns from. Character n-grams need no word segmenter, so `check` can use the same features.
 */
export function sectionFeatures(body: string): Uint32Array {
  const seen = new Set<number>();
  let previous = 0;
  for (let at = 0; at < body.length && at < READ; at++) {
    const unit = body.charCodeAt(at);
    const isHan = unit >= 0x4e00 && unit <= 0x9fff;
    if (isHan && previous !== 0) seen.add(mix(previous, unit));
    previous = isHan ? unit : 0;
  }
  return Uint32Array.from(seen).toSorted();
}

function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & MASK;
}
