import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { packOutcomes } from './outcome-batch.ts';
import type { ProcessSource, SourceOutcome } from './process-types.ts';
import { takeNext } from './run-ledger.ts';
import { loadProcessSource, takeStep } from './source-step.ts';
import type { RunOrder, WorkerReport, WorkerSetup } from './worker-messages.ts';

/** Outcomes are posted when there are this many or the last post is this long ago, whichever comes first. */
const batchSize = 64;
const batchMilliseconds = 200;

/** Entry of a worker thread: carries out run orders until it is stopped. */
function serve(port: MessagePort, setup: WorkerSetup): void {
  // started at once, so that modules load while the main thread is still listing its inputs
  const loading = loadProcessSource(setup.processModule);
  port.on('message', (order: RunOrder) => {
    void loading.then((processSource) => carryOut(port, order, processSource));
  });
}

async function carryOut(
  port: MessagePort,
  order: RunOrder,
  processSource: ProcessSource,
): Promise<void> {
  const post = (report: WorkerReport, transfer: readonly ArrayBuffer[] = []): void => {
    port.postMessage(report, [...transfer]);
  };
  let indices: number[] = [];
  let outcomes: SourceOutcome[] = [];
  let posted = performance.now();
  const flush = (): void => {
    if (indices.length === 0) return;
    const batch = packOutcomes(indices, outcomes);
    post({ kind: 'batch', batch }, [batch.arrays]);
    indices = [];
    outcomes = [];
    posted = performance.now();
  };
  for (let index = take(order); index !== undefined; index = take(order)) {
    const input = order.inputs[index];
    if (input === undefined) continue;
    outcomes.push(await takeStep(processSource, input, order.settings, order.hints.get(index)));
    indices.push(index);
    if (indices.length >= batchSize || performance.now() - posted >= batchMilliseconds) flush();
  }
  flush();
  post({ kind: 'finished' });
}

function take(order: RunOrder): number | undefined {
  return takeNext(order.ledger, order.slot);
}

if (parentPort !== null) serve(parentPort, workerData);
