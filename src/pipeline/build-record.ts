import type { CleanText } from '../clean/clean-text.ts';
import type { AnomalyRecord, DocumentRecord, SectionRecord } from '../corpus/document-record.ts';
import type { Announcement } from '../description/announcement.ts';
import { describeDocument } from '../description/describe-document.ts';
import type { DocumentSpan } from '../document/starts/segment-page.ts';
import { sectionFeatures } from '../mining/elements/section-features.ts';
import { shinglesOf } from '../mining/reuse/shingles.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import type { SectionForm, SectionNode, SectionTree } from '../structure/tree/section-tree.ts';
import type { DocumentText } from '../line/text-line.ts';
import { scoreSectionCues } from '../taxonomy/body-cues.ts';
import { placeSpanOf } from '../text/line-index.ts';
import { sourceSpan } from '../text/mapped-text.ts';
import type { PlaceSpan, Span } from '../text/span.ts';
import { countRecord, spansInText, type Uncounted } from './count-record.ts';
import { documentWording, shownText } from './document-wording.ts';

/** What a document record is built from. */
export type RecordParts = {
  readonly id: string;
  readonly source: string;
  readonly index: number;
  readonly lineStarts: Int32Array;
  readonly clean: CleanText;
  readonly document: DocumentText;
  readonly span: DocumentSpan;
  readonly tree: SectionTree;
  readonly announcement: Announcement;
  /** Masks personal names, or leaves them (`--show-names`); keeps the length. */
  readonly mask: (text: string) => string;
  /** The whole cleaned text with `mask` applied, where the caller has it already. */
  readonly shown?: string;
};

/** The parts with everything worked out that more than one row needs. */
type RecordContext = RecordParts & { readonly shown: string };

/** A record whose counts are all 0, and what they are to be counted from. */
export type UncountedRecord = { readonly record: DocumentRecord; readonly uncounted: Uncounted };

const OPENING = 60;
const NO_FEATURES = new Uint32Array(0);
const NO_CUES = new Float32Array(0);

function placeOfSpan(parts: RecordParts, span: Span): PlaceSpan {
  return placeSpanOf(parts.lineStarts, sourceSpan(parts.clean.mapped, span));
}

/** A span without the blanks at its end. */
function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function sectionId(documentId: string, index: number): string {
  return `${documentId}/s${String(index + 1).padStart(3, '0')}`;
}

/** 1-based positions of the nodes among their siblings. */
function positionsOf(nodes: readonly SectionNode[]): readonly number[] {
  const counts = new Map<number, number>();
  return nodes.map(({ parent }) => {
    const position = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, position);
    return position;
  });
}

/** The words of a heading as they are shown: from the masked text, so that the words around a name tell it. */
function shownHeading(
  { document, mask, shown }: RecordContext,
  { heading, span }: SectionNode,
): string {
  if (heading === '') return '';
  const at = document.text.indexOf(heading, span.start);
  return at < 0 || at + heading.length > span.end
    ? mask(heading)
    : shown.slice(at, at + heading.length);
}

/**
 * Where the words of a section begin that tell what it is: after its heading; a list item is all body, and so is a
 * section whose heading says it all (`九、本制度由办公室负责解释`).
 */
function wordsStart({ text }: DocumentText, node: SectionNode, end: number): number {
  if (node.form === 'list-item' || node.form === 'title') return node.span.start;
  return text.slice(node.bodyStart, end).trim() === '' ? node.span.start : node.bodyStart;
}

/** What only depth-1 sections carry: the beginning of the body and what the element classifier reads of it. */
function bodyRecord(
  { document, shown }: RecordContext,
  node: SectionNode,
  end: number,
): Pick<SectionRecord, 'opening' | 'features' | 'cues'> {
  if (node.depth !== 1) return { opening: '', features: NO_FEATURES, cues: NO_CUES };
  const start = wordsStart(document, node, end);
  const body = document.analysis.slice(start, end);
  const beginning = shown.slice(start, Math.min(end, start + OPENING * 2));
  return {
    opening: beginning.trim().replace(/\s+/gu, ' ').slice(0, OPENING),
    features: sectionFeatures(body),
    cues: scoreSectionCues(body),
  };
}

/** A heading whose body stands on its line in the source, which cleaning parted from it, is run-in. */
function formOf(parts: RecordParts, { form, bodyStart }: SectionNode): SectionForm {
  const { text, starts, ends } = parts.clean.mapped;
  const at = form === 'line' ? text.indexOf('\n', bodyStart) : -1;
  if (at < 0 || starts[at] === ends[at] || text.slice(bodyStart, at).trim() !== '') return form;
  const { start, end } = placeOfSpan(parts, { start: at, end: at + 1 });
  return start.line === end.line ? 'run-in' : 'line';
}

function sectionRecord(
  context: RecordContext,
  index: number,
  node: SectionNode,
  position: number,
  span: Span,
): SectionRecord {
  return {
    id: sectionId(context.id, index),
    parentId: node.parent < 0 ? '' : sectionId(context.id, node.parent),
    position,
    depth: node.depth,
    number: node.number,
    heading: shownHeading(context, node),
    form: formOf(context, node),
    place: placeOfSpan(context, span),
    characters: 0,
    tokens: 0,
    sentences: 0,
    ...bodyRecord(context, node, span.end),
    recovered: node.recovered !== undefined,
  };
}

function anomalyRecords(parts: RecordParts): readonly AnomalyRecord[] {
  const { nodes, anomalies } = parts.tree;
  return anomalies.map(({ kind, at, expected, evidence }) => {
    const { line, column } = placeOfSpan(parts, { start: at, end: at }).start;
    const section = nodes.findIndex(
      (node) => node.span.start === at && (kind !== 'lost-heading' || node.recovered !== undefined),
    );
    return {
      kind,
      line,
      column,
      expected,
      evidence: parts.mask(evidence),
      sectionId: section < 0 ? '' : sectionId(parts.id, section),
    };
  });
}

/** Puts together the record of one document but for its counts. O(characters + anomalies × sections). */
export function uncountedRecord(parts: RecordParts): UncountedRecord {
  const { document, span, tree } = parts;
  const whole: Span = { start: span.lines[0]?.start ?? 0, end: span.lines.at(-1)?.end ?? 0 };
  const context: RecordContext = { ...parts, shown: parts.shown ?? parts.mask(document.text) };
  const { announced, issuer, year, date, genre } = describeDocument(parts);
  const positions = positionsOf(tree.nodes);
  const body = span.lines.map(({ start, end }) => document.analysis.slice(start, end)).join('\n');
  const spans = tree.nodes.map((node) => trimmed(document.text, node.span));
  const sections = tree.nodes.map((node, index) =>
    sectionRecord(context, index, node, positions[index] ?? 1, spans[index] ?? node.span),
  );
  const wording = documentWording({
    clean: parts.clean,
    lines: span.lines,
    lineStarts: parts.lineStarts,
    nodes: tree.nodes,
    shown: context.shown,
  });
  const record: DocumentRecord = {
    id: parts.id,
    source: parts.source,
    index: parts.index,
    marker: span.marker,
    silentSplit: span.silentSplit,
    place: placeOfSpan(parts, whole),
    title: sections.find(({ form }) => form === 'title')?.heading ?? '',
    ...(announced !== undefined && { announced }),
    issuer: issuer.issuer,
    issuerSource: issuer.source,
    year: year.year,
    yearSource: year.source,
    date,
    genre: genre.genre,
    genreConfidence: genre.confidence,
    kind: genre.kind,
    characters: 0,
    tokens: 0,
    sections,
    anomalies: anomalyRecords(parts),
    shingles: shinglesOf(body),
    wording,
  };
  const text = shownText(document.text, span.lines);
  return {
    record,
    uncounted: {
      ...(text !== wording.text && { text }),
      spans: spansInText(span.lines, [whole, ...spans]),
    },
  };
}

/** The record of one document. O(characters + anomalies × sections). */
export function buildRecord(
  parts: RecordParts & { readonly segmenter: Pick<Segmenter, 'wordEnds'> },
): DocumentRecord {
  const { record, uncounted } = uncountedRecord(parts);
  return countRecord(record, uncounted, parts.segmenter);
}
