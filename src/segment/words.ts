/** What the word functions need of a segmenter. */
type Cutting = { readonly cut: (text: string) => string[] };

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
  for (let i = 0; i < tokens.length; i++) {
    end += tokens[i]?.length ?? 0;
    ends[i] = end;
  }
  return ends;
}
