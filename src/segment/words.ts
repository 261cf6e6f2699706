/** What the word functions need of a segmenter. */
type Cutting = { readonly cut: (text: string) => string[] };

/** The words of a text as numbers. */
export type WordCut = {
  /** End offset of each word, punctuation mark and blank, in order; the last is the length of the text. */
  readonly ends: Int32Array;
  /** How many of the first i + 1 of them count as tokens (`isWord`). */
  readonly tokensUpTo: Int32Array;
};

const wordPattern = /[\p{L}\p{Nd}\p{Script=Han}]/u;

/**
 * Whether a cut-off piece counts as a token: it has at least one letter, decimal digit or Han character.
 * `工作`, `2023`, `3.5%`, `〇` are tokens; `，`, `××`, `①`, `——` and blanks are not.
 */
export function isWord(token: string): boolean {
  const unit = token.charCodeAt(0);
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return wordPattern.test(token);
}

/** End offsets of all words, punctuation marks and blanks of a text, ascending. O(n). */
export function wordBoundaries(segmenter: Cutting, text: string): Int32Array {
  const tokens = segmenter.cut(text);
  const ends = new Int32Array(tokens.length);
  let end = 0;
  for (const [i, token] of tokens.entries()) {
    end += token.length;
    ends[i] = end;
  }
  return ends;
}

/** Word ends and running token counts of a text in one cut. O(n). */
export function cutWords(segmenter: Cutting, text: string): WordCut {
  const tokens = segmenter.cut(text);
  const ends = new Int32Array(tokens.length);
  const tokensUpTo = new Int32Array(tokens.length);
  let end = 0;
  let count = 0;
  for (const [i, token] of tokens.entries()) {
    end += token.length;
    if (isWord(token)) count++;
    ends[i] = end;
    tokensUpTo[i] = count;
  }
  return { ends, tokensUpTo };
}

/**
 * Tokens that end after `start` and not after `end`: stretches that tile a text have counts that add up to the
 * text's. O(log words).
 */
export function tokensBetween(cut: WordCut, start: number, end: number): number {
  return tokensBefore(cut, end) - tokensBefore(cut, start);
}

/** Tokens that end at or before an offset. */
function tokensBefore(cut: WordCut, offset: number): number {
  let low = 0;
  let high = cut.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cut.ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (cut.tokensUpTo[low - 1] ?? 0);
}
