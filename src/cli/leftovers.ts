import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const dayMilliseconds = 24 * 60 * 60 * 1000;
const asideName = /^\.fanben-(\d+)-/u;

/** How the folder is called in which a run writes aside; something random follows. */
export function asidePrefix(pid: number): string {
  return `.fanben-${pid}-`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, but it is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Removes folders that runs left in an output folder when they were killed: those of processes that are gone, and a
 * day old at least (the process may run on another machine that shares the disk).
 */
export function removeLeftovers(folder: string, now: number = Date.now()): void {
  for (const name of readdirSync(folder)) {
    const pid = asideName.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const path = join(folder, name);
    try {
      if (now - statSync(path).mtimeMs > dayMilliseconds) rmSync(path, { recursive: true });
    } catch {
      // Gone meanwhile, or not ours to remove: no reason to stop a run.
    }
  }
}
