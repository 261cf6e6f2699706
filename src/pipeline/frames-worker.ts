import { parentPort, workerData } from 'node:worker_threads';
import { chooseFrames } from '../mining/frames/mine-frames.ts';
import type { FramesOrder } from './frames-aside.ts';

/** Entry of the thread that chooses frames: carries out the one order it is started with. */
function serve({ documents, tokenStarts, tokenCounts, minDocuments }: FramesOrder): void {
  const all = new Uint32Array(tokenStarts);
  let at = 0;
  const texts = documents.map((document, index) => {
    const from = at;
    at += tokenCounts[index] ?? 0;
    return { ...document, tokenStarts: all.subarray(from, at) };
  });
  parentPort?.postMessage(chooseFrames(texts, { minDocuments }), []);
}

serve(workerData);
