import type { SourceFormat } from '../ingest/source-text.ts';
import type { Genre } from '../taxonomy/genre.ts';
import type { Severity } from './severity.ts';

/** A finding at its place in the draft (docs/contract.md); lines and columns as everywhere, ends exclusive. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly suggestion?: string;
  readonly element?: string;
  readonly evidence?: string;
  /** A known local deviation, and why. */
  readonly deviation?: string;
  /** The words found; empty for an absent thing. */
  readonly text: string;
  /**
   * The line (of the cleaned text) it stands on, where in it the words begin, and where the line begins in the text: for
   * showing and for baselines.
   */
  readonly context: { readonly line: string; readonly offset: number; readonly start: number };
};

/** Whether a rule ran; one that ran in no part says why. */
export type RuleStatus = {
  readonly id: string;
  readonly ran: boolean;
  readonly reason?: string;
  /** Findings beyond the most that are listed of one rule. */
  readonly unlisted?: number;
};

/** Shares of the draft's characters that stand in the model's corpus too. */
export type Originality = {
  readonly raw: number;
  readonly minusStock: number;
  readonly minusQuoted: number;
};

/** A document of the draft: a notice and the plan it issues are two. */
export type PartReport = {
  readonly title: string;
  readonly genre: Genre;
  readonly line: number;
  readonly endLine: number;
};

/** What checking a draft gives. */
export type CheckReport = {
  readonly fanben: string;
  readonly draft: string;
  /** What lines are: of the file, of its markup, or (docx) paragraphs. */
  readonly format: SourceFormat;
  /** The user's, or that of the longest part. */
  readonly genre: Genre;
  readonly parts: readonly PartReport[];
  /** The settings used, or null. */
  readonly config: string | null;
  /** Which model: its version, documents and file. */
  readonly model: {
    readonly path: string;
    readonly fanben: string;
    readonly documents: number;
    readonly genreDocuments: number;
  };
  readonly rules: readonly RuleStatus[];
  readonly findings: readonly Finding[];
  /** 0–1: how much of what the outline asks for the draft has, in its order; absent without an outline. */
  readonly fitness: number | null;
  /** Absent if the model holds no fingerprints. */
  readonly originality: Originality | null;
  /** Findings that the baseline knows, left out. */
  readonly suppressed: number;
};
