import type { DraftPart } from '../../corpus/draft-part.ts';
import type { Span } from '../../text/span.ts';
import { textPieces } from '../numbering/text-pieces.ts';

/** A line near the end of the text, in the analysis view. */
export type ClosingLine = Span & { readonly line: string };

/** How many lines of the body before the closing are taken to belong to the end of a text. */
const LAST_BODY_LINES = 2;

/** The last lines of a text, its closing and the two lines before it, attachments left out. */
export function closingLines(part: DraftPart): readonly ClosingLine[] {
  const piece = textPieces(part)[0];
  if (piece === undefined) return [];
  const { document, edges } = piece;
  const from = Math.max(edges.addresseeEnd, edges.closingStart - LAST_BODY_LINES);
  return document.lines
    .slice(from)
    .map(({ start, end }) => ({ start, end, line: document.analysis.slice(start, end) }));
}
