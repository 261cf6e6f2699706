import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableRows, type NamedRow } from '../../src/cli/output-corpus.ts';
import { textPath } from '../../src/render/run-report.ts';
import { lineStartsOf } from '../../src/text/line-index.ts';
import type { Span } from '../../src/text/span.ts';
import { keptSpans, type Run } from './kept-spans.ts';
import { skipBlank } from './marked-text.ts';

/** A row of sections.csv; `at` is the first character of its row that is no blank. */
export type FoundSection = {
  readonly at: number;
  readonly end: number;
  readonly depth: number;
  readonly form: string;
  readonly heading: string;
  readonly element: string;
};

/** What an analysis found in one text; offsets are UTF-16 offsets into the text. */
export type FoundText = {
  readonly documents: readonly (Span & { readonly genre: string })[];
  readonly sections: readonly FoundSection[];
  /** Lines (1-based) before which a heading is said to be lost, with its number. */
  readonly lost: readonly { readonly line: number; readonly number: string }[];
  /** What stands in the cleaned texts. */
  readonly kept: readonly Span[];
};

/** What `analyse` wrote of the texts, by source name. Throws what the file system throws. O(output). */
export function readOutput(
  folder: string,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, FoundText> {
  const sourceOf = new Map<string, string>();
  const documents = [...tableRows(folder, 'documents')].map((row) => {
    sourceOf.set(row('document_id'), row('source'));
    return { source: row('source'), span: spanOf(row, texts), genre: row('genre') };
  });
  const ofDocument = (row: NamedRow): string => sourceOf.get(row('document_id')) ?? '';
  const sections = [...tableRows(folder, 'sections')].map((row) => ({
    source: ofDocument(row),
    span: spanOf(row, texts, ofDocument(row)),
    depth: Number(row('depth')),
    form: row('form'),
    heading: row('heading'),
    element: row('element'),
  }));
  const lost = [...tableRows(folder, 'anomalies')]
    .filter((row) => row('kind') === 'lost-heading')
    .map((row) => ({
      source: ofDocument(row),
      line: Number(row('line')),
      number: row('expected'),
    }));
  const kept = keptOf(folder, texts, sourceOf);
  return new Map(
    Array.from(texts.keys(), (name) => [
      name,
      {
        documents: documents
          .filter(({ source }) => source === name)
          .map(({ span: { start, end }, genre }) => ({ start, end, genre }))
          .toSorted((a, b) => a.start - b.start),
        sections: sections
          .filter(({ source }) => source === name)
          .map(({ span, depth, form, heading, element }) => ({
            at: span.start,
            end: span.end,
            depth,
            form,
            heading,
            element,
          }))
          .toSorted((a, b) => a.at - b.at),
        lost: lost.filter(({ source }) => source === name),
        kept: kept.get(name) ?? [],
      },
    ]),
  );
}

/** The stretches of the sources that stand in texts/, as places.csv has them, by source name. O(places). */
function keptOf(
  folder: string,
  texts: ReadonlyMap<string, string>,
  sourceOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Span[]> {
  const runs = new Map<string, Run[]>();
  for (const row of tableRows(folder, 'places')) {
    const id = row('document_id');
    const own = runs.get(id) ?? [];
    own.push({
      offset: Number(row('text_start')),
      line: Number(row('line')),
      column: Number(row('column')),
    });
    runs.set(id, own);
  }
  const kept = new Map<string, readonly Span[]>();
  for (const [id, own] of runs) {
    const source = sourceOf.get(id) ?? '';
    const wording = readFileSync(join(folder, textPath(id)), 'utf8');
    const spans = keptSpans(wording, own, lineStartsOf(texts.get(source) ?? ''));
    kept.set(source, [...(kept.get(source) ?? []), ...spans]);
  }
  return kept;
}

/** The stretch a row stands for, blanks at its start left out. */
function spanOf(
  row: NamedRow,
  texts: ReadonlyMap<string, string>,
  source: string = row('source'),
): Span {
  const text = texts.get(source) ?? '';
  const starts = lineStartsOf(text);
  const offset = (line: string, column: string): number =>
    (starts[Number(line) - 1] ?? text.length) + Number(column) - 1;
  return {
    start: skipBlank(text, offset(row('start_line'), row('start_column'))),
    end: offset(row('end_line'), row('end_column')),
  };
}
