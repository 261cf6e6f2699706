import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isObject } from '../../src/text/data-file.ts';
import { packageFile } from '../../src/text/package-file.ts';
import type { PageSet, SetCounts } from './page-sets.ts';
import { withNumber, type Variant } from './variants.ts';

/** A copy of the built program whose data files may be changed without touching those of the repository. */
export type ProgramCopy = {
  /** Reads the sets with the data files as they are, or with one number changed. */
  readonly score: (variant?: Variant) => Promise<SetCounts>;
  readonly remove: () => Promise<void>;
};

function ask(worker: Worker): Promise<SetCounts> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (counts: SetCounts) => {
      worker.off('error', reject);
      resolve(counts);
    });
    worker.postMessage('read', []);
  });
}

/** Tables with a bias and floors can be read anew (`groundTable`); all other data is read once a thread. */
function isGroundTable(content: unknown): boolean {
  return isObject(content) && 'bias' in content && 'yes' in content;
}

/** Copies code and data into a temporary folder; libraries are linked. The reading is done by a thread of the copy. */
export function copyProgram(sets: readonly PageSet[]): ProgramCopy {
  const folder = mkdtempSync(join(tmpdir(), 'fanben-copy-'));
  for (const part of ['package.json', 'build', 'data'])
    cpSync(fileURLToPath(packageFile(part)), join(folder, part), { recursive: true });
  symlinkSync(fileURLToPath(packageFile('node_modules')), join(folder, 'node_modules'));
  const start = (): Worker =>
    new Worker(join(folder, 'build/bench/perturb/worker.js'), { workerData: { sets } });
  let worker = start();
  const restart = async (): Promise<void> => {
    await worker.terminate();
    worker = start();
  };
  return {
    score: async (variant) => {
      if (variant === undefined) return ask(worker);
      const path = join(folder, 'data', `${variant.file}.json`);
      const before = readFileSync(path, 'utf8');
      const content: unknown = JSON.parse(before);
      writeFileSync(path, JSON.stringify(withNumber(content, variant.path, variant.value)));
      try {
        if (!isGroundTable(content)) await restart();
        return await ask(worker);
      } finally {
        writeFileSync(path, before);
        if (!isGroundTable(content)) await restart();
      }
    },
    remove: async () => {
      await worker.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
