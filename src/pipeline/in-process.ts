import { setImmediate } from 'node:timers/promises';
import type { ProcessInput, SourceHints, SourceOutcome } from './process-types.ts';
import { loadProcessSource, takeStep, type StepSettings } from './source-step.ts';

/** What a run tells of itself and takes notice of, wherever it is carried out. */
export type RunHooks = {
  readonly hintsFor?: (source: string) => SourceHints | undefined;
  /** Called once for each finished source, in any order. What it throws ends the run. */
  readonly onDone?: (outcome: SourceOutcome) => void;
  readonly signal?: AbortSignal;
};

/** Timers and signals get their turn this often. */
const turnMilliseconds = 50;

/** Carries out a run on the calling thread, one source after the other. Rejects on abort only. */
export async function runInProcess(
  processModule: string,
  inputs: readonly ProcessInput[],
  settings: StepSettings,
  hooks: RunHooks,
): Promise<readonly SourceOutcome[]> {
  const processSource = await loadProcessSource(processModule);
  const outcomes: SourceOutcome[] = [];
  let lastTurn = performance.now();
  for (const input of inputs) {
    if (performance.now() - lastTurn >= turnMilliseconds) {
      await setImmediate();
      lastTurn = performance.now();
    }
    hooks.signal?.throwIfAborted();
    const hint = hooks.hintsFor?.(input.source);
    const outcome = await takeStep(processSource, input, settings, hint);
    outcomes.push(outcome);
    hooks.onDone?.(outcome);
  }
  return outcomes;
}
