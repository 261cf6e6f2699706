import { cleanSource } from '../clean/clean-source.ts';
import type { CleanText } from '../clean/clean-text.ts';
import type { SourceRecord } from '../corpus/document-record.ts';
import { paragraphKey } from '../corpus/source-hints.ts';
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
import type {
  ProcessedSource,
  ProcessInput,
  ProcessOptions,
  SourceHints,
} from './process-types.ts';
import { tracesOf } from './source-traces.ts';

/** A document of a source with its section tree. */
type ReadDocument = {
  readonly span: DocumentSpan;
  readonly document: DocumentText;
  readonly tree: SectionTree;
};

/** Level of a whole line set in bold: below all heading styles. */
const EMPHASIS_LEVEL = 9;

/** Heading level the layout gives a line, from the cue that covers it. Both lists are in order. O(lines + cues). */
function withLayout(clean: CleanText, lines: readonly Span[]): readonly TextLine[] {
  const cues = clean.cues
    .filter((cue) => cue.kind === 'heading' || cue.kind === 'emphasis')
    .toSorted((a, b) => a.start - b.start);
  if (cues.length === 0) return lines;
  let first = 0;
  return lines.map((line) => {
    while (first < cues.length && (cues[first]?.end ?? 0) < line.end) first++;
    const cue = cues[first];
    return cue === undefined || cue.start > line.start
      ? line
      : { start: line.start, end: line.end, layoutLevel: cue.level ?? EMPHASIS_LEVEL };
  });
}

/** Cuts a cleaned page into documents and reads their sections, with what the corpus knows of it. */
function readDocuments(clean: CleanText, hints: SourceHints | undefined): readonly ReadDocument[] {
  const { text } = clean.mapped;
  const { analysis } = clean;
  const keyOf = (paragraph: string): number | undefined =>
    hints === undefined ? undefined : paragraphKey(paragraph);
  const isKnown = (paragraph: string): boolean => {
    const key = keyOf(paragraph);
    return key !== undefined && hints?.openings.has(key) === true;
  };
  return segmentPage(clean, isKnown).map((span) => {
    const document: DocumentText = { text, analysis, lines: withLayout(clean, span.lines) };
    const tree = buildSectionTree(document, (line) => {
      const at = document.lines[line];
      const key = at === undefined ? undefined : keyOf(analysis.slice(at.start, at.end));
      return key === undefined ? undefined : hints?.headings.get(key);
    });
    return { span, document, tree };
  });
}

function processText(
  source: SourceText,
  options: ProcessOptions,
  hints: SourceHints | undefined,
): ProcessedSource {
  const clean = cleanSource(source);
  const documents = readDocuments(clean, hints);
  const ids = documentIds(source.source, documents.length);
  const segmenter = openSegmenter(options.segmenter);
  const mask = (text: string): string => (options.showNames ? text : maskPersonal(text).text);
  const shown = mask(clean.mapped.text);
  const records = documents.map(({ span, document, tree }, index) =>
    buildRecord({
      id: ids[index] ?? '',
      source: source.source,
      index: index + 1,
      lineStarts: source.lineStarts,
      clean,
      document,
      span,
      tree,
      segmenter,
      mask,
      shown,
    }),
  );
  const record: SourceRecord = {
    source: source.source,
    sha256: source.sha256,
    encoding: source.encoding,
    documents: records,
    warnings:
      documents.length === 0
        ? [...source.warnings, '没有找到正文，只有网页附属内容']
        : source.warnings,
    traces: tracesOf(documents),
  };
  const texts = records.map(({ id, wording }) => ({ id, text: wording.text }));
  return { ok: true, record, texts };
}

/**
 * The per-source work: read, clean, cut into documents, parse their sections, count. Depends on nothing but the bytes,
 * the options and the hints, so that it may run on any thread and again. What cannot be read is an error value.
 */
export async function processSource(
  input: ProcessInput,
  options: ProcessOptions,
  hints: SourceHints | undefined,
): Promise<ProcessedSource> {
  const read = await readInput(
    input,
    options.encoding === undefined ? {} : { encoding: options.encoding },
  );
  return read.ok ? processText(read.value, options, hints) : read;
}
