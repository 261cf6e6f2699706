import { commonCharacters } from './common-characters.ts';

/** How much a decoded sample looks like real text, per character outside ASCII: about 0.6 for Chinese, below 0 for rubbish. */
export type Plausibility = {
  readonly score: number;
  /** Characters outside ASCII that were judged. */
  readonly judged: number;
};

const COMMON = 1;
const PUNCTUATION = 0.8;
const OTHER_HAN = 0;
const LATIN_LETTER = 0.2;
const ODD = -0.5;
const CONTROL = -2;
const REPLACED = -3;

/**
 * Scores a decoded sample: frequent Chinese characters and Chinese punctuation speak for the encoding, characters
 * that nobody types (private use, controls, replacement characters, stray scripts) against it. Wrong decodings of
 * Chinese give valid but rare characters; that is what tells gb18030 from big5. O(n).
 */
export function plausibilityOf(sample: string): Plausibility {
  const common = commonCharacters();
  let sum = 0;
  let judged = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x80) {
      if (code < 0x20 && isOddControl(code)) {
        sum += CONTROL;
        judged++;
      }
      continue;
    }
    judged++;
    sum += common[code] === 1 ? COMMON : weightOf(code);
  }
  return { score: judged === 0 ? 0 : sum / judged, judged };
}

/** Controls other than tab, line breaks, and the end-of-file mark of old editors. */
export function isOddControl(code: number): boolean {
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a;
}

/** Weights by range of UTF-16 units, in order; a range ends before the next begins. */
const ranges: readonly (readonly [first: number, weight: number])[] = [
  [0x80, CONTROL], // C1 controls
  [0xa0, ODD],
  [0xb7, PUNCTUATION], // ·
  [0xb8, ODD],
  [0xc0, LATIN_LETTER],
  [0x0180, ODD],
  [0x2010, PUNCTUATION], // dashes, quotes, …
  [0x2040, ODD],
  [0x2160, OTHER_HAN], // Roman numerals, arrows
  [0x2200, ODD],
  [0x2460, OTHER_HAN], // ① …
  [0x2500, ODD],
  [0x25a0, OTHER_HAN], // □ ○ ★
  [0x2610, ODD],
  [0x3000, PUNCTUATION], // full-width blank, 、。《》【】
  [0x3012, OTHER_HAN],
  [0x3020, ODD],
  [0x3040, ODD], // kana, bopomofo, Hangul
  [0x3200, OTHER_HAN], // ㈠
  [0x3300, ODD],
  [0x4e00, OTHER_HAN],
  [0x9fa6, ODD],
  [0xac00, ODD], // Hangul
  [0xd800, -0.2], // surrogates: rare Han, emoji
  [0xe000, -1], // private use
  [0xf900, ODD],
  [0xfe30, OTHER_HAN],
  [0xfe70, ODD],
  [0xff01, PUNCTUATION], // full-width forms
  [0xff5f, ODD],
  [0xfffd, REPLACED],
];

let weights: Float32Array | undefined;

function weightOf(code: number): number {
  weights ??= buildWeights();
  return weights[code] ?? ODD;
}

function buildWeights(): Float32Array {
  const table = new Float32Array(0x10000);
  for (const [index, [first, weight]] of ranges.entries()) {
    table.fill(weight, first, ranges[index + 1]?.[0] ?? 0x10000);
  }
  return table;
}
