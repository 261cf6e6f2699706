import { Worker } from 'node:worker_threads';
import type { MinedDocument } from '../corpus/mined-document.ts';
import { mineFrames, type FrameTables } from '../mining/frames/mine-frames.ts';

/** A document as it is posted to another thread: where its text lies in the source told by runs. */
export type PostedDocument = Omit<MinedDocument, 'placeAt'> & { readonly placeRuns: Uint32Array };

/** What the thread that mines frames is started with. */
export type FramesOrder = {
  readonly documents: readonly PostedDocument[];
  readonly minDocuments: number;
};

/** Which thread is started, and from how many characters on it is worth it. */
export type FramesThread = { readonly entry: URL; readonly leastCharacters: number };

const defaultThread: FramesThread = {
  entry: new URL('./frames-worker.js', import.meta.url),
  // with less, frames are found sooner than a thread has started
  leastCharacters: 1_000_000,
};

function inThread(entry: URL, order: FramesOrder): Promise<FrameTables> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: order });
    worker.once('message', (tables: FrameTables) => {
      resolve(tables);
      void worker.terminate();
    });
    worker.once('error', reject);
    // after a message or an error this says nothing any more
    worker.once('exit', (code) => reject(new Error(`句式线程以 ${code} 结束`)));
  });
}

/**
 * Mines frames beside what the calling thread does meanwhile, on a thread of its own if there is enough to do and more
 * than one may be used; the result is the same. Rejects if the thread dies.
 */
export async function mineFramesAside(
  documents: readonly (MinedDocument & { readonly placeRuns: Uint32Array })[],
  minDocuments: number,
  jobs: number,
  { entry, leastCharacters }: FramesThread = defaultThread,
): Promise<FrameTables> {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  if (jobs < 2 || characters < leastCharacters) return mineFrames(documents, { minDocuments });
  const posted = documents.map(({ placeAt: _placeAt, ...document }): PostedDocument => document);
  return inThread(entry, { documents: posted, minDocuments });
}
