import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryPath } from '../wild/truth.ts';

export type BinResult = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs the built program as a user would. Needs `npm run build` (npm ci does it). */
export function runBin(
  args: readonly string[],
  input?: string | Buffer,
  env: Readonly<Record<string, string>> = {},
): BinResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [repositoryPath('dist/cli/main.js'), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      ...(input !== undefined && { input }),
    },
  );
  return { code: status, stdout, stderr };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fanben-test-'));
}

/** SHA-256 of every file below a folder, by relative path. */
export function fingerprints(folder: string): Record<string, string> {
  const result: Record<string, string> = {};
  const walk = (path: string): void => {
    for (const name of readdirSync(path).toSorted()) {
      const child = join(path, name);
      if (statSync(child).isDirectory()) walk(child);
      else
        result[child.slice(folder.length + 1)] = createHash('sha256')
          .update(readFileSync(child))
          .digest('hex');
    }
  };
  walk(folder);
  return result;
}

function cellsOf(line: string): string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu);
  return Array.from(cells, (match) => (match[1] ?? match[2] ?? '').replaceAll('""', '"'));
}

/** Rows of a CSV file that fanben wrote (no line breaks within cells are expected), as objects. */
export function readRows(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split('\r\n')
    .filter((line) => line !== '');
  const names = cellsOf(head);
  return lines.map((line) =>
    Object.fromEntries(cellsOf(line).map((cell, index) => [names[index] ?? '', cell])),
  );
}
