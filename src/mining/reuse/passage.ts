import type { MinedDocument } from '../../corpus/mined-document.ts';
import type { PlaceSpan, Span } from '../../text/span.ts';

/**
 * What a passage is: `whole` covers four fifths of the smaller document or stands for a near-duplicate; in `stock` what
 * both stretches have in common is for the most part wording that many independent documents have; `copied` is rare
 * wording that two share.
 */
export type PassageKind = 'copied' | 'stock' | 'whole';

/** A passage that two documents share: a row of reuse.csv. `aDocument` is before `bDocument` by id. */
export type Passage = {
  /** Made from the documents and where the passage stands, so it stays when others come or go. */
  readonly id: string;
  readonly kind: PassageKind;
  readonly aDocument: string;
  readonly bDocument: string;
  /** Offsets in the document's text; begins and ends with a letter, digit or Han character. */
  readonly aSpan: Span;
  readonly bSpan: Span;
  /** Letters, digits and Han characters of the longer of both stretches. */
  readonly characters: number;
  /** 1 − edits / characters, where edits is the edit distance of both stretches' letters, digits and Han characters. */
  readonly similarity: number;
  /** Share of the characters of both stretches that lie in fingerprinted grams which many near-duplicate clusters have. */
  readonly stockShare: number;
  /** The element in which most of the stretch lies. */
  readonly aElement: string;
  readonly bElement: string;
};

/** Which documents of a passage can have taken it from which: only dates tell, and only if both are known and differ. */
export type ReuseDirection = 'a-to-b' | 'b-to-a' | 'unknown';

/** Who copied from whom, as far as the years prove it: the later from the earlier. */
export function directionOf(
  a: Pick<MinedDocument, 'year'>,
  b: Pick<MinedDocument, 'year'>,
): ReuseDirection {
  if (!isYear(a.year) || !isYear(b.year) || a.year === b.year) return 'unknown';
  return a.year < b.year ? 'a-to-b' : 'b-to-a';
}

/** A stretch of a document as places in its source. */
export function placesOf(document: Pick<MinedDocument, 'placeAt'>, span: Span): PlaceSpan {
  const start = document.placeAt(span.start);
  // the end of the last character, for what follows it in the text may stand elsewhere in the source
  const last = document.placeAt(Math.max(span.start, span.end - 1));
  return { start, end: { line: last.line, column: last.column + 1 } };
}

/** Whether a document's year is known. */
export function isYear(year: string): boolean {
  return /^\d{4}$/u.test(year);
}
