import type { MinedDocument } from '../src/corpus/mined-document.ts';
import { mineFrames } from '../src/mining/frames/mine-frames.ts';
import { minePhrases } from '../src/mining/phrases/mine-phrases.ts';
import { searchPassages } from '../src/mining/reuse/find-passages.ts';
import { SEGMENTERS } from '../src/segment/segmenter.ts';
import { loadMined } from './load-mined.ts';

/** What each miner gives, as a number of rows. */
const miners: Readonly<Record<string, (documents: readonly MinedDocument[]) => number>> = {
  phrases: (documents) => minePhrases(documents).length,
  frames: (documents) => mineFrames(documents).frames.length,
  reuse: (documents) => searchPassages(documents).passages.length,
};

/**
 * Measured program: one miner alone over the documents of an output folder, which are in memory and cut into words
 * before the clock starts. Arguments: folder, miner, engine. Prints JSON.
 */
function main(folder: string, name: string, wish: string): void {
  const mine = miners[name];
  if (mine === undefined) throw new Error(`没有这个挖掘步骤：${name}`);
  const engine = SEGMENTERS.find((known) => known === wish) ?? 'nodejieba';
  const documents = loadMined(folder, engine);
  const started = performance.now();
  const rows = mine(documents);
  const milliseconds = performance.now() - started;
  process.stdout.write(JSON.stringify({ milliseconds, rows, documents: documents.length }));
}

main(process.argv[2] ?? 'output', process.argv[3] ?? '', process.argv[4] ?? 'nodejieba');
