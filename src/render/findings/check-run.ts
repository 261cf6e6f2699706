import type { DraftLine } from '../../check/draft-lines.ts';
import type { CheckReport } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { IngestError, SourceText } from '../../ingest/source-text.ts';

/** A draft that was checked, as the renderers see it. */
export type CheckedDraft = {
  /** With the findings that are to be shown. */
  readonly report: CheckReport;
  /** The draft's own lines, for those who show them. */
  readonly lines: readonly DraftLine[];
  /** The draft itself, for those who write a copy of it. */
  readonly original?: { readonly bytes: Uint8Array; readonly source: SourceText };
};

/** All that one call of `check` did. */
export type CheckRun = {
  readonly drafts: readonly CheckedDraft[];
  readonly unreadable: readonly IngestError[];
  readonly rules: readonly Rule[];
  /** Exit code of the run. */
  readonly exitCode: number;
};
