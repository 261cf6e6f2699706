import { openWorkerPool } from '../src/pipeline/worker-pool.ts';
import { SEGMENTERS } from '../src/segment/segmenter.ts';
import { textFilesIn } from './text-files.ts';

/**
 * Measured program: the per-source work alone, over all files of a folder, by a pool of threads; starting them and
 * loading dictionaries counts. Arguments: folder, engine, jobs. Prints JSON.
 */
async function main(folder: string, wish: string, jobs: number): Promise<void> {
  const inputs = textFilesIn(folder);
  const segmenter = SEGMENTERS.find((name) => name === wish) ?? 'nodejieba';
  const started = performance.now();
  const pool = openWorkerPool({ jobs });
  const outcomes = await pool.runSources(inputs, { showNames: false, segmenter });
  const milliseconds = performance.now() - started;
  const failed = outcomes.filter((outcome) => !outcome.ok).length;
  const threads = pool.threads();
  await pool.close();
  process.stdout.write(JSON.stringify({ sources: outcomes.length, failed, threads, milliseconds }));
}

const [folder = '.', wish = '', jobs = '1'] = process.argv.slice(2);
await main(folder, wish, Number(jobs));
