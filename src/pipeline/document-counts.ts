import type { Segmenter } from '../segment/segmenter.ts';
import { isWord } from '../segment/words.ts';
import type { Span } from '../text/span.ts';

/** Counts of characters, tokens and sentences in any stretch of a document, after one pass over it. */
export type DocumentCounts = {
  readonly charactersIn: (span: Span) => number;
  readonly tokensIn: (span: Span) => number;
  readonly sentencesIn: (span: Span) => number;
};

/** How many of the sorted offsets lie in [start, end). */
function countIn(offsets: readonly number[], { start, end }: Span): number {
  return lowerBound(offsets, end) - lowerBound(offsets, start);
}

function lowerBound(offsets: readonly number[], value: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isCounted(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xff10 && unit <= 0xff5a) ||
    unit === 0x3007 ||
    (unit >= 0xd840 && unit <= 0xd87f)
  );
}

/** Characters are letters, digits and Han; tokens are words of the segmenter; sentences end in 。！？；or with their line. O(n). */
export function countDocument(text: string, lines: readonly Span[], segmenter: Segmenter): DocumentCounts {
  const characters: number[] = [];
  const tokens: number[] = [];
  const sentences: number[] = [];
  for (const { start, end } of lines) {
    let open = false;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (isCounted(unit)) {
        characters.push(at);
        open = true;
      } else if (open && (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b || unit === 33 || unit === 63 || unit === 59)) {
        sentences.push(at);
        open = false;
      }
    }
    if (open) sentences.push(end - 1);
    let at = start;
    for (const token of segmenter.cut(text.slice(start, end))) {
      if (isWord(token)) tokens.push(at);
      at += token.length;
    }
  }
  return {
    charactersIn: (span) => countIn(characters, span),
    tokensIn: (span) => countIn(tokens, span),
    sentencesIn: (span) => countIn(sentences, span),
  };
}
