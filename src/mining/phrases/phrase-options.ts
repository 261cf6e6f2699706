/** What is a phrase. */
export type PhraseLimits = {
  /** Independent documents (a near-duplicate cluster counts once) it must occur in. */
  readonly minIndependentDocuments: number;
  /** Length in UTF-16 units. */
  readonly minCharacters: number;
  readonly maxCharacters: number;
  /** Words of the segmenter, punctuation not counted. */
  readonly minTokens: number;
};

export const defaultPhraseLimits: PhraseLimits = {
  minIndependentDocuments: 3,
  minCharacters: 4,
  maxCharacters: 60,
  minTokens: 2,
};
