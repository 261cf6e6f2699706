/** What is a phrase. */
export type PhraseLimits = {
  /** Independent documents (a near-duplicate cluster counts once) it must occur in. */
  readonly minIndependentDocuments: number;
  /** Length in UTF-16 units. */
  readonly minCharacters: number;
  /** At most 250. */
  readonly maxCharacters: number;
  /** Words of the segmenter, signs not counted. */
  readonly minTokens: number;
};

/** What is a phrase, and how many are wanted. */
export type PhraseOptions = PhraseLimits & {
  /** The best this many are described and given. */
  readonly limit: number;
};

export const defaultPhraseOptions: PhraseOptions = {
  minIndependentDocuments: 3,
  minCharacters: 4,
  maxCharacters: 60,
  minTokens: 1,
  limit: 50_000,
};

const longest = 250;

/** The defaults with what is given in their place; numbers made whole and brought within their bounds. */
export function phraseOptions(given: Partial<PhraseOptions>): PhraseOptions {
  const wish = { ...defaultPhraseOptions, ...given };
  const minCharacters = bounded(wish.minCharacters, 1, longest);
  return {
    minIndependentDocuments: bounded(wish.minIndependentDocuments, 1, Number.MAX_SAFE_INTEGER),
    minCharacters,
    maxCharacters: bounded(wish.maxCharacters, minCharacters, longest),
    minTokens: bounded(wish.minTokens, 1, longest),
    limit: Math.max(0, wish.limit),
  };
}

function bounded(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.trunc(value)));
}
