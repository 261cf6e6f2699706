import type { OutcomeBatch } from './outcome-batch.ts';
import type { ProcessInput, SourceHints } from './process-types.ts';
import type { RunLedger } from './run-ledger.ts';
import type { StepSettings } from './source-step.ts';

/** What a worker is started with. */
export type WorkerSetup = {
  /** URL of the module that exports `processSource`. */
  readonly processModule: string;
};

/** Main thread to worker: take inputs from the ledger until it is exhausted. */
export type RunOrder = {
  readonly inputs: readonly ProcessInput[];
  readonly settings: StepSettings;
  /** Hints by index of the input, for those that have any. */
  readonly hints: ReadonlyMap<number, SourceHints>;
  readonly ledger: RunLedger;
  /** Which of the ledger's slots is this worker's. */
  readonly slot: number;
};

/** Worker to main thread: some outcomes, or the end of the order. */
export type WorkerReport =
  { readonly kind: 'batch'; readonly batch: OutcomeBatch } | { readonly kind: 'finished' };
