import { countOutcome } from './count-outcome.ts';
import type { RunHooks } from './in-process.ts';
import { unpackOutcomes, type OutcomeBatch } from './outcome-batch.ts';
import type { ProcessInput, SourceHints, SourceOutcome } from './process-types.ts';
import { isExhausted, lastTaken, openLedger, type RunLedger } from './run-ledger.ts';
import { failure, type StepSettings } from './source-step.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** A run that is carried out by several threads. */
export type ThreadedRun = {
  readonly inputs: readonly ProcessInput[];
  /** The order in which inputs are handed out; all indices of `inputs`. */
  readonly order: readonly number[];
  readonly settings: StepSettings;
  readonly hooks: RunHooks;
  /** Number of threads. */
  readonly slots: number;
  /** A living worker for a slot: the one that is there or a fresh one. */
  readonly workerAt: (slot: number) => WorkerHandle;
};

/** Workers that may die without having an input in hand before the run is given up. */
const failedStartsAllowed = 2;

type State = ThreadedRun & {
  readonly hints: ReadonlyMap<number, SourceHints>;
  readonly outcomes: (SourceOutcome | undefined)[];
  failedStarts: number;
};

/**
 * Processes all inputs; outcomes in the order of the inputs. An input whose worker died is reported as failed; what
 * that worker had finished but not yet posted is done again in a further round. Rejects if workers keep dying
 * without an input in hand (they cannot be started), if an outcome cannot be counted or taken, and on abort.
 */
export async function runInThreads(run: ThreadedRun): Promise<readonly SourceOutcome[]> {
  const hints = hintsByIndex(run);
  const outcomes = run.inputs.map((): SourceOutcome | undefined => undefined);
  const state: State = { ...run, hints, outcomes, failedStarts: 0 };
  let pending = run.order;
  while (pending.length > 0) {
    const ledger = openLedger(pending, run.slots);
    const slots = Array.from({ length: Math.min(run.slots, pending.length) }, (_, slot) => slot);
    await Promise.all(slots.map((slot) => serveSlot(state, ledger, slot)));
    pending = pending.filter((index) => outcomes[index] === undefined);
  }
  return outcomes.filter((outcome) => outcome !== undefined);
}

/** One slot's part in a round: a worker, and another one if it dies, until nothing is left to hand out. */
async function serveSlot(state: State, ledger: RunLedger, slot: number): Promise<void> {
  const { inputs, settings, hints } = state;
  do {
    const order = { inputs, settings, hints, ledger, slot };
    const end = await state.workerAt(slot).perform(order, (batch) => receive(state, batch));
    state.hooks.signal?.throwIfAborted();
    if (end.kind === 'finished') return;
    blame(state, lastTaken(ledger, slot), end.reason);
  } while (!isExhausted(ledger));
}

function receive(state: State, batch: OutcomeBatch): void {
  const outcomes = unpackOutcomes(batch);
  for (const [i, index] of batch.indices.entries()) {
    const outcome = outcomes[i];
    if (outcome !== undefined)
      settle(state, index, countOutcome(outcome, state.settings.options.segmenter));
  }
}

function settle(state: State, index: number, outcome: SourceOutcome): void {
  if (state.outcomes[index] !== undefined) return;
  state.outcomes[index] = outcome;
  state.hooks.onDone?.(outcome);
}

/** The input a dead worker had in hand is reported as failed; a death without one is a failed start. */
function blame(state: State, index: number | undefined, reason: string): void {
  const input = index === undefined ? undefined : state.inputs[index];
  if (index !== undefined && input !== undefined && state.outcomes[index] === undefined) {
    const message = `处理这个文件时工作线程意外退出（${reason}），已跳过；可把文件拆小后重试`;
    settle(state, index, failure(input.source, message));
    return;
  }
  state.failedStarts++;
  if (state.failedStarts > failedStartsAllowed) throw new Error(`工作线程无法启动：${reason}`);
}

function hintsByIndex(run: ThreadedRun): ReadonlyMap<number, SourceHints> {
  const hints = new Map<number, SourceHints>();
  for (const [index, { source }] of run.inputs.entries()) {
    const hint = run.hooks.hintsFor?.(source);
    if (hint !== undefined) hints.set(index, hint);
  }
  return hints;
}
