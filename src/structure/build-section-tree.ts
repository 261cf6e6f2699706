import { readEdges, type DocumentEdges } from './document-edges.ts';
import { findHeadingMarks, type HeadingMark } from './heading-marks.ts';
import { readHeading, type HeadingReading } from './heading-form.ts';
import { inferHierarchy, type Hierarchy } from './hierarchy.ts';
import { hasTurnsBefore, recoverSections, type KnownHeading, type RecoveredSection } from './lost-headings.ts';
import { findAnomalies } from './anomalies.ts';
import { decideForms, type MarkForm } from './section-forms.ts';
import { layOutSections, type SectionEntry } from './section-layout.ts';
import type { SectionTree } from './section-tree.ts';
import type { DocumentText } from './text-line.ts';
import { isClosingTurn, secondElementStart, unheadedTurns } from './turns.ts';
import { findParallelHeadings, findUnnumberedHeadings } from './unnumbered-headings.ts';

/** Headings that near-duplicates kept before a paragraph that lost it here, asked by line. */
export type KnownHeadings = (line: number) => KnownHeading | undefined;

type Parts = {
  readonly document: DocumentText;
  readonly edges: DocumentEdges;
  readonly marks: readonly HeadingMark[];
  readonly readings: readonly HeadingReading[];
  readonly forms: readonly MarkForm[];
  readonly hierarchy: Hierarchy;
};

function trimHeading(words: string): string {
  return words.replace(/^[\s\u3000：:、.．]+|[\s\u3000。；;：:，,]+$/gu, '').replace(/(?<=^\p{Script=Han})[\s\u3000]+(?=\p{Script=Han}$)/u, '');
}

function markEntry(parts: Parts, mark: HeadingMark, index: number): SectionEntry {
  const reading = parts.readings[index];
  const placement = parts.hierarchy.placements[index];
  return {
    at: mark.start,
    depth: placement?.depth ?? 1,
    form: mark.style.id === 'unnumbered' ? 'line' : (parts.forms[index] ?? 'list-item'),
    number: parts.document.text.slice(mark.start, mark.end).trim(),
    heading: trimHeading(parts.document.text.slice(reading?.start ?? mark.end, reading?.end ?? mark.end)),
    bodyStart: reading?.bodyStart ?? mark.end,
  };
}

function recoveredEntry(section: RecoveredSection): SectionEntry {
  return { at: section.at, depth: section.depth, form: 'unmarked', number: '', heading: '', bodyStart: section.at, recovered: section.recovery };
}

function unmarked(at: number): SectionEntry {
  return { at, depth: 1, form: 'unmarked', number: '', heading: '', bodyStart: at };
}

/** Depth-1 stretches that have no heading of their own: the second half of a double heading, a last paragraph that looks ahead. */
function turnEntries(parts: Parts, entries: readonly SectionEntry[]): SectionEntry[] {
  const { document, edges } = parts;
  const tops = entries.filter((entry) => entry.depth === 1);
  const result: SectionEntry[] = [];
  tops.forEach((top, index) => {
    const end = tops[index + 1]?.at ?? document.lines[edges.closingStart]?.start ?? document.text.length;
    const inner = entries.some((entry) => entry.depth > 1 && entry.at > top.at && entry.at < end);
    if (inner || top.heading === '') return;
    const lines = document.lines.filter((line) => line.start >= top.at && line.end <= end).map((line) => ({ start: Math.max(line.start, top.bodyStart), end: line.end }));
    const at = secondElementStart(document, top.heading, lines.filter((line) => line.end > line.start));
    if (at > top.at) result.push(unmarked(at));
  });
  const last = document.lines[edges.closingStart - 1];
  const lastEntry = entries.at(-1);
  const line = parts.marks.at(-1)?.line ?? -1;
  const own = edges.closingStart - 1 - line;
  if (last !== undefined && lastEntry !== undefined && lastEntry.at < last.start && own >= (lastEntry.form === 'line' ? 2 : 1) && isClosingTurn(document, last))
    result.push(unmarked(last.start));
  return result;
}

function parallelEntries(parts: Parts): SectionEntry[] {
  const { document, edges, marks } = parts;
  return findParallelHeadings(document, marks, edges).map(({ line, start, end }) => {
    const above = marks.findLastIndex((mark) => mark.line < line);
    return {
      at: start,
      depth: above < 0 ? 1 : (parts.hierarchy.placements[above]?.depth ?? 0) + 1,
      form: 'run-in' as const,
      number: '',
      heading: trimHeading(document.text.slice(start, end)),
      bodyStart: end + 1,
    };
  });
}

function collectMarks(document: DocumentText, edges: DocumentEdges): readonly HeadingMark[] {
  const numbered = findHeadingMarks(document).filter((mark) => mark.line >= edges.addresseeEnd && mark.line < edges.closingStart);
  const unnumbered = findUnnumberedHeadings(document, numbered, edges);
  return unnumbered.length === 0 ? numbered : [...numbered, ...unnumbered].toSorted((a, b) => a.start - b.start);
}

function readParts(document: DocumentText): Parts {
  const edges = readEdges(document);
  const marks = collectMarks(document, edges);
  const hierarchy = inferHierarchy(marks, hasTurnsBefore(document, edges, marks[0]?.line ?? 0));
  const readings = marks.map((mark) => readHeading(document, mark));
  return { document, edges, marks, readings, hierarchy, forms: decideForms(document, marks, readings, hierarchy) };
}

/**
 * The section tree of one document: headings with their forms and depths, recovered sections whose headings were lost,
 * title, lead and closing; depth-1 rows tile the document. O(n).
 */
export function buildSectionTree(document: DocumentText, known: KnownHeadings = () => undefined): SectionTree {
  const parts = readParts(document);
  const { edges, marks } = parts;
  const recovered = recoverSections({ ...parts, known });
  const own = [...recovered.map(recoveredEntry), ...marks.map((mark, index) => markEntry(parts, mark, index))];
  const parallel = parallelEntries(parts);
  const entries = [...own, ...parallel].toSorted((a, b) => a.at - b.at || a.depth - b.depth);
  const turns = entries.length === 0 ? unheadedTurns(document, edges.addresseeEnd, edges.closingStart).map(unmarked) : turnEntries(parts, entries);
  const all = [...entries, ...turns].toSorted((a, b) => a.at - b.at || a.depth - b.depth);
  return { nodes: layOutSections(document, edges, all), anomalies: findAnomalies({ ...parts, recovered }) };
}
