import { findAnomalies } from './anomalies.ts';
import { attachmentLines } from '../edges/attachments.ts';
import { collectMarks } from '../headings/collect-marks.ts';
import { rereadGlued } from '../glued/glued-series.ts';
import { readHeading } from '../headings/heading-form.ts';
import { partClosing } from '../edges/glued-closing.ts';
import { partOpening } from '../edges/glued-opening.ts';
import { inferHierarchy } from '../hierarchy/hierarchy.ts';
import { hasTurnsBefore } from '../losses/lead-turns.ts';
import { recoverSections, type KnownHeading } from '../losses/lost-headings.ts';
import { readAttachmentEdges, readEdges } from '../edges/read-edges.ts';
import {
  markEntries,
  parallelEntries,
  recoveredEntry,
  turnEntries,
  unmarkedEntry,
  type DocumentParts,
} from './section-entries.ts';
import { decideForms } from '../headings/section-forms.ts';
import { layOutSections, openingEntries, type SectionEntry } from './section-layout.ts';
import type { Anomaly, SectionNode, SectionTree } from './section-tree.ts';
import { startOfLine, type DocumentText } from '../../line/text-line.ts';
import { unheadedTurns } from '../losses/turns.ts';

/** Headings that near-duplicates kept before a paragraph that lost it here, asked by line. */
export type KnownHeadings = (line: number) => KnownHeading | undefined;

/** One text of the document: the text itself, or one of its attachments. */
type Piece = {
  readonly document: DocumentText;
  readonly known: KnownHeadings;
  readonly attached: boolean;
  /** Where the next piece begins. */
  readonly end: number;
};

function readParts({ document, attached }: Piece): DocumentParts {
  const edges = attached ? readAttachmentEdges(document) : readEdges(document);
  const marks = collectMarks(document, edges);
  const turnsBefore = !attached && hasTurnsBefore(document, edges, marks[0]?.line ?? 0);
  const hierarchy = inferHierarchy(marks, { turnsBefore, attached });
  const readings = rereadGlued(
    document,
    marks,
    marks.map((mark) => readHeading(document, mark)),
  );
  const forms = decideForms(document, marks, readings, hierarchy, edges.closingStart);
  return { document, edges, marks, readings, forms, hierarchy };
}

function inOrder(entries: readonly SectionEntry[]): readonly SectionEntry[] {
  return entries.toSorted((a, b) => a.at - b.at || a.depth - b.depth);
}

/** Stretches without a heading of their own, of a text with headings or without any. */
function findTurns(
  parts: DocumentParts,
  found: readonly SectionEntry[],
  attached: boolean,
): readonly SectionEntry[] {
  if (found.length > 0) return turnEntries(parts, found);
  const { addresseeEnd, closingStart } = parts.edges;
  return attached
    ? []
    : unheadedTurns(parts.document, addresseeEnd, closingStart).map(unmarkedEntry);
}

function buildPiece(piece: Piece): SectionTree {
  const { document, known, attached, end } = piece;
  const parts = readParts(piece);
  const recovered = recoverSections({ ...parts, known });
  const found = inOrder([
    ...recovered.map(recoveredEntry),
    ...markEntries(parts),
    ...parallelEntries(parts),
  ]);
  const turns = findTurns(parts, found, attached);
  const entries = turns.length === 0 ? found : inOrder([...found, ...turns]);
  const opening = attached
    ? [unmarkedEntry(startOfLine(document, 0))]
    : openingEntries(document, parts.edges, entries);
  return {
    nodes: layOutSections(document, parts.edges, [...opening, ...entries], end),
    anomalies: findAnomalies({ ...parts, recovered }),
  };
}

/** The text itself and its attachments, each with its own lines. */
function piecesOf(document: DocumentText, known: KnownHeadings): readonly Piece[] {
  const heads = attachmentLines(document);
  const last = document.lines.at(-1)?.end ?? document.text.length;
  return [0, ...heads].map((from, index) => {
    const to = heads[index] ?? document.lines.length;
    const lines = heads.length === 0 ? document.lines : document.lines.slice(from, to);
    const { text, analysis } = document;
    const opened = index === 0 ? partOpening({ text, analysis, lines }) : lines;
    const added = opened.length - lines.length;
    return {
      document: { text, analysis, lines: partClosing({ text, analysis, lines: opened }) },
      known: (line) => known(Math.max(0, line - added) + from),
      attached: index > 0,
      end: document.lines[to]?.start ?? last,
    };
  });
}

/**
 * The section tree of one document: headings with their forms and depths, recovered sections whose headings were lost,
 * title, lead and closing, attachments; depth-1 rows tile the document. Never throws. O(characters + marks × depths).
 */
export function buildSectionTree(
  document: DocumentText,
  known: KnownHeadings = () => undefined,
): SectionTree {
  const nodes: SectionNode[] = [];
  const anomalies: Anomaly[] = [];
  for (const piece of piecesOf(document, known)) {
    const tree = buildPiece(piece);
    const offset = nodes.length;
    for (const node of tree.nodes) nodes.push(node.parent < 0 ? node : movedNode(node, offset));
    for (const anomaly of tree.anomalies) anomalies.push(anomaly);
  }
  return { nodes, anomalies };
}

function movedNode(node: SectionNode, offset: number): SectionNode {
  return offset === 0 ? node : { ...node, parent: node.parent + offset };
}
