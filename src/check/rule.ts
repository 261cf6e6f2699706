import type { DraftPart } from '../corpus/draft-part.ts';
import type { GenreOutline } from '../mining/outline/genre-outline.ts';
import type { Model } from '../model/model.ts';
import type { Genre } from '../taxonomy/genre.ts';
import type { Span } from '../text/span.ts';
import type { RuleOptions } from './check-config.ts';
import type { Severity } from './severity.ts';

/** What a rule found in a part of a draft; offsets into the part's cleaned text. Words are Chinese, for the drafter. */
export type Problem = Span & {
  /** What is wrong: one sentence. */
  readonly message: string;
  /** What to write in place of the span (or, for an absent thing, what to add). */
  readonly suggestion?: string;
  /** The element concerned. */
  readonly element?: string;
  /** What it rests on: support in the corpus, the other place, the clause. */
  readonly evidence?: string;
  /** If other than the rule's own. */
  readonly severity?: Severity;
};

/** What a rule has to say of a part; a rule that cannot be applied says why, in Chinese. */
export type RuleOutcome =
  | { readonly ran: true; readonly problems: readonly Problem[] }
  | { readonly ran: false; readonly reason: string };

/** What a rule may ask besides the part it looks at. */
export type CheckContext = {
  readonly model: Model;
  /** The model's outline of the part's genre, if it has one. */
  readonly outline: GenreOutline | undefined;
  readonly genre: Genre;
  /** How surely the part is of that genre, 0–1; 1 if the user says so. */
  readonly genreConfidence: number;
  /** All parts of the draft. */
  readonly parts: readonly DraftPart[];
  /** What the user allows and wants of this rule. */
  readonly options: RuleOptions;
};

/** A draft that shows what a rule finds, or must not find; its documentation and its test. */
export type RuleExample = {
  readonly text: string;
  /** The genre to check it as, where the text alone does not tell. */
  readonly genre?: Genre;
  /** The words that are found, in order (empty for an absent thing); for bad examples. */
  readonly finds?: readonly string[];
};

/** A rule: what it finds, on what ground, with examples. One file a rule. */
export type Rule = {
  /** `group/name`, as in docs/contract.md. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in a short Chinese phrase. */
  readonly title: string;
  /** The standard with its clause, or `实务` for practice. */
  readonly source: string;
  /** One or two Chinese sentences: why it matters, what is exempt. */
  readonly about: string;
  readonly good: readonly RuleExample[];
  readonly bad: readonly RuleExample[];
  readonly check: (part: DraftPart, context: CheckContext) => RuleOutcome;
};

/** The outcome of a rule that ran. */
export function found(problems: readonly Problem[]): RuleOutcome {
  return { ran: true, problems };
}

/** The outcome of a rule that could not run. */
export function skipped(reason: string): RuleOutcome {
  return { ran: false, reason };
}
