import type { Reason } from '../../evidence/weigh.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import type { SectionForm } from '../../structure/tree/section-tree.ts';

/** What one decision came to for a line, a section or a document, and why. */
export type Judgement = {
  readonly decision: 'furniture' | 'start' | 'heading' | 'genre' | 'element';
  /** What was decided: a kind of furniture, a form of heading, a genre, an element, 是／否／不确定. */
  readonly answer: string;
  /** 0–1; absent where the decision is not one of degree (a hard rule, the first line of a page). */
  readonly probability?: number;
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
};

/** What a line was taken for. */
export type LineKind = 'furniture' | 'marker' | 'body' | SectionForm;

/** One line of the cleaned text. */
export type ExplainedLine = {
  /** 1-based line of the source it begins on. */
  readonly line: number;
  readonly text: string;
  readonly kind: LineKind;
  /** The number of the document it belongs to, from 1; absent for furniture and markers. */
  readonly document?: number;
  /** Depth of the section that begins here. */
  readonly depth?: number;
  readonly judgements: readonly Judgement[];
};

/** One document of the source. */
export type ExplainedDocument = {
  readonly id: string;
  readonly title: string;
  readonly genre: Genre;
  /** 1-based lines of the source. */
  readonly startLine: number;
  readonly endLine: number;
  /** The numbering of each depth, from 1 on, as its first number shows: 一、 then （一）; 无序号 for headings without. */
  readonly hierarchy: readonly string[];
  readonly judgements: readonly Judgement[];
};

/** Why a source was read as it was. */
export type Explanation = {
  readonly source: string;
  readonly documents: readonly ExplainedDocument[];
  readonly lines: readonly ExplainedLine[];
};
