import { matchFrame } from '../../mining/frames/match-frame.ts';
import { alignConcordance } from '../../mining/phrases/concordance/align-concordance.ts';
import {
  concordance,
  type ConcordanceRow,
  type TextMatch,
} from '../../mining/phrases/concordance/concordance.ts';
import { findLiteral } from '../../mining/phrases/concordance/find-literal.ts';
import { bom, csvChunks, number, text, type Column } from '../../render/csv.ts';
import { joinCell } from '../../render/tables/elements.ts';
import type { Span } from '../../text/span.ts';
import type { CliIo } from '../cli-io.ts';
import { displayWidth } from '../../text/display-width.ts';
import { exitCode } from '../exit-code.ts';
import { attempt } from '../fs-fault.ts';
import type { Messages } from '../messages.ts';
import { oneOf, optional, wholeNumber } from '../option-values.ts';
import { openOutputCorpus } from '../output-corpus.ts';
import { failed, ok, type Result } from '../result.ts';
import { writeResult } from '../write-result.ts';

/** The options of `kwic` as they stand on the command line. */
export type KwicFlags = {
  readonly modelDir: string;
  readonly format: string;
  readonly context: string;
  readonly limit?: string;
  readonly out?: string;
};

const formats = ['text', 'csv', 'json'] as const;
const mostContext = 1000;
const mostRows = 10_000_000;
/** Rows a terminal is shown, unless the user asks for more. */
const shownRows = 200;
/** Columns where no terminal tells them. */
const defaultWidth = 120;

const columns: readonly Column<ConcordanceRow>[] = [
  text('document_id', (row) => row.documentId),
  text('source', (row) => row.source),
  number('line', (row) => row.place.line),
  number('column', (row) => row.place.column),
  text('left', (row) => row.left),
  text('hit', (row) => row.hit),
  text('right', (row) => row.right),
  text('fillers', (row) => joinCell(row.fillers)),
  number('text_start', (row) => row.offset),
];

function jsonRow(row: ConcordanceRow): string {
  const { documentId, source, place, left, hit, right, fillers, offset } = row;
  return JSON.stringify({
    document_id: documentId,
    source,
    line: place.line,
    column: place.column,
    left,
    hit,
    right,
    fillers,
    text_start: offset,
  });
}

const SLOT = /〔[^〔〕]*〕/gu;

/** Start and end in turn as spans. */
function spansOf(ends: readonly number[]): readonly Span[] {
  return Array.from({ length: ends.length / 2 }, (_, slot) => ({
    start: ends[2 * slot] ?? 0,
    end: ends[2 * slot + 1] ?? 0,
  }));
}

/** How to find what is wanted: a text as it stands, a frame as the counts of frames.csv find it. */
function finderOf(
  wanted: string,
  messages: Messages,
): Result<(text: string) => Iterable<TextMatch>> {
  const fixed = wanted.replaceAll(SLOT, '');
  if (/[〔〕]/u.test(fixed)) return failed(messages.kwic.badQuery('bracket'));
  if (fixed.trim() === '') return failed(messages.kwic.badQuery('empty'));
  if (fixed === wanted) return ok((searched) => findLiteral(searched, wanted));
  return ok((searched) =>
    matchFrame(wanted, searched).map(({ start, end, slots }) => ({
      start,
      end,
      fillers: spansOf(slots),
    })),
  );
}

type Found = {
  readonly rows: readonly ConcordanceRow[];
  /** How many there are in all, shown or not. */
  readonly total: number;
  readonly documents: number;
};

function collect(found: Iterable<ConcordanceRow>, limit: number): Found {
  const rows: ConcordanceRow[] = [];
  const documents = new Set<string>();
  let total = 0;
  for (const row of found) {
    total++;
    documents.add(row.documentId);
    if (rows.length < limit) rows.push(row);
  }
  return { rows, total, documents: documents.size };
}

function* asText(
  { rows, total, documents }: Found,
  width: number,
  messages: Messages,
): Generator<string, void, void> {
  if (total === 0) yield `${messages.kwic.nothing}\n`;
  else {
    for (const line of alignConcordance(rows, { width, columnsOf: displayWidth }))
      yield `${line}\n`;
    yield `${messages.kwic.found(total, documents)}\n`;
    if (rows.length < total) yield `${messages.kwic.more(rows.length)}\n`;
  }
}

function render(
  found: Found,
  flags: KwicFlags,
  width: number,
  messages: Messages,
): Iterable<string> {
  if (flags.format === 'json')
    return [found.rows.length === 0 ? '[]\n' : `[\n${found.rows.map(jsonRow).join(',\n')}\n]\n`];
  if (flags.format === 'csv') {
    const [head = '', ...rest] = csvChunks(columns, found.rows);
    return [flags.out === undefined ? head.slice(bom.length) : head, ...rest];
  }
  return asText(found, width, messages);
}

function prepare(
  wanted: string,
  flags: KwicFlags,
  io: CliIo,
  messages: Messages,
): Result<Iterable<string>> {
  if (flags.out === '') return failed(messages.usage.emptyOut);
  const format = oneOf('--format', flags.format, formats, messages);
  if (!format.ok) return format;
  const context = wholeNumber('--context', flags.context, [0, mostContext], messages);
  if (!context.ok) return context;
  const limit = optional(flags.limit, (found) =>
    wholeNumber('--limit', found, [1, mostRows], messages),
  );
  if (!limit.ok) return limit;
  const find = finderOf(wanted, messages);
  if (!find.ok) return find;
  const documents = openOutputCorpus(flags.modelDir, messages);
  if (!documents.ok) return documents;
  const most = limit.value ?? (format.value === 'text' ? shownRows : mostRows);
  const found = attempt(flags.modelDir, messages.lang, () =>
    collect(concordance(documents.value, find.value, { context: context.value }), most),
  );
  if (!found.ok) return found;
  return ok(render(found.value, flags, io.columns() || defaultWidth, messages));
}

/** `fanben kwic`: each occurrence of a text or a frame with its context and place. Gives the exit code. */
export function kwicCommand(
  wanted: string,
  flags: KwicFlags,
  io: CliIo,
  messages: Messages,
): number {
  const chunks = prepare(wanted, flags, io, messages);
  if (!chunks.ok) {
    io.err(messages.error(chunks.error));
    return exitCode.wrongUse;
  }
  return writeResult(chunks.value, flags.out, exitCode.done, io, messages);
}
