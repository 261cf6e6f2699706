import type { DraftPart } from '../../corpus/draft-part.ts';
import { attachmentLines } from '../../structure/edges/attachments.ts';
import { collectMarks } from '../../structure/headings/collect-marks.ts';
import type { DocumentEdges } from '../../structure/edges/document-edges.ts';
import { familyOrder } from '../../structure/hierarchy/family-order.ts';
import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import { readAttachmentEdges, readEdges } from '../../structure/edges/read-edges.ts';
import type { DocumentText, TextLine } from '../../line/text-line.ts';

/** The text of a document or one of its attachments, each numbered by itself, with its numbers as the author typed them. */
export type TextPiece = {
  readonly document: DocumentText;
  readonly attached: boolean;
  readonly edges: DocumentEdges;
  /** In document order; unnumbered headings have the value 0. */
  readonly marks: readonly HeadingMark[];
  /** Families of numbers from the highest level down. */
  readonly order: readonly string[];
};

const known = new WeakMap<DraftPart, readonly TextPiece[]>();

/** Tells whether a line is a row of a table: by layout, or by tabs and bars in plain text. */
function tableRows({ clean }: DraftPart): (line: TextLine) => boolean {
  const rows = clean.cues.filter(({ kind }) => kind === 'table-row');
  let next = 0;
  return ({ start, end }) => {
    while ((rows[next]?.end ?? Infinity) <= start) next++;
    if ((rows[next]?.start ?? Infinity) < end) return true;
    return /[\t|｜]/u.test(clean.mapped.text.slice(start, end));
  };
}

/** Lines that begin within a quotation of several paragraphs: what is numbered there is another text's. */
function quotedLines({ text, lines }: DocumentText): ReadonlySet<number> {
  const quoted = new Set<number>();
  let openedAt = -1;
  lines.forEach(({ start, end }, index) => {
    if (openedAt >= 0) quoted.add(index);
    for (let at = start; at < end; at++) {
      const character = text.charAt(at);
      if (character === '“') openedAt = index;
      else if (character === '”') openedAt = -1;
    }
  });
  // a quotation that is never closed is a slip of the pen, not a quoted text
  return openedAt < 0 ? quoted : new Set([...quoted].filter((line) => line <= openedAt));
}

function readPiece(document: DocumentText, attached: boolean, part: DraftPart): TextPiece {
  const edges = attached ? readAttachmentEdges(document) : readEdges(document);
  const isRow = tableRows(part);
  const quoted = quotedLines(document);
  const marks = collectMarks(document, edges).filter(({ line }) => {
    const at = document.lines[line];
    return at !== undefined && !quoted.has(line) && !isRow(at);
  });
  return { document, attached, edges, marks, order: familyOrder(marks) };
}

/**
 * The text of a part and its attachments. Unlike the section tree, which puts lost parents in their places, the marks
 * are the author's own numbers; those in tables and in quotations of several paragraphs are left out.
 * O(characters), once a part.
 */
export function textPieces(part: DraftPart): readonly TextPiece[] {
  const before = known.get(part);
  if (before !== undefined) return before;
  const { document } = part;
  const heads = attachmentLines(document);
  const pieces = [0, ...heads].map((from, index) => {
    const lines = document.lines.slice(from, heads[index] ?? document.lines.length);
    return readPiece({ ...document, lines }, index > 0, part);
  });
  known.set(part, pieces);
  return pieces;
}
