import type { MarkedText } from '../annotated/marked-text.ts';
import type { GroundTable } from '../../src/evidence/ground-table.ts';

/** A place that a decision is taken about, as the program reads it, with what is right there. */
export type Candidate = {
  /** UTF-16 offset in the source. */
  readonly at: number;
  /** Ids of the grounds that hold. */
  readonly held: readonly string[];
  readonly isYes: boolean;
};

/** A decision whose weights can be fitted. */
export type Decision = {
  /** Name of its table, `data/grounds/<name>.json`. */
  readonly name: string;
  readonly table: () => GroundTable;
  /** From these log-odds on the program says yes, taken by itself. */
  readonly threshold: number;
  /** The candidates of a page with known truth. */
  readonly candidates: (page: MarkedText) => readonly Candidate[];
};
