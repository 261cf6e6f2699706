import type { DocumentEdges } from '../edges/document-edges.ts';
import type { HeadingReading } from '../headings/heading-form.ts';
import type { HeadingMark } from '../marks/heading-marks.ts';
import { findParallelHeadings } from '../headings/parallel-headings.ts';
import type { Hierarchy } from '../hierarchy/placement.ts';
import type { RecoveredSection } from '../losses/recovery-context.ts';
import type { MarkForm } from '../headings/section-forms.ts';
import type { SectionEntry } from './section-layout.ts';
import { startOfLine, type DocumentText } from '../../line/text-line.ts';
import { isDoubleName, isLastTurn, isUnnamedTurn, nextStepStart } from '../losses/turns.ts';

/** What has been read of a document: all the rows are made from it. */
export type DocumentParts = {
  readonly document: DocumentText;
  readonly edges: DocumentEdges;
  readonly marks: readonly HeadingMark[];
  readonly readings: readonly HeadingReading[];
  readonly forms: readonly MarkForm[];
  readonly hierarchy: Hierarchy;
};

const BEFORE_HEADING = /[\s\u3000：:、.．]/u;
const AFTER_HEADING = /[\s\u3000。；;：:，,.]/u;

/** The words of a heading: no punctuation or blanks at its ends, none between two single characters (`总 则`). */
function headingWords(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && BEFORE_HEADING.test(words.charAt(start))) start++;
  while (end > start && AFTER_HEADING.test(words.charAt(end - 1))) end--;
  const bare = words.slice(start, end);
  const spaced =
    bare.length > 12 ? null : /^(\p{Script=Han})[\s\u3000]+(\p{Script=Han})$/u.exec(bare);
  return spaced === null ? bare : `${spaced[1] ?? ''}${spaced[2] ?? ''}`;
}

/** Start, end and body of a heading as its form has it; without a reading the mark alone. */
function headingSpan(
  mark: HeadingMark,
  reading: HeadingReading | undefined,
  form: MarkForm,
): { start: number; end: number; bodyStart: number } {
  if (reading === undefined) return { start: mark.end, end: mark.end, bodyStart: mark.end };
  const whole = form === 'line' ? reading.sentenceEnd : undefined;
  return { start: reading.start, end: whole ?? reading.end, bodyStart: whole ?? reading.bodyStart };
}

/** One row a mark. */
export function markEntries(parts: DocumentParts): readonly SectionEntry[] {
  const { document, readings, hierarchy, forms } = parts;
  return parts.marks.map((mark, index) => {
    const form = forms[index] ?? 'list-item';
    const { start, end, bodyStart } = headingSpan(mark, readings[index], form);
    return {
      at: mark.start,
      depth: hierarchy.placements[index]?.depth ?? 1,
      form,
      number: document.text.slice(mark.start, mark.end).trim(),
      heading: headingWords(document.text.slice(start, end)),
      bodyStart,
    };
  });
}

/** The row of a section whose heading was lost. */
export function recoveredEntry({ at, depth, recovery }: RecoveredSection): SectionEntry {
  return {
    at,
    depth,
    form: 'unmarked',
    number: '',
    heading: '',
    bodyStart: at,
    recovered: recovery,
  };
}

/** A depth-1 row without a heading of its own. */
export function unmarkedEntry(at: number): SectionEntry {
  return { at, depth: 1, form: 'unmarked', number: '', heading: '', bodyStart: at };
}

/** Rows of unnumbered run-in headings, one level below the mark above them. O(marks + lines). */
export function parallelEntries(parts: DocumentParts): readonly SectionEntry[] {
  const { document, edges, marks, hierarchy } = parts;
  let next = 0;
  return findParallelHeadings(document, marks, edges).map(({ line, start, end }) => {
    while ((marks[next]?.line ?? line) < line) next++;
    return {
      at: start,
      depth: (hierarchy.placements[next - 1]?.depth ?? 0) + 1,
      form: 'run-in',
      number: '',
      heading: headingWords(document.text.slice(start, end)),
      bodyStart: end + 1,
    };
  });
}

/** Where the second half of a section with a double name begins; -1 if it has none. */
function secondHalf(parts: DocumentParts, top: SectionEntry, end: number): number {
  if (top.heading === '' || !isDoubleName(top.heading)) return -1;
  return nextStepStart(parts.document, Math.max(top.at, top.bodyStart), end);
}

/** Paragraphs between the last section's own body and the closing that stand apart from it. */
function closingTurns(
  { document, edges, marks }: DocumentParts,
  entries: readonly SectionEntry[],
): readonly number[] {
  const last = entries.at(-1);
  if (last === undefined) return [];
  const headings = entries.flatMap(({ depth, heading }) => (depth === 1 ? [heading] : []));
  const own = last.form === 'line' ? 2 : 1;
  const starts: number[] = [];
  for (let line = (marks.at(-1)?.line ?? -1) + own; line < edges.closingStart; line++) {
    const at = startOfLine(document, line);
    const isLast = line === edges.closingStart - 1;
    if (at <= last.at) continue;
    if ((isLast && isLastTurn(document, line, headings)) || isUnnamedTurn(document, line, headings))
      starts.push(at);
  }
  return starts;
}

/**
 * Depth-1 stretches that have no heading of their own: the second half of a double heading
 * (五、存在的问题及下一步打算), last paragraphs that turn to something else or look ahead. `entries` in document order.
 */
export function turnEntries(
  parts: DocumentParts,
  entries: readonly SectionEntry[],
): readonly SectionEntry[] {
  const { document, edges } = parts;
  const starts = new Set<number>();
  const bodyEnd = startOfLine(document, edges.closingStart);
  const tops = entries.flatMap((entry, index) => (entry.depth === 1 ? [index] : []));
  tops.forEach((index, order) => {
    const top = entries[index];
    const next = tops[order + 1] ?? entries.length;
    if (top === undefined || next > index + 1) return;
    const start = secondHalf(parts, top, entries[next]?.at ?? bodyEnd);
    if (start > top.at) starts.add(start);
  });
  for (const start of closingTurns(parts, entries)) starts.add(start);
  return Array.from(starts, unmarkedEntry);
}
