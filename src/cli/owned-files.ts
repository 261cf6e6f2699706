import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENRES } from '../taxonomy/genre.ts';
import { isObject } from '../text/data-file.ts';

const tables =
  'documents sections anomalies elements order clusters unreadable phrases frames frame_slots reuse places removed';

const rootFiles: ReadonlySet<string> = new Set([
  ...tables.split(' ').map((table) => `${table}.csv`),
  ...GENRES.flatMap((genre) => [
    `outline.${genre}.md`,
    `outline.${genre}.json`,
    `checklist.${genre}.md`,
    `checklist.${genre}.csv`,
  ]),
  'model.json',
  'report.html',
  'run.json',
]);

/** Whether a path within an output folder is one that fanben writes. */
export function isOwnPath(path: string): boolean {
  return rootFiles.has(path) || /^texts\/[^/\\]+\.txt$/u.test(path);
}

/**
 * The files that an earlier run wrote into a folder, as its run.json lists them; none if there is no such file or it
 * is not fanben's. Listed paths that fanben never writes are left out, whatever the file says.
 */
export function filesOfEarlierRun(folder: string): readonly string[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  } catch {
    // No earlier run, or one that cannot be told: then nothing is known to be fanben's.
    return [];
  }
  if (!isObject(content) || content['schema'] !== 'fanben-run') return [];
  const { files } = content;
  if (!Array.isArray(files)) return [];
  return files.filter(
    (path: unknown): path is string => typeof path === 'string' && isOwnPath(path),
  );
}
