import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { ResourceLimits } from 'node:worker_threads';
import { runInProcess, type RunHooks } from './in-process.ts';
import type { ProcessInput, ProcessOptions, SourceOutcome } from './process-types.ts';
import type { StepSettings } from './source-step.ts';
import { runInThreads } from './threaded-run.ts';
import { openCrew } from './worker-crew.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** How a pool works. All defaults fit the built program. */
export type PoolSettings = {
  /** Most threads at work at once; default: as many as the machine runs in parallel. */
  readonly jobs?: number;
  /** Module that exports `processSource`; default: `process-source` beside this file. */
  readonly processModule?: URL;
  /** Entry of the workers, JavaScript; default: `source-worker.js` beside this file. `none`: no threads at all. */
  readonly entry?: URL | 'none';
  /** Runs with fewer bytes to read than this are carried out on the calling thread. */
  readonly inProcessBelow?: number;
  /** How many bytes of input make a further thread worth its start; 0: always `jobs` threads. */
  readonly bytesPerWorker?: number;
  /** Memory limits of each thread; default: those of Node. */
  readonly resourceLimits?: ResourceLimits;
};

/** Threads for the per-source work. They stay alive, dictionaries loaded, from one run to the next. */
export type WorkerPool = {
  readonly jobs: number;
  /**
   * Processes all inputs; outcomes in the order of the inputs. One run at a time. A source whose worker dies (out of
   * memory, exit, uncaught error) is reported as `read-failed` and the rest goes on in a fresh worker. Rejects with the
   * signal's reason on abort, when no thread is at work any more, and with an Error if workers cannot be started.
   * A native abort ends the whole process, threads and all; nothing here can catch it.
   */
  readonly runSources: (
    inputs: readonly ProcessInput[],
    options: ProcessOptions,
    settings?: RunHooks,
  ) => Promise<readonly SourceOutcome[]>;
  /** Threads alive now; 0 before the first run that needed any. */
  readonly threads: () => number;
  /**
   * Ends all threads; a run that is under way rejects. A later run starts fresh ones. An ended thread leaves its
   * nodejieba dictionary (230 MB) behind, for that addon frees nothing: a program that lives on keeps one pool.
   */
  readonly close: () => Promise<void>;
};

/** Whether this is the TypeScript source (under vitest): Node 20 cannot start a thread from it. */
const fromSource = import.meta.url.endsWith('.ts');

const defaults = {
  processModule: new URL(`./process-source.${fromSource ? 'ts' : 'js'}`, import.meta.url),
  entry: fromSource ? 'none' : new URL('./source-worker.js', import.meta.url),
  inProcessBelow: 40_000,
  bytesPerWorker: 300_000,
  resourceLimits: {},
} as const;

/**
 * With no more threads than this, one of them is the calling one: it cuts the words and counts while the others read. One
 * dictionary less is loaded and one thread less warms up its code; more readers would have to wait for it.
 */
const mostThatOneCountsFor = 3;

/** Opens a pool. No thread is started before a run needs it; idle ones do not keep the process alive. */
export function openWorkerPool(settings: PoolSettings = {}): WorkerPool {
  const full = { jobs: availableParallelism(), ...defaults, ...settings };
  const jobs = Math.max(1, full.jobs);
  const crew = openCrew(full.processModule.href, full.resourceLimits);
  let current: AbortController | undefined;

  const dispatch = async (
    inputs: readonly ProcessInput[],
    step: StepSettings,
    hooks: RunHooks,
  ): Promise<readonly SourceOutcome[]> => {
    const { entry } = full;
    const sizes = inputs.map(sizeOf);
    const bytes = sizes.reduce((total, size) => total + size, 0);
    if (entry === 'none' || (crew.threads() === 0 && bytes < full.inProcessBelow)) {
      return await runInProcess(full.processModule.href, inputs, step, hooks);
    }
    const worth = full.bytesPerWorker > 0 ? Math.ceil(bytes / full.bytesPerWorker) : jobs;
    const order = largestFirst(sizes);
    const workerAt = (slot: number): WorkerHandle => crew.workerAt(entry, slot);
    const wanted = Math.min(jobs, Math.max(1, worth, crew.threads()));
    const leaveCounts = jobs > 1 && wanted <= mostThatOneCountsFor;
    const slots = leaveCounts ? Math.max(1, wanted - 1) : wanted;
    const own = { options: { ...step.options, leaveCounts } };
    return await runInThreads({ inputs, order, settings: own, hooks, slots, workerAt });
  };
  return {
    jobs,
    threads: crew.threads,
    close: async () => {
      current?.abort(new Error('处理已停止'));
      await crew.stopAll();
    },
    runSources: async (inputs, options, run = {}) => {
      if (current !== undefined) throw new Error('上一批文件还在处理中，不能同时处理另一批');
      const controller = new AbortController();
      current = controller;
      const signals = [controller.signal, ...(run.signal === undefined ? [] : [run.signal])];
      const signal = AbortSignal.any(signals);
      signal.addEventListener('abort', () => void crew.stopAll(), { once: true });
      try {
        signal.throwIfAborted();
        return await dispatch(inputs, { options }, { ...run, signal });
      } catch (error) {
        // nothing may still be at work, or writing, when the caller hears of it
        controller.abort(error);
        await crew.stopAll();
        throw error;
      } finally {
        current = undefined;
      }
    },
  };
}

/** Bytes to read; 0 for what is not there (processing it says so) and for standard input. */
function sizeOf(input: ProcessInput): number {
  try {
    return statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}

/** Largest first, so that no thread is left alone with a large one at the end; equal ones keep their order. */
function largestFirst(sizes: readonly number[]): readonly number[] {
  return sizes.map((_, index) => index).toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
}
