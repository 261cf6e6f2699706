import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The worker's entry compiled to JavaScript, for Node 20 cannot start a thread from TypeScript. */
export type BuiltWorker = { readonly entry: URL; readonly remove: () => void };

/** Compiles the worker and all that it imports into a temporary folder (under a second). */
export function buildWorker(): BuiltWorker {
  const folder = mkdtempSync(join(tmpdir(), 'fanben-worker-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const config = join(folder, 'tsconfig.json');
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.build.json'),
      compilerOptions: {
        outDir: join(folder, 'dist'),
        rootDir: join(root, 'src'),
        typeRoots: [join(root, 'node_modules/@types')],
        declaration: false,
        isolatedDeclarations: false,
      },
      include: [],
      files: [join(root, 'src/pipeline/source-worker.ts')],
    }),
  );
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { status, stdout } = spawnSync(tsc, ['-p', config], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`tsc: ${stdout}`);
  return {
    entry: pathToFileURL(join(folder, 'dist/pipeline/source-worker.js')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
