import { findAnomalies } from './anomalies.ts';
import type { DocumentEdges } from './document-edges.ts';
import { readHeading } from './heading-form.ts';
import { findHeadingMarks, type HeadingMark } from './heading-marks.ts';
import { inferHierarchy } from './hierarchy.ts';
import { hasTurnsBefore } from './lead-turns.ts';
import { recoverSections, type KnownHeading } from './lost-headings.ts';
import { findProblemHeadings } from './problem-headings.ts';
import { readEdges } from './read-edges.ts';
import {
  markEntries,
  parallelEntries,
  recoveredEntry,
  turnEntries,
  unmarkedEntry,
  type DocumentParts,
} from './section-entries.ts';
import { decideForms } from './section-forms.ts';
import { layOutSections, type SectionEntry } from './section-layout.ts';
import type { SectionTree } from './section-tree.ts';
import type { DocumentText } from './text-line.ts';
import { unheadedTurns } from './turns.ts';
import { findUnnumberedHeadings } from './unnumbered-headings.ts';

/** Headings that near-duplicates kept before a paragraph that lost it here, asked by line. */
export type KnownHeadings = (line: number) => KnownHeading | undefined;

function collectMarks(document: DocumentText, edges: DocumentEdges): readonly HeadingMark[] {
  const numbered = findHeadingMarks(document).filter(
    ({ line }) => line >= edges.addresseeEnd && line < edges.closingStart,
  );
  const unnumbered = findUnnumberedHeadings(document, numbered, edges);
  const named = new Set(unnumbered.map(({ line }) => line));
  const problems = findProblemHeadings(document, numbered, edges).filter(
    ({ line }) => !named.has(line),
  );
  if (unnumbered.length + problems.length === 0) return numbered;
  return [...numbered, ...unnumbered, ...problems].toSorted((a, b) => a.start - b.start);
}

function readParts(document: DocumentText): DocumentParts {
  const edges = readEdges(document);
  const marks = collectMarks(document, edges);
  const turnsBefore = hasTurnsBefore(document, edges, marks[0]?.line ?? 0);
  const hierarchy = inferHierarchy(marks, turnsBefore);
  const readings = marks.map((mark) => readHeading(document, mark));
  const forms = decideForms(document, marks, readings, hierarchy, edges.closingStart);
  return { document, edges, marks, readings, forms, hierarchy };
}

function inOrder(entries: readonly SectionEntry[]): readonly SectionEntry[] {
  return entries.toSorted((a, b) => a.at - b.at || a.depth - b.depth);
}

/**
 * The section tree of one document: headings with their forms and depths, recovered sections whose headings were lost,
 * title, lead and closing; depth-1 rows tile the document. Never throws. O(characters + marks × depths).
 */
export function buildSectionTree(
  document: DocumentText,
  known: KnownHeadings = () => undefined,
): SectionTree {
  const parts = readParts(document);
  const recovered = recoverSections({ ...parts, known });
  const found = inOrder([
    ...recovered.map(recoveredEntry),
    ...markEntries(parts),
    ...parallelEntries(parts),
  ]);
  const { addresseeEnd, closingStart } = parts.edges;
  const turns =
    found.length === 0
      ? unheadedTurns(document, addresseeEnd, closingStart).map(unmarkedEntry)
      : turnEntries(parts, found);
  const entries = turns.length === 0 ? found : inOrder([...found, ...turns]);
  return {
    nodes: layOutSections(document, parts.edges, entries),
    anomalies: findAnomalies({ ...parts, recovered }),
  };
}
