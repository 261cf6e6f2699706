import type { ResourceLimits } from 'node:worker_threads';
import { startWorker, type WorkerHandle } from './worker-handle.ts';

/** The threads of a pool, one a slot. */
export type WorkerCrew = {
  /** The living worker of a slot, a fresh one if there is none. */
  readonly workerAt: (entry: URL, slot: number) => WorkerHandle;
  /** How many are alive. */
  readonly threads: () => number;
  /** Ends them all; resolves when they are gone. */
  readonly stopAll: () => Promise<void>;
};

/** A crew that does the work of one module. No thread is started before it is asked for. */
export function openCrew(processModule: string, resourceLimits: ResourceLimits): WorkerCrew {
  const handles: WorkerHandle[] = [];
  return {
    workerAt: (entry, slot) => {
      const present = handles[slot];
      if (present?.isAlive() === true) return present;
      const fresh = startWorker(entry, { processModule }, resourceLimits);
      handles[slot] = fresh;
      return fresh;
    },
    threads: () => handles.filter((handle) => handle.isAlive()).length,
    stopAll: async () => {
      await Promise.all(handles.map((handle) => handle.stop()));
      handles.length = 0;
    },
  };
}
