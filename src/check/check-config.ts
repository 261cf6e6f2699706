import type { Severity } from './severity.ts';

/** What the user wants of a rule. */
export type RuleOptions = {
  /** Names of places and organisations that may stand in the draft. */
  readonly allowedNames: readonly string[];
  /** Marks that are left in on purpose, e.g. `××`. */
  readonly allowedMarks: readonly string[];
};

/** A known deviation of the user's organisation from a rule. */
export type Deviation = {
  readonly rule: string;
  /** Only findings whose words contain this; all of the rule if absent. */
  readonly text?: string;
  /** Why it is so here; shown beside the findings. */
  readonly reason: string;
};

/** fanben.config.json. */
export type CheckConfig = RuleOptions & {
  /** Severity of a rule by its id, or off. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly deviations: readonly Deviation[];
};

export const defaultConfig: CheckConfig = {
  allowedNames: [],
  allowedMarks: [],
  severities: new Map(),
  deviations: [],
};
