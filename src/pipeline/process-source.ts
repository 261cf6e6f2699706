import { cleanSource } from '../clean/clean-source.ts';
import type { SourceRecord } from '../corpus/document-record.ts';
import { readInput } from '../ingest/read-input.ts';
import type { SourceText } from '../ingest/source-text.ts';
import { maskPersonal } from '../text/masking.ts';
import { uncountedRecord } from './build-record.ts';
import { countOutcome } from './count-outcome.ts';
import { documentIds } from './document-id.ts';
import type { ProcessInput, ProcessOptions, SourceHints, SourceOutcome } from './process-types.ts';
import { removedRecords } from './removed-records.ts';
import { readDocuments } from './read-documents.ts';
import { tracesOf } from './source-traces.ts';

function processText(
  source: SourceText,
  options: ProcessOptions,
  hints: SourceHints | undefined,
): SourceOutcome {
  const clean = cleanSource(source);
  const documents = readDocuments(clean, hints);
  const ids = documentIds(source.source, documents.length);
  const mask = (text: string): string => (options.showNames ? text : maskPersonal(text).text);
  const shown = mask(clean.mapped.text);
  const built = documents.map(({ span, document, tree, announcement }, index) =>
    uncountedRecord({
      id: ids[index] ?? '',
      source: source.source,
      index: index + 1,
      lineStarts: source.lineStarts,
      clean,
      document,
      span,
      tree,
      announcement,
      mask,
      shown,
    }),
  );
  const record: SourceRecord = {
    source: source.source,
    sha256: source.sha256,
    encoding: source.encoding,
    documents: built.map((document) => document.record),
    warnings:
      documents.length === 0
        ? [...source.warnings, '没有找到正文，只有网页附属内容']
        : source.warnings,
    removed: removedRecords({
      clean,
      lineStarts: source.lineStarts,
      kept: documents.flatMap(({ span }) => span.lines),
      shown,
      mask,
    }),
    traces: tracesOf(documents),
  };
  const outcome = { ok: true, record, uncounted: built.map(({ uncounted }) => uncounted) } as const;
  return options.leaveCounts === true ? outcome : countOutcome(outcome, options.segmenter);
}

/**
 * The per-source work: read, clean, cut into documents, parse their sections, count. Depends on nothing but the bytes,
 * the options and the hints, so that it may run on any thread and again. What cannot be read is an error value.
 */
export async function processSource(
  input: ProcessInput,
  options: ProcessOptions,
  hints: SourceHints | undefined,
): Promise<SourceOutcome> {
  const read = await readInput(
    input,
    options.encoding === undefined ? {} : { encoding: options.encoding },
  );
  return read.ok ? processText(read.value, options, hints) : read;
}
