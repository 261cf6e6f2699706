import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessInput } from '../src/pipeline/process-types.ts';

/** All text files below a folder, sorted by name. */
export function textFilesIn(folder: string): readonly ProcessInput[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ source: name.replaceAll('\\', '/'), path: join(folder, name) }));
}
