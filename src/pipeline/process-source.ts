import { cleanSource } from '../clean/clean-source.ts';
import type { CleanText } from '../clean/clean-text.ts';
import { paragraphKey, type HeadedParagraph, type SourceTraces } from '../corpus/source-hints.ts';
import { segmentPage, type DocumentSpan } from '../document/segment-page.ts';
import { readInput } from '../ingest/read-input.ts';
import type { SourceText } from '../ingest/source-text.ts';
import { openSegmenter } from '../segment/segmenter.ts';
import { buildSectionTree } from '../structure/build-section-tree.ts';
import type { SectionTree } from '../structure/section-tree.ts';
import type { DocumentText, TextLine } from '../structure/text-line.ts';
import { maskPersonal } from '../text/masking.ts';
import type { Span } from '../text/span.ts';
import { buildRecord } from './build-record.ts';
import { documentIds } from './document-id.ts';
import type { ProcessedSource, ProcessInput, ProcessOptions, SourceHints } from './process-types.ts';

type ReadDocument = { readonly span: DocumentSpan; readonly document: DocumentText; readonly tree: SectionTree };

/** Heading level the layout gives a line, from the cues that cover it. */
function withLayout(clean: CleanText, lines: readonly Span[]): readonly TextLine[] {
  const headings = clean.cues.filter((cue) => cue.kind === 'heading' || cue.kind === 'emphasis');
  if (headings.length === 0) return lines;
  return lines.map((line) => {
    const cue = headings.find((heading) => heading.start <= line.start && heading.end >= line.end);
    return cue === undefined ? line : { ...line, layoutLevel: cue.level ?? 9 };
  });
}

function readDocuments(clean: CleanText, hints: SourceHints | undefined): readonly ReadDocument[] {
  const { text } = clean.mapped;
  const { analysis } = clean;
  const isKnown = (paragraph: string): boolean => {
    const key = hints === undefined ? undefined : paragraphKey(paragraph);
    return key !== undefined && hints?.openings.has(key) === true;
  };
  return segmentPage(clean, isKnown).map((span) => {
    const document: DocumentText = { text, analysis, lines: withLayout(clean, span.lines) };
    const tree = buildSectionTree(document, (line) => {
      const at = hints === undefined ? undefined : document.lines[line];
      const key = at === undefined ? undefined : paragraphKey(analysis.slice(at.start, at.end));
      return key === undefined ? undefined : hints?.headings.get(key);
    });
    return { span, document, tree };
  });
}

/** Keys of the paragraphs of a source, for the other sources of the corpus. */
function tracesOf(documents: readonly ReadDocument[]): SourceTraces {
  const openings: number[] = [];
  const paragraphs: number[] = [];
  const headed: HeadedParagraph[] = [];
  for (const { span, document, tree } of documents) {
    const headingLines = new Map(tree.nodes.flatMap((node) => (node.form === 'line' && node.number !== '' ? [[node.span.start, node] as const] : [])));
    document.lines.forEach((line, index) => {
      const key = paragraphKey(document.analysis.slice(line.start, line.end));
      if (key === undefined) return;
      if (index === 0 && !span.silentSplit) openings.push(key);
      else paragraphs.push(key);
      const before = document.lines[index - 1];
      const heading = before === undefined ? undefined : headingLines.get(before.start);
      if (heading !== undefined) headed.push({ key, number: heading.number, heading: heading.heading, depth: heading.depth });
    });
  }
  return { openings: Float64Array.from(openings), paragraphs: Float64Array.from(paragraphs), headed };
}

function textOf({ document, span }: ReadDocument, mask: (text: string) => string): string {
  return `${mask(span.lines.map(({ start, end }) => document.text.slice(start, end)).join('\n'))}\n`;
}

function processText(source: SourceText, options: ProcessOptions, hints: SourceHints | undefined): ProcessedSource {
  const clean = cleanSource(source);
  const documents = readDocuments(clean, hints);
  const ids = documentIds(source.source, documents.length);
  const segmenter = openSegmenter(options.segmenter);
  const mask = options.showNames ? (text: string): string => text : (text: string): string => maskPersonal(text).text;
  const records = documents.map(({ span, document, tree }, index) =>
    buildRecord({ id: ids[index] ?? '', source: source.source, index: index + 1, lineStarts: source.lineStarts, clean, document, span, tree, segmenter, mask }),
  );
  const warnings = documents.length === 0 ? [...source.warnings, '没有找到正文，只有网页附属内容'] : source.warnings;
  return {
    ok: true,
    record: { source: source.source, sha256: source.sha256, encoding: source.encoding, documents: records, warnings, traces: tracesOf(documents) },
    texts: documents.map((document, index) => ({ id: ids[index] ?? '', text: textOf(document, mask) })),
  };
}

/**
 * The per-source work: read, clean, cut into documents, parse their sections, count. Depends on nothing but the bytes,
 * the options and the hints, so that it may run on any thread and again.
 */
export async function processSource(input: ProcessInput, options: ProcessOptions, hints: SourceHints | undefined): Promise<ProcessedSource> {
  const read = await readInput(input, options.encoding === undefined ? {} : { encoding: options.encoding });
  return read.ok ? processText(read.value, options, hints) : read;
}
