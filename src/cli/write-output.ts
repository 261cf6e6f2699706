import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Lang } from '../model/lang.ts';
import { attempt } from './fs-fault.ts';
import { filesOfEarlierRun } from './owned-files.ts';
import { asidePrefix, removeLeftovers } from './leftovers.ts';
import { replaceFiles } from './replace-files.ts';
import type { Result } from './result.ts';

/** An output folder while a run writes: all goes aside first. */
export type Output = {
  /** Existing folder for `<document id>.txt`; worker threads write here. */
  readonly textsFolder: string;
  /** Writes a file aside, `path` within the output folder. */
  readonly write: (path: string, chunks: Iterable<string>) => Result<void>;
  /**
   * Puts the files with these paths in their places and removes those of an earlier run that are not among them.
   * What else was written aside (texts of documents that a second reading did away with) is dropped.
   */
  readonly commit: (paths: readonly string[]) => Result<void>;
  /** Removes what was written aside; after a commit it does nothing. */
  readonly discard: () => void;
};

const texts = 'texts';
const runFile = 'run.json';

/** Writes a file chunk by chunk. Throws what the file system throws. */
export function writeChunks(path: string, chunks: Iterable<string | Uint8Array>): void {
  const file = openSync(path, 'w');
  try {
    for (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    }
  } finally {
    closeSync(file);
  }
}

/** Removes a folder that others may still be writing into: out of their sight first, then for good. */
function removeFolder(folder: string): void {
  const away = `${folder}-old`;
  let place = folder;
  try {
    renameSync(folder, away);
    place = away;
  } catch {
    // Not movable (open files on Windows, or gone already): remove it where it is.
  }
  try {
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Left behind under a name that says whose it is; no reason to fail a run that is over.
  }
}

/** Removes the folders from `folder` up to `first` that were made for this run, if they are empty. */
function removeEmpty(folder: string, first: string | undefined): void {
  if (first === undefined) return;
  const top = resolve(first);
  for (let place = resolve(folder); place.startsWith(top); place = dirname(place)) {
    try {
      rmdirSync(place);
    } catch {
      return; // not empty, so someone uses it
    }
  }
}

/**
 * Removes texts that were written aside and are not among `paths` (of documents that a second reading did away with).
 * Throws if one of `paths` was not written: nothing may get lost unnoticed.
 */
function checkTexts(aside: string, paths: ReadonlySet<string>): void {
  const written = new Set(readdirSync(join(aside, texts)).map((name) => `${texts}/${name}`));
  for (const path of written) if (!paths.has(path)) rmSync(join(aside, path));
  for (const path of paths)
    if (path.startsWith(`${texts}/`) && !written.has(path))
      throw new Error(`not written by the pipeline: ${path}`);
}

function inRoot(path: string): boolean {
  return !path.includes('/');
}

function commitFiles(folder: string, aside: string, paths: readonly string[]): void {
  const wanted = new Set(paths);
  checkTexts(aside, wanted);
  const earlier = new Set(filesOfEarlierRun(folder));
  // run.json goes last: whoever finds the new one finds all others new, too.
  const fresh = paths.filter((path) => inRoot(path) && path !== runFile);
  if (wanted.has(runFile)) fresh.push(runFile);
  replaceFiles(
    { from: aside, to: folder, kept: join(aside, 'replaced') },
    {
      fresh,
      stale: [...earlier].filter((path) => inRoot(path) && !wanted.has(path)),
      folder: texts,
      isOwn: (file) => earlier.has(`${texts}/${file}`),
    },
  );
  removeFolder(aside);
}

/**
 * Makes the output folder, if need be, and in it a folder `.fanben-<pid>-…` to write aside on the same disk. The old
 * output stays as it is until `commit`. Commands that end early must call `discard`.
 */
export function openOutput(folder: string, lang: Lang): Result<Output> {
  return attempt(folder, lang, () => {
    const made = mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
    const aside = mkdtempSync(join(folder, asidePrefix(process.pid)));
    const textsFolder = join(aside, texts);
    mkdirSync(textsFolder);
    let open = true;
    return {
      textsFolder,
      write: (path, chunks) =>
        attempt(join(folder, path), lang, () => writeChunks(join(aside, path), chunks)),
      commit: (paths) =>
        attempt(folder, lang, () => {
          commitFiles(folder, aside, paths);
          open = false;
        }),
      discard: () => {
        if (!open) return;
        open = false;
        removeFolder(aside);
        removeEmpty(folder, made);
      },
    };
  });
}

/** Writes one file by writing aside and renaming; what stood there stays until then. */
export function writeFileAside(
  path: string,
  chunks: Iterable<string | Uint8Array>,
  lang: Lang,
): Result<void> {
  const aside = `${path}.${process.pid}.tmp`;
  return attempt(path, lang, () => {
    try {
      writeChunks(aside, chunks);
      renameSync(aside, path);
    } finally {
      rmSync(aside, { force: true });
    }
  });
}
