import { availableParallelism } from 'node:os';
import { SEGMENTERS } from '../../model/model.ts';
import type { Analysis, AnalyseOptions } from '../../pipeline/analysis.ts';
import type { ProgressReporter } from '../../pipeline/progress.ts';
import { textPath } from '../../render/run-report.ts';
import { renderTables } from '../../render/render-tables.ts';
import { analysisSummary, unreadableLines, warningLines } from '../analysis-summary.ts';
import type { AnalyseRequest, CliIo } from '../cli-io.ts';
import { exitCode, signalExitCodes } from '../exit-code.ts';
import { fsFaultText } from '../fs-fault.ts';
import type { Messages } from '../messages.ts';
import {
  encodingLabel,
  genreWord,
  lengthRange,
  oneOf,
  optional,
  wholeNumber,
} from '../option-values.ts';
import { createProgressBar } from '../progress-bar.ts';
import { failed, ok, type Result } from '../result.ts';
import { openOutput, type Output } from '../write-output.ts';

/** The options of `analyse` as they stand on the command line. */
export type AnalyseFlags = {
  readonly out: string;
  readonly genre?: string;
  readonly minDocuments: string;
  readonly encoding?: string;
  readonly jobs?: string;
  readonly showNames?: boolean;
  readonly segmenter: string;
  readonly phraseLength: string;
  readonly structureOnly?: boolean;
};

const mostJobs = 64;
/** A worker with nodejieba takes about 255 MB, so more are for those who ask for them. */
const mostDefaultJobs = 8;
const mostDocuments = 1_000_000;

type Settings = { readonly options: AnalyseOptions; readonly jobs: number; readonly out: string };

function readOptions(flags: AnalyseFlags, messages: Messages): Result<AnalyseOptions> {
  const genre = optional(flags.genre, (found) => genreWord(found, messages));
  if (!genre.ok) return genre;
  const least = wholeNumber('--min-documents', flags.minDocuments, [1, mostDocuments], messages);
  if (!least.ok) return least;
  const encoding = optional(flags.encoding, (found) => encodingLabel(found, messages));
  if (!encoding.ok) return encoding;
  const segmenter = oneOf('--segmenter', flags.segmenter, SEGMENTERS, messages);
  if (!segmenter.ok) return segmenter;
  const phraseCharacters = lengthRange('--phrase-length', flags.phraseLength, messages);
  if (!phraseCharacters.ok) return phraseCharacters;
  return ok({
    ...(genre.value === undefined ? {} : { genre: genre.value }),
    minDocuments: least.value,
    ...(encoding.value === undefined ? {} : { encoding: encoding.value }),
    showNames: flags.showNames ?? false,
    segmenter: segmenter.value,
    structureOnly: flags.structureOnly ?? false,
    phraseCharacters: phraseCharacters.value,
  });
}

function readFlags(flags: AnalyseFlags, messages: Messages): Result<Settings> {
  if (flags.out === '') return failed(messages.usage.emptyOut);
  const options = readOptions(flags, messages);
  if (!options.ok) return options;
  const jobs = optional(flags.jobs, (found) =>
    wholeNumber('--jobs', found, [1, mostJobs], messages),
  );
  if (!jobs.ok) return jobs;
  const defaultJobs = Math.min(availableParallelism(), mostDefaultJobs);
  return ok({ options: options.value, jobs: jobs.value ?? defaultJobs, out: flags.out });
}

/** Writes all files of an analysis aside and then puts them in their places. */
function writeAll(
  analysis: Analysis,
  output: Output,
  progress: ProgressReporter,
  messages: Messages,
): Result<void> {
  const files = renderTables(analysis, messages.lang);
  progress.phase(messages.analyse.rendering, files.length);
  for (const file of files) {
    const written = output.write(file.path, file.chunks());
    if (!written.ok) return written;
    progress.advance();
  }
  return output.commit([
    ...files.map(({ path }) => path),
    ...analysis.documents.map(({ id }) => textPath(id)),
  ]);
}

/** The analysis, or why there is none; errors of the file system (a full disk) are told as such. */
async function runAnalysis(
  request: AnalyseRequest,
  out: string,
  io: CliIo,
  messages: Messages,
): Promise<Result<Analysis>> {
  try {
    const outcome = await io.analyse(request);
    if (outcome.ok) return ok(outcome.value);
    const { message, unreadable = [] } = outcome.error;
    if (unreadable.length === 0) return failed(message);
    request.progress.done();
    io.err(unreadableLines(unreadable, messages));
    return failed(messages.analyse.nothingRead);
  } catch (error) {
    const message = fsFaultText(error, out, messages.lang);
    if (message === undefined) throw error;
    return failed(message);
  } finally {
    request.progress.done();
  }
}

/** From an opened output to the exit code. */
async function analyseInto(
  output: Output,
  paths: readonly string[],
  settings: Settings,
  io: CliIo,
  messages: Messages,
): Promise<number> {
  const { options, jobs, out } = settings;
  const progress = createProgressBar({ write: io.err, columns: io.columns });
  const request = {
    paths,
    options,
    jobs,
    textsFolder: output.textsFolder,
    outFolder: out,
    progress,
  };
  const stopListening = io.onEnd((signal) => {
    progress.done();
    output.discard();
    io.err(`${messages.analyse.interrupted}\n`);
    io.exit(signalExitCodes[signal]);
  });
  try {
    const analysed = await runAnalysis(request, out, io, messages);
    if (!analysed.ok) {
      io.err(messages.error(analysed.error));
      return exitCode.wrongUse;
    }
    const analysis = analysed.value;
    io.err(warningLines(analysis, messages));
    io.err(unreadableLines(analysis.unreadable, messages));
    if (analysis.documents.length === 0) {
      io.err(messages.error(messages.analyse.nothingRead));
      return exitCode.wrongUse;
    }
    const written = writeAll(analysis, output, progress, messages);
    progress.done();
    if (!written.ok) {
      io.err(messages.error(written.error));
      return exitCode.wrongUse;
    }
    io.err(analysisSummary(analysis, out, messages));
    return analysis.unreadable.length > 0 ? exitCode.partlyUnreadable : exitCode.done;
  } finally {
    stopListening();
    output.discard();
  }
}

/** `fanben analyse`: reads texts and writes the output folder. Gives the exit code. */
export async function analyseCommand(
  paths: readonly string[],
  flags: AnalyseFlags,
  io: CliIo,
  messages: Messages,
): Promise<number> {
  const settings = readFlags(flags, messages);
  if (!settings.ok) {
    io.err(messages.error(settings.error));
    return exitCode.wrongUse;
  }
  const output = openOutput(settings.value.out, messages.lang);
  if (!output.ok) {
    io.err(messages.error(output.error));
    return exitCode.wrongUse;
  }
  return analyseInto(output.value, paths, settings.value, io, messages);
}
