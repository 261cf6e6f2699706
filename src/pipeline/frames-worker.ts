import { parentPort, workerData } from 'node:worker_threads';
import { mineFrames } from '../mining/frames/mine-frames.ts';
import { placeInRuns } from '../text/place-runs.ts';
import type { FramesOrder } from './frames-aside.ts';

/** Entry of the thread that mines frames: carries out the one order it is started with. */
function serve({ documents, minDocuments }: FramesOrder): void {
  const mined = documents.map(({ placeRuns, ...document }) =>
    Object.assign(document, { placeAt: (offset: number) => placeInRuns(placeRuns, offset) }),
  );
  parentPort?.postMessage(mineFrames(mined, { minDocuments }), []);
}

serve(workerData);
