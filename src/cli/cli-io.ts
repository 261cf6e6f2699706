import type { Readable } from 'node:stream';
import type { IngestError } from '../ingest/source-text.ts';
import type { Analysis, AnalyseOptions } from '../pipeline/analysis.ts';
import type { ProgressReporter } from '../pipeline/progress.ts';
import type { EndSignal } from './exit-code.ts';

export type AnalyseRequest = {
  /** Files, folders or globs as given on the command line; `-` for standard input. */
  readonly paths: readonly string[];
  readonly options: AnalyseOptions;
  /** Worker threads. */
  readonly jobs: number;
  /** Existing folder that gets `<document id>.txt` for each document. */
  readonly textsFolder: string;
  /** Where the results will stand. */
  readonly outFolder?: string;
  readonly progress: ProgressReporter;
};

export type AnalyseOutcome =
  | { readonly ok: true; readonly value: Analysis }
  | {
      readonly ok: false;
      readonly error: { readonly message: string; readonly unreadable?: readonly IngestError[] };
    };

/** All that a command touches of the world outside, so that it can be run in-process. */
export type CliIo = {
  /** Data, to standard output. */
  readonly out: (text: string) => void;
  /** Messages and progress, to standard error. */
  readonly err: (text: string) => void;
  /** Standard input, for `-`. */
  readonly stdin: () => Readable;
  /** Width of the terminal behind `err` in columns; 0 if there is none. */
  readonly columns: () => number;
  /** Calls back when the run is to end at once; gives a function that takes the callback off again. */
  readonly onEnd: (handler: (signal: EndSignal) => void) => () => void;
  /** Ends the process. */
  readonly exit: (code: number) => void;
  readonly analyse: (request: AnalyseRequest) => Promise<AnalyseOutcome>;
};
