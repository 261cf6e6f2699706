import { parentPort, workerData } from 'node:worker_threads';
import { rereadGroundTables } from '../../src/evidence/ground-table.ts';
import { scoreSets, type PageSet } from './page-sets.ts';

// The thread reads with the data files of the package that it was loaded from: a copy, one number of which is changed.
const { sets }: { readonly sets: readonly PageSet[] } = workerData;

async function readAgain(): Promise<void> {
  rereadGroundTables();
  parentPort?.postMessage(await scoreSets(sets), []);
}

parentPort?.on('message', () => void readAgain());
