import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { DocumentRecord, SourceRecord } from '../corpus/document-record.ts';
import { hintsOf } from '../corpus/source-hints.ts';
import { listInputs, type Input, type InputList } from '../ingest/list-inputs.ts';
import type { IngestError } from '../ingest/source-text.ts';
import { openSegmenter } from '../segment/segmenter.ts';
import type { AnalyseOptions, Analysis } from './analysis.ts';
import { mine } from './mine.ts';
import type { ProcessInput, ProcessOptions, SourceHints, SourceOutcome } from './process-types.ts';
import type { ProgressReporter } from './progress.ts';
import { writeTexts } from './write-texts.ts';
import { openWorkerPool, type WorkerPool } from './worker-pool.ts';

/** What `analyse` is asked to do. */
export type AnalyseRequest = {
  /** Files, folders, globs; `-` is standard input. */
  readonly paths: readonly string[];
  readonly options: AnalyseOptions;
  /** Most worker threads at once. */
  readonly jobs: number;
  /** An existing folder for the cleaned texts, `<document id>.txt`. */
  readonly textsFolder: string;
  /** Where the results will stand; not read as input when it lies inside a folder that is. */
  readonly outFolder?: string;
  readonly progress: ProgressReporter;
  readonly signal?: AbortSignal;
};

export type AnalyseResult =
  | { readonly ok: true; readonly value: Analysis }
  | {
      readonly ok: false;
      readonly error: { readonly message: string; readonly unreadable: readonly IngestError[] };
    };

/** Standard input can be read once only: it is kept in a file for the second pass, removed at the latest on exit. */
async function keepStandardInput(inputs: readonly Input[]): Promise<readonly ProcessInput[]> {
  if (inputs.every((input) => input.source !== '-')) return inputs;
  const folder = mkdtempSync(join(tmpdir(), 'fanben-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'stdin');
  writeFileSync(path, await buffer(process.stdin));
  return inputs.map((input) => (input.source === '-' ? { source: '-', path } : input));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
}

/** Leaves out the files of an earlier run where the output folder lies inside a folder that is read. */
function withoutOutput(
  inputs: readonly Input[],
  { paths, outFolder }: AnalyseRequest,
): readonly Input[] {
  if (outFolder === undefined) return inputs;
  const out = resolve(outFolder);
  const named = paths.some((path) => isWithin(resolve(path), out));
  return named ? inputs : inputs.filter((input) => !isWithin(resolve(input.path), out));
}

/**
 * Reads all sources; then reads those again that the corpus can help: a text inside them begins a document elsewhere,
 * or a paragraph lost a heading that a near-duplicate kept. Texts are written as they come, for this thread has time
 * while others read; of a source that is read again, anew.
 */
async function readSources(
  pool: WorkerPool,
  inputs: readonly ProcessInput[],
  request: AnalyseRequest,
): Promise<readonly SourceOutcome[]> {
  const { options, progress, signal } = request;
  const processOptions: ProcessOptions = {
    showNames: options.showNames,
    segmenter: options.segmenter,
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  };
  const settings = {
    onDone: (outcome: SourceOutcome): void => {
      if (outcome.ok) writeTexts(request.textsFolder, outcome.record.documents);
      progress.advance();
    },
    ...(signal && { signal }),
  };
  progress.phase('读取与分析', inputs.length);
  const first = await pool.runSources(inputs, processOptions, settings);
  const read = first.flatMap((outcome, index) =>
    outcome.ok ? [{ record: outcome.record, index }] : [],
  );
  const hints = hintsOf(read.map(({ record }) => record.traces));
  const again = new Map<string, SourceHints>();
  for (const [at, hint] of hints) again.set(read[at]?.record.source ?? '', hint);
  const repeated = inputs.filter((input) => again.has(input.source));
  if (repeated.length === 0) return first;
  progress.phase('对照全库复核', repeated.length);
  const second = await pool.runSources(repeated, processOptions, {
    ...settings,
    hintsFor: (source) => again.get(source),
  });
  const bySource = new Map(repeated.map((input, index) => [input.source, second[index]]));
  return first.map((outcome, index) => bySource.get(inputs[index]?.source ?? '') ?? outcome);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function documentsOf(records: readonly SourceRecord[]): readonly DocumentRecord[] {
  return records.flatMap((record) => record.documents).toSorted((a, b) => compare(a.id, b.id));
}

function describeSkipped({ extension, files }: InputList['skipped'][number]): string {
  return `文件夹中有 ${files} 个${extension === '' ? '没有扩展名的' : ` ${extension} `}文件未读（只读 txt、md、html、docx）`;
}

/** Puts the outcomes together and mines them. */
async function buildAnalysis(
  request: AnalyseRequest,
  outcomes: readonly SourceOutcome[],
  errors: readonly IngestError[],
  notes: readonly string[],
): Promise<Analysis> {
  const records = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.record] : []));
  const unreadable = [
    ...errors,
    ...outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error])),
  ];
  const inputs = records.map(({ source, sha256, encoding, documents }) => ({
    source,
    sha256,
    encoding,
    documents: documents.length,
  }));
  const warnings = records.flatMap(({ source, warnings: own }) =>
    own.map((warning) => `${source}：${warning}`),
  );
  const segmenter = openSegmenter(request.options.segmenter);
  if (segmenter.fallback !== undefined)
    warnings.push(`分词改用 ${segmenter.engine}：${segmenter.fallback.reason}`);
  const documents = documentsOf(records);
  request.progress.phase('归纳要素与提纲', 0);
  const { warnings: mined, ...results } = await mine(documents, request.options, request.jobs);
  return {
    options: { ...request.options, segmenter: segmenter.engine },
    inputs: inputs.toSorted((a, b) => compare(a.source, b.source)),
    ...results,
    removed: records
      .toSorted((a, b) => compare(a.source, b.source))
      .flatMap(({ source, removed }) => removed.map((row) => Object.assign(row, { source }))),
    unreadable: unreadable.toSorted(
      (a, b) => compare(a.source, b.source) || compare(a.message, b.message),
    ),
    warnings: [...notes, ...mined, ...warnings].toSorted(compare),
  };
}

/**
 * The main job: reads all inputs, learns what elements their documents have, in which order, under which headings.
 * The result depends on the inputs and options alone, not on their order or on `jobs`. Fails only when nothing at all
 * could be read; rejects on abort and if the texts cannot be written.
 */
export async function analyse(request: AnalyseRequest): Promise<AnalyseResult> {
  const { inputs, errors, skipped } = await listInputs(request.paths);
  const pool = openWorkerPool({ jobs: request.jobs });
  try {
    const files = await keepStandardInput(withoutOutput(inputs, request));
    const outcomes = await readSources(pool, files, request);
    // their heaps are better used by the miners
    await pool.close();
    const analysis = await buildAnalysis(request, outcomes, errors, skipped.map(describeSkipped));
    request.progress.done();
    if (analysis.inputs.length === 0) {
      const reasons = analysis.unreadable
        .map(({ source, message }) => `${source}：${message}`)
        .join('\n');
      return {
        ok: false,
        error: {
          message: reasons === '' ? '没有找到可读的文件（支持 txt、md、html、docx）' : reasons,
          unreadable: analysis.unreadable,
        },
      };
    }
    return { ok: true, value: analysis };
  } finally {
    await pool.close();
  }
}
