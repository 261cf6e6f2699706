/** Remembers which sequences of two and three characters a text has; may say yes wrongly, never no wrongly. */
export type NgramFilter = { readonly mayHave: (ngram: string) => boolean };

/** Bits per character of the text; keeps wrong answers to about one in eight at most. */
const BITS_PER_CHARACTER = 16;

/** Reads the text once. O(n) time, 2 bytes a character. */
export function ngramFilter(text: string): NgramFilter {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1 << 16, text.length * BITS_PER_CHARACTER)));
  const bits = new Uint8Array(size >> 3);
  const mask = size - 1;
  const set = (hash: number): void => {
    const at = (hash & mask) >>> 3;
    bits[at] = (bits[at] ?? 0) | (1 << (hash & 7));
  };
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = mix(text.charCodeAt(i), text.charCodeAt(i + 1));
    set(pair);
    set(mix(pair, text.charCodeAt(i + 2)));
  }
  return {
    mayHave: (ngram) => {
      let hash = mix(ngram.charCodeAt(0), ngram.charCodeAt(1));
      for (let i = 2; i < ngram.length; i++) hash = mix(hash, ngram.charCodeAt(i));
      return ((bits[(hash & mask) >>> 3] ?? 0) & (1 << (hash & 7))) !== 0;
    },
  };
}

function mix(a: number, b: number): number {
  const product = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  return (product ^ (product >>> 15)) >>> 0;
}
