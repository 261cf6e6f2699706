/** A heading that must have stood before a mark but does not: what the numbering proves. */
export type Loss = {
  /** Index of the mark before which it was lost. */
  readonly before: number;
  readonly depth: number;
  /** Numbering family of the lost heading; empty where nothing shows it. */
  readonly family: string;
  /** Its value in its series; 0 where it cannot be known. */
  readonly value: number;
  /** The parts before it in a decimal number: [2] for the lost 2.1. */
  readonly prefix?: readonly number[];
  readonly evidence: 'gap' | 'restart' | 'orphan';
};

/** Where a mark stands in the document's own hierarchy. */
export type Placement = {
  /** 1-based, lost parents counted. */
  readonly depth: number;
  /** Marks of one series (siblings without a break) share a number. */
  readonly series: number;
  /** Index of the sibling before it in its series, -1 if none. */
  readonly previous: number;
  /** What does not add up with the sibling before it. */
  readonly fault?: 'gap' | 'repeat' | 'style-mix' | 'reversal';
};

/** The hierarchy of a document's marks. */
export type Hierarchy = {
  /** One a mark. */
  readonly placements: readonly Placement[];
  /** In the order of the marks they were lost before. */
  readonly losses: readonly Loss[];
  /** Families from the highest level down. */
  readonly order: readonly string[];
};
