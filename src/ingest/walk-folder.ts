import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { byCodePoint } from './code-point-order.ts';

/** A file found below a folder. */
export type FoundFile = {
  /** Path relative to the folder, `/` separated. */
  readonly relative: string;
  readonly path: string;
  /** Path with all links resolved; the same file has the same one however it was found. */
  readonly real: string;
  /** Whether a symbolic link led to it. */
  readonly linked: boolean;
};

/** What a walk found. */
export type FolderWalk = {
  readonly files: readonly FoundFile[];
  /** Folders that could not be opened, with the system's error code. */
  readonly closed: readonly { readonly path: string; readonly code: string }[];
};

type Folder = {
  readonly relative: string;
  readonly path: string;
  readonly real: string;
  readonly linked: boolean;
};

/** Folders that never hold somebody's documents. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '__MACOSX']);

/**
 * All files below a folder. Hidden names, lock files of Word (`~$…`), node_modules and __MACOSX are passed over.
 * Links are followed, each folder is entered once and by its real name rather than by a link, so loops are harmless.
 */
export async function walkFolder(path: string): Promise<FolderWalk> {
  const root: Folder = { relative: '', path, real: await realpath(path), linked: false };
  const files: FoundFile[] = [];
  const closed: { path: string; code: string }[] = [];
  const entered = new Set<string>();
  let pending: Folder[] = [root];
  while (pending.length > 0) {
    const links: Folder[] = [];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      if (entered.has(folder.real)) continue;
      entered.add(folder.real);
      await enter(folder, { files, closed, folders: pending, links });
    }
    // by path and from the end: which of two links to one folder is taken does not depend on the disk
    pending = links.toSorted((a, b) => byCodePoint(b.path, a.path));
  }
  return { files, closed };
}

type Found = {
  readonly files: FoundFile[];
  readonly closed: { path: string; code: string }[];
  readonly folders: Folder[];
  readonly links: Folder[];
};

async function enter(folder: Folder, found: Found): Promise<void> {
  let entries;
  try {
    entries = await readdir(folder.path, { withFileTypes: true });
  } catch (error) {
    found.closed.push({ path: folder.path, code: errorCode(error) });
    return;
  }
  for (const entry of entries) {
    const { name } = entry;
    if (isHidden(name)) continue;
    const relative = folder.relative === '' ? name : `${folder.relative}/${name}`;
    const item = {
      relative,
      path: join(folder.path, name),
      real: folder.real + sep + name,
      linked: folder.linked,
    };
    if (entry.isFile()) found.files.push(item);
    else if (entry.isDirectory()) {
      if (!skippedFolders.has(name)) found.folders.push(item);
    } else if (entry.isSymbolicLink()) await followLink(item, found);
  }
}

async function followLink(item: Folder, found: Found): Promise<void> {
  try {
    const target = await stat(item.path);
    const real = await realpath(item.path);
    if (target.isFile()) found.files.push({ ...item, real, linked: true });
    else if (target.isDirectory()) found.links.push({ ...item, real, linked: true });
  } catch {
    // a link to nowhere, or a circle of links: there is nothing behind it to read
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

/** The system's code of a file error (`ENOENT`), or `''`. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
