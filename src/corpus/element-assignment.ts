/** The element of a section and what it rests on. */
export type ElementAssignment = {
  /** Label of the taxonomy (e.g. 组织领导) or the name of a candidate element found in the corpus. */
  readonly element: string;
  /** heading: its heading names the element; body: its words do; position: its place among the others does. */
  readonly source: 'heading' | 'body' | 'position';
  /** 0–1. */
  readonly confidence: number;
};
