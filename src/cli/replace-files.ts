import { linkSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How to take back one thing that was done. */
type Undo = () => void;

/** Where new files lie, where they go, and where old ones are kept meanwhile; all on one disk. */
export type Places = { readonly from: string; readonly to: string; readonly kept: string };

/** What stands at a path: nothing, a file (or a link), or a folder. */
function kindOf(path: string): 'none' | 'file' | 'folder' {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'none';
  return stats.isDirectory() ? 'folder' : 'file';
}

function isFolderError(path: string): Error {
  return Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR', syscall: 'rename', path });
}

/** Keeps a file under a second name, so that it can be brought back; false if there is none. */
function keep(target: string, backup: string): boolean {
  const kind = kindOf(target);
  if (kind === 'folder') throw isFolderError(target);
  if (kind === 'none') return false;
  try {
    // A second link leaves the file in its place until the new one is renamed over it.
    linkSync(target, backup);
  } catch {
    renameSync(target, backup);
  }
  return true;
}

/** Replaces one file, or takes it away if there is no new one. */
function replaceFile(places: Places, name: string, fresh: boolean, undos: Undo[]): void {
  const target = join(places.to, name);
  const backup = join(places.kept, name);
  const had = keep(target, backup);
  undos.push(() => {
    if (had) renameSync(backup, target);
    else rmSync(target, { force: true });
  });
  if (fresh) renameSync(join(places.from, name), target);
  else if (had) rmSync(target, { force: true });
}

/**
 * Replaces a folder of files by a new one in two renames, however many files it holds; those that `isOwn` does not
 * know are somebody else's and move over into the new folder.
 */
function replaceFolder(
  places: Places,
  name: string,
  isOwn: (file: string) => boolean,
  undos: Undo[],
): void {
  const [fresh, target, old] = [places.from, places.to, places.kept].map((at) => join(at, name));
  if (fresh === undefined || target === undefined || old === undefined) return;
  const kind = kindOf(target);
  if (kind !== 'none') {
    renameSync(target, old);
    undos.push(() => renameSync(old, target));
  }
  renameSync(fresh, target);
  undos.push(() => renameSync(target, fresh));
  if (kind !== 'folder') return;
  for (const file of readdirSync(old)) {
    if (isOwn(file) || kindOf(join(target, file)) !== 'none') continue;
    renameSync(join(old, file), join(target, file));
    undos.push(() => renameSync(join(target, file), join(old, file)));
  }
}

/** What is to be replaced. */
export type Replacement = {
  /** Files in the folder itself, in the order in which they are to be put in their places. */
  readonly fresh: readonly string[];
  /** Files of an earlier run in the folder itself that are no longer written. */
  readonly stale: readonly string[];
  /** A folder of files that is replaced as a whole. */
  readonly folder: string;
  /** Whether a file in that folder is an earlier run's. */
  readonly isOwn: (file: string) => boolean;
};

/**
 * Puts new files and one new folder in the place of old ones. If anything fails, what was done is undone and the error
 * thrown: `to` then holds what it held. Old files stay in `kept` (the caller removes it). Runs without pause, so that
 * no signal handler can come between.
 */
export function replaceFiles(places: Places, replacement: Replacement): void {
  const undos: Undo[] = [];
  mkdirSync(places.kept, { recursive: true });
  try {
    replaceFolder(places, replacement.folder, replacement.isOwn, undos);
    for (const name of replacement.stale) replaceFile(places, name, false, undos);
    for (const name of replacement.fresh) replaceFile(places, name, true, undos);
  } catch (error) {
    for (const undo of undos.toReversed()) {
      try {
        undo();
      } catch {
        // The first error is the one to report; go on and bring back what can be brought back.
      }
    }
    throw error;
  }
}
