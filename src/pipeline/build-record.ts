import type { CleanText } from '../clean/clean-text.ts';
import type { AnomalyRecord, DocumentRecord, SectionRecord } from '../corpus/document-record.ts';
import { describeDocument } from '../document/describe-document.ts';
import type { DocumentSpan } from '../document/segment-page.ts';
import { sectionFeatures } from '../mining/elements/section-features.ts';
import { shinglesOf } from '../mining/reuse/shingles.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import type { SectionNode, SectionTree } from '../structure/section-tree.ts';
import type { DocumentText } from '../structure/text-line.ts';
import { scoreBodyCues } from '../taxonomy/body-cues.ts';
import { placeSpanOf } from '../text/line-index.ts';
import { sourceSpan } from '../text/mapped-text.ts';
import type { PlaceSpan, Span } from '../text/span.ts';
import { countDocument, type DocumentCounts } from './document-counts.ts';

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
  readonly segmenter: Segmenter;
  /** Masks personal names, or leaves them (`--show-names`); keeps the length. */
  readonly mask: (text: string) => string;
};

const OPENING = 60;
const NO_FEATURES = new Uint32Array(0);
const NO_CUES = new Float32Array(0);

function placeOfSpan(parts: RecordParts, span: Span): PlaceSpan {
  return placeSpanOf(parts.lineStarts, sourceSpan(parts.clean.mapped, span));
}

/** A span without the blanks at its end. */
function trimmed(text: string, { start, end }: Span): Span {
  let at = end;
  while (at > start && /\s/u.test(text.charAt(at - 1))) at--;
  return { start, end: at };
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

function sectionRecord(parts: RecordParts, counts: DocumentCounts, node: SectionNode, index: number, position: number): SectionRecord {
  const { document } = parts;
  const span = trimmed(document.text, node.span);
  const body = node.depth === 1 ? document.analysis.slice(node.bodyStart, span.end) : '';
  return {
    id: sectionId(parts.id, index),
    parentId: node.parent < 0 ? '' : sectionId(parts.id, node.parent),
    position,
    depth: node.depth,
    number: node.number,
    heading: parts.mask(node.heading),
    form: node.form,
    place: placeOfSpan(parts, span),
    characters: counts.charactersIn(span),
    tokens: counts.tokensIn(span),
    sentences: counts.sentencesIn(span),
    opening: node.depth === 1 ? parts.mask(document.text.slice(node.bodyStart, Math.min(span.end, node.bodyStart + OPENING * 2)).trim().replace(/\s+/gu, ' ')).slice(0, OPENING) : '',
    features: node.depth === 1 ? sectionFeatures(body) : NO_FEATURES,
    cues: node.depth === 1 ? scoreBodyCues(body) : NO_CUES,
    recovered: node.recovered !== undefined,
  };
}

function anomalyRecords(parts: RecordParts): readonly AnomalyRecord[] {
  const { nodes, anomalies } = parts.tree;
  return anomalies.map(({ kind, at, expected, evidence }) => {
    const { line, column } = placeOfSpan(parts, { start: at, end: at }).start;
    const section = nodes.findIndex((node) => node.span.start === at && (kind !== 'lost-heading' || node.recovered !== undefined));
    return { kind, line, column, expected, evidence: parts.mask(evidence), sectionId: section < 0 ? '' : sectionId(parts.id, section) };
  });
}

/** Puts together the record of one document. O(characters). */
export function buildRecord(parts: RecordParts): DocumentRecord {
  const { document, span, tree } = parts;
  const whole: Span = { start: span.lines[0]?.start ?? 0, end: span.lines.at(-1)?.end ?? 0 };
  const counts = countDocument(document.text, document.lines, parts.segmenter);
  const description = describeDocument(document, tree.nodes, span.announced);
  const positions = positionsOf(tree.nodes);
  const body = span.lines.map(({ start, end }) => document.analysis.slice(start, end)).join('\n');
  return {
    id: parts.id,
    source: parts.source,
    index: parts.index,
    marker: span.marker,
    silentSplit: span.silentSplit,
    place: placeOfSpan(parts, whole),
    title: parts.mask(description.title),
    issuer: description.issuer,
    year: description.year,
    genre: description.genre.genre,
    genreConfidence: description.genre.confidence,
    characters: counts.charactersIn(whole),
    tokens: counts.tokensIn(whole),
    sections: tree.nodes.map((node, index) => sectionRecord(parts, counts, node, index, positions[index] ?? 1)),
    anomalies: anomalyRecords(parts),
    shingles: shinglesOf(body),
  };
}
