import type { DocxLine } from '../../ingest/docx/body-lines.ts';
import type { DocxTrace } from '../../ingest/docx/read-docx.ts';
import type { XmlElement } from '../../ingest/docx/parse-xml.ts';
import { pieceAfter } from '../../ingest/docx/row-text.ts';
import type { TextPiece } from '../../ingest/docx/run-text.ts';
import type { Span } from '../../text/span.ts';
import { cutAfter, cutAtStart, cutBefore, type CutPoint, type CutSource } from './cut-points.ts';
import { unitReader } from './text-units.ts';
import { findHosts, type TextHosts } from './text-host.ts';

/** Where a comment goes: the cuts before and after its words (the same for a point) and where its reference stands. */
export type CommentPlace = {
  readonly start: CutPoint;
  readonly end: CutPoint;
  readonly reference: CutPoint;
};

/** Finds the places of stretches of a document's text. */
export type PlaceFinder = (span: Span) => CommentPlace | undefined;

/** The lines of a document with the offsets they begin at. */
type PlacedLine = { readonly line: DocxLine; readonly start: number };

type Placing = CutSource & {
  readonly hosts: TextHosts;
  readonly lines: readonly PlacedLine[];
};

/** A unit of the text: its piece and its offset in the line. */
type Unit = { readonly piece: TextPiece; readonly offset: number };

/**
 * A finder of places in a document that has been read: spans are offsets into its text. Words in a text box are taken
 * for the box, an automatic number for the beginning of its paragraph.
 */
export function placeFinder(trace: DocxTrace, root: XmlElement): PlaceFinder {
  const wanted = new Set(trace.lines.flatMap(({ pieces }) => pieces.map(({ at }) => at)));
  const lines: PlacedLine[] = [];
  let start = 0;
  for (const line of trace.lines) {
    lines.push({ line, start });
    start += line.text.length + 1;
  }
  const { xml } = trace.main;
  const placing: Placing = {
    xml,
    unitsOf: unitReader(xml),
    hosts: findHosts(root, wanted),
    lines,
  };
  return (span) =>
    (span.start < span.end ? rangeOf(placing, span) : undefined) ?? pointOf(placing, span.start);
}

/** Index of the last line that begins at or before an offset. O(log lines). */
function lineAt(lines: readonly PlacedLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first and the last unit of a stretch that stand somewhere in the part. */
function unitsOf(placing: Placing, span: Span): { first: Unit; last: Unit } | undefined {
  let first: Unit | undefined;
  let last: Unit | undefined;
  for (let i = lineAt(placing.lines, span.start); i < placing.lines.length; i++) {
    const placed = placing.lines[i];
    if (placed === undefined || placed.start >= span.end) break;
    const { pieces } = placed.line;
    const from = pieceAfter(pieces, span.start - placed.start);
    for (let at = from; at < pieces.length; at++) {
      const piece = pieces[at];
      if (piece === undefined || piece.start >= span.end - placed.start) break;
      const start = Math.max(piece.start, span.start - placed.start);
      const end = Math.min(piece.end, span.end - placed.start);
      if (!placing.hosts.texts.has(piece.at)) continue;
      first ??= { piece, offset: start };
      last = { piece, offset: end - 1 };
    }
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}

function cutBeside(
  placing: Placing,
  { piece, offset }: Unit,
  cut: typeof cutBefore,
): { readonly point: CutPoint; readonly reference: CutPoint } | undefined {
  const host = placing.hosts.texts.get(piece.at);
  if (host === undefined) return undefined;
  const point = cut(placing, host, piece.from + offset - piece.start);
  const { outside } = host;
  const reference = outside === undefined ? point : { at: outside, close: '', open: '', edits: [] };
  return { point, reference };
}

function rangeOf(placing: Placing, span: Span): CommentPlace | undefined {
  const units = unitsOf(placing, span);
  if (units === undefined) return undefined;
  const before = cutBeside(placing, units.first, cutBefore);
  const after = cutBeside(placing, units.last, cutAfter);
  if (before === undefined || after === undefined) return undefined;
  // A text box is read after its paragraph but stands within it.
  const end = after.point.at < before.point.at ? before : after;
  return { start: before.point, end: end.point, reference: end.reference };
}

function pointOf(placing: Placing, offset: number): CommentPlace | undefined {
  const placed = placing.lines[lineAt(placing.lines, offset)];
  if (placed === undefined) return undefined;
  const { pieces } = placed.line;
  const next = pieces[pieceAfter(pieces, offset - placed.start)];
  const last = pieces.at(-1);
  const unit =
    next !== undefined
      ? { piece: next, offset: Math.max(next.start, offset - placed.start), cut: cutBefore }
      : last !== undefined
        ? { piece: last, offset: last.end - 1, cut: cutAfter }
        : undefined;
  const beside = unit === undefined ? undefined : cutBeside(placing, unit, unit.cut);
  if (beside !== undefined)
    return { start: beside.point, end: beside.point, reference: beside.reference };
  const paragraph = placing.hosts.paragraphs.get(placed.line.ordinal);
  if (paragraph === undefined) return undefined;
  const point = cutAtStart(placing.xml, paragraph);
  return { start: point, end: point, reference: point };
}
