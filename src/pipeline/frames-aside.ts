import { Worker } from 'node:worker_threads';
import type { FrameText } from '../mining/frames/frame-text.ts';
import { chooseFrames } from '../mining/frames/mine-frames.ts';
import type { WeighedFrame } from '../mining/frames/select-frames.ts';

/** What the thread that chooses frames is started with. */
export type FramesOrder = {
  readonly documents: readonly Omit<FrameText, 'tokenStarts'>[];
  /**
   * Token starts of all documents end to end, handed over, and how many each document has. Views into the buffers in
   * which the records came would take those along, which hold all else that was learned of the sources.
   */
  readonly tokenStarts: ArrayBuffer;
  readonly tokenCounts: readonly number[];
  readonly minDocuments: number;
};

/** Which thread is started, and from how many characters on it is worth it. */
export type FramesThread = { readonly entry: URL; readonly leastCharacters: number };

const defaultThread: FramesThread = {
  entry: new URL('./frames-worker.js', import.meta.url),
  // with less, frames are found sooner than a thread has started
  leastCharacters: 1_000_000,
};

function orderOf(documents: readonly FrameText[], minDocuments: number): FramesOrder {
  const tokenCounts = documents.map(({ tokenStarts }) => tokenStarts.length);
  const all = new Uint32Array(tokenCounts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const { tokenStarts } of documents) {
    all.set(tokenStarts, at);
    at += tokenStarts.length;
  }
  return {
    documents: documents.map(({ id, cluster, text }) => ({ id, cluster, text })),
    tokenStarts: all.buffer,
    tokenCounts,
    minDocuments,
  };
}

function inThread(entry: URL, order: FramesOrder): Promise<readonly WeighedFrame[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: order, transferList: [order.tokenStarts] });
    worker.once('message', (frames: readonly WeighedFrame[]) => {
      resolve(frames);
      void worker.terminate();
    });
    worker.once('error', reject);
    // after a message or an error this says nothing any more
    worker.once('exit', (code) => reject(new Error(`句式线程以 ${code} 结束`)));
  });
}

/**
 * Chooses frames beside what the calling thread does meanwhile, on a thread of its own if there is enough to do and more
 * than one may be used; the result is the same. Rejects if the thread dies.
 */
export async function chooseFramesAside(
  documents: readonly FrameText[],
  minDocuments: number,
  jobs: number,
  { entry, leastCharacters }: FramesThread = defaultThread,
): Promise<readonly WeighedFrame[]> {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  if (jobs < 2 || characters < leastCharacters) return chooseFrames(documents, { minDocuments });
  return inThread(entry, orderOf(documents, minDocuments));
}
