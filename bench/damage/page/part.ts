import type { OriginalLine } from '../originals/original.ts';

/** A stretch of a page: text of a document, furniture, or noise (line breaks within a paragraph, markers, copy noise). */
export type Run = { readonly text: string; readonly kind: 'text' | 'furniture' | 'noise' };

/** A heading line that stood before a part and is gone. */
export type Loss = {
  readonly number: string;
  readonly words: string;
  readonly depth: number;
  /** How the numbers that are left prove it, if they do. */
  readonly proof?: Proof;
};

/** What the numbers that are left say of a lost heading: it stood behind the line `after`, at the latest just above `before`. */
export type Proof = {
  readonly after: OriginalLine | undefined;
  readonly before: OriginalLine;
  /** Whether they tell its number, too. */
  readonly tellsNumber: boolean;
};

/** Documents are counted from 0 on a page; parts that belong to none have this number. */
export const NO_DOCUMENT = -1;

/** A line of a document, or a stretch between documents. */
export type Part = {
  readonly document: number;
  /** The line as it was. */
  readonly line?: OriginalLine;
  readonly runs: readonly Run[];
  readonly lost: readonly Loss[];
  /** What stands between this part and the next: a line end, a blank, nothing. */
  readonly end: string;
  /** Of furniture: the shape it was made by. */
  readonly shape?: string;
};

/** A page that is being damaged. */
export type Page = {
  readonly parts: readonly Part[];
  /** For each document whether no marker announces it; the first one of a page always counts as announced. */
  readonly silent: readonly boolean[];
  readonly title: string;
};

/** A part of a document from a line. */
export function linePart(document: number, line: OriginalLine): Part {
  return { document, line, runs: [{ text: line.text, kind: 'text' }], lost: [], end: '\n' };
}

/** A line that belongs to no document. */
export function foreignPart(text: string, kind: 'furniture' | 'noise', shape?: string): Part {
  return {
    document: NO_DOCUMENT,
    runs: [{ text, kind }],
    lost: [],
    end: '\n',
    ...(shape !== undefined && { shape }),
  };
}

/** The same part with its text runs changed; a run that becomes several keeps their order. */
export function changeText(part: Part, change: (text: string) => readonly Run[]): Part {
  return {
    ...part,
    runs: part.runs.flatMap((run) => (run.kind === 'text' ? change(run.text) : [run])),
  };
}

/** Whether a part belongs to a document and what its line is. */
export function isRole(part: Part | undefined, ...roles: readonly OriginalLine['role'][]): boolean {
  return part?.line !== undefined && roles.includes(part.line.role);
}
