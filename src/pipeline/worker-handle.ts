import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { OutcomeBatch } from './outcome-batch.ts';
import { describe } from './source-step.ts';
import type { RunOrder, WorkerReport, WorkerSetup } from './worker-messages.ts';

/** How a worker's part in a run ended; `reason` is in Chinese. */
export type WorkerEnd =
  { readonly kind: 'finished' } | { readonly kind: 'died'; readonly reason: string };

/** One living (or dead) worker thread. */
export type WorkerHandle = {
  /**
   * Carries out an order; resolves when it is finished or the thread has died, rejects only with what `onBatch` throws.
   * One at a time.
   */
  readonly perform: (order: RunOrder, onBatch: (batch: OutcomeBatch) => void) => Promise<WorkerEnd>;
  readonly isAlive: () => boolean;
  /** Ends the thread at once, in the middle of its work if need be; resolves when it is gone. */
  readonly stop: () => Promise<void>;
};

type Task = {
  readonly onBatch: (batch: OutcomeBatch) => void;
  readonly resolve: (end: WorkerEnd) => void;
  readonly reject: (error: unknown) => void;
};

/** Starts a thread. An idle one does not keep the process alive. */
export function startWorker(entry: URL, setup: WorkerSetup, limits: ResourceLimits): WorkerHandle {
  const worker = new Worker(entry, { workerData: setup, resourceLimits: limits });
  let task: Task | undefined;
  let death: WorkerEnd | undefined;
  let reason = '';
  const settle = (end: WorkerEnd): void => {
    task?.resolve(end);
    task = undefined;
    worker.unref();
  };
  worker.on('message', (report: WorkerReport) => {
    if (report.kind === 'finished') settle({ kind: 'finished' });
    else if (task !== undefined) receive(task, report.batch);
  });
  worker.on('error', (error) => {
    reason = reasonOf(error);
  });
  // comes after all messages the thread had posted
  worker.on('exit', (code) => {
    death = { kind: 'died', reason: reason === '' ? `退出码 ${code}` : reason };
    settle(death);
  });
  worker.unref();
  return {
    perform: (order, onBatch) =>
      new Promise((resolve, reject) => {
        if (death !== undefined) {
          resolve(death);
          return;
        }
        task = { onBatch, resolve, reject };
        worker.ref();
        worker.postMessage(order, []);
      }),
    isAlive: () => death === undefined,
    stop: async () => {
      await worker.terminate();
    },
  };
}

function receive({ onBatch, reject }: Task, batch: OutcomeBatch): void {
  try {
    onBatch(batch);
  } catch (error) {
    reject(error);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return '内存不足';
  }
  return describe(error);
}
