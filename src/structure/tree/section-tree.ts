import type { Span } from '../../text/span.ts';

/**
 * What a section row is. `line`: the heading stands alone; `run-in`: heading phrase, then the body on the same line;
 * `list-item`: the numbered sentence is itself the body; `unmarked`: a section without a heading of its own, among them
 * recovered ones whose heading was lost; `title`, `lead`, `closing`: the edges of the document.
 */
export type SectionForm =
  'title' | 'lead' | 'line' | 'run-in' | 'list-item' | 'unmarked' | 'closing';

/** What proves or suggests that a heading was lost. */
export type Recovery = {
  /** The number the lost heading bore, where it can be known. */
  readonly expected?: string;
  /** gap: a number is skipped; restart: a series starts afresh; orphan: a series has no parent; turn: the content turns; twin: a near-duplicate kept the heading. */
  readonly evidence: 'gap' | 'restart' | 'orphan' | 'turn' | 'twin';
  /** The heading's words, where a near-duplicate kept them. */
  readonly heading?: string;
};

/** A node of the section tree; offsets into the cleaned text. Nodes come in document order, parents before children. */
export type SectionNode = {
  readonly form: SectionForm;
  /** 1-based depth in the document's own hierarchy, lost parents counted. */
  readonly depth: number;
  /** Index of the parent in the list of nodes, -1 at depth 1. */
  readonly parent: number;
  /** The number as it stands in the text, e.g. `（一）`, `1.`, `第三条`; empty if there is none. */
  readonly number: string;
  /** The heading's words without number and final punctuation; for a list item its first sentence. */
  readonly heading: string;
  /** The whole section with its children. Depth-1 spans tile the document. */
  readonly span: Span;
  /** Where the body starts (after heading and separator). */
  readonly bodyStart: number;
  readonly recovered?: Recovery;
};

export type AnomalyKind = 'lost-heading' | 'gap' | 'repeat' | 'reversal' | 'style-mix';

/** Something in the numbering that does not add up; `at` is an offset into the cleaned text. */
export type Anomaly = {
  readonly kind: AnomalyKind;
  readonly at: number;
  /** What should have stood there, e.g. `二、`; empty where it cannot be known. */
  readonly expected: string;
  /** What proves it, in Chinese. */
  readonly evidence: string;
};

export type SectionTree = {
  readonly nodes: readonly SectionNode[];
  readonly anomalies: readonly Anomaly[];
};
