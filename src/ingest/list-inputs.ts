import { realpath, stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { byCodePoint } from './code-point-order.ts';
import { fileFault } from './file-fault.ts';
import { compileGlob, isGlob } from './glob.ts';
import type { IngestError } from './source-text.ts';
import { errorCode, walkFolder, type FoundFile } from './walk-folder.ts';

/** One input to be read. */
export type Input = {
  /** How it is called in reports: relative to the argument it came from, `/` separated, unique. */
  readonly source: string;
  /** Where it is; `-` for standard input. */
  readonly path: string;
};

/** What the arguments stand for. */
export type InputList = {
  readonly inputs: readonly Input[];
  readonly errors: readonly IngestError[];
  /** Files in folders that were passed over for their type, counted by extension (`.pdf`; `''` for none). */
  readonly skipped: readonly { readonly extension: string; readonly files: number }[];
};

const readable = /\.(?:txt|md|markdown|html|htm|docx)$/i;

type Collected = {
  readonly files: FoundFile[];
  readonly errors: IngestError[];
  readonly skipped: Map<string, string>;
};

/**
 * The inputs that files, folders, globs and `-` stand for: sorted by code point, each real file once, the same
 * whatever the order of the arguments. A file named directly is listed whatever its type; in a folder only files of
 * readable types are. Never throws; what cannot be found or opened is an error value.
 */
export async function listInputs(paths: readonly string[]): Promise<InputList> {
  const collected: Collected = { files: [], errors: [], skipped: new Map() };
  const distinct = [...new Set(paths)].toSorted(byCodePoint);
  for (const path of distinct) {
    if (path !== '-') await collect(path, collected);
  }
  const inputs = withUniqueNames(onePerFile(collected.files));
  if (distinct.includes('-')) inputs.push({ source: '-', path: '-' });
  const listed = new Set(collected.files.map((file) => file.real));
  const skipped = new Map<string, number>();
  for (const [real, extension] of collected.skipped) {
    if (!listed.has(real)) skipped.set(extension, (skipped.get(extension) ?? 0) + 1);
  }
  return {
    inputs: inputs.toSorted((a, b) => byCodePoint(a.source, b.source)),
    errors: collected.errors.toSorted((a, b) => byCodePoint(a.source, b.source)),
    skipped: [...skipped]
      .map(([extension, files]) => ({ extension, files }))
      .toSorted((a, b) => byCodePoint(a.extension, b.extension)),
  };
}

async function collect(path: string, into: Collected): Promise<void> {
  const shown = path.replaceAll(sep, '/');
  try {
    const target = await stat(path);
    const full = resolve(path);
    if (target.isDirectory()) await collectFolder(full, shown, into);
    else {
      into.files.push({
        relative: basename(full),
        path: full,
        real: await realpath(full),
        linked: false,
      });
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && isGlob(path)) await collectGlob(path, shown, into);
    else into.errors.push({ ...fileFault(error), source: shown });
  }
}

async function collectFolder(folder: string, shown: string, into: Collected): Promise<void> {
  const before = into.files.length;
  const walk = await walkFolder(folder);
  for (const file of walk.files) take(file, readable.test(file.relative), into);
  addClosed(walk.closed, folder, into);
  if (into.files.length === before && walk.closed.length === 0) {
    into.errors.push({
      code: 'empty',
      source: shown,
      message: '文件夹里没有可读的文件（.txt .md .html .htm .docx）',
    });
  }
}

async function collectGlob(pattern: string, shown: string, into: Collected): Promise<void> {
  const glob = compileGlob(pattern);
  if (glob === undefined) {
    into.errors.push({
      code: 'not-found',
      source: shown,
      message: '通配符的花括号过多，请写得简单些',
    });
    return;
  }
  const before = into.files.length;
  try {
    const base = resolve(glob.base);
    const walk = await walkFolder(base);
    for (const file of walk.files) {
      const named = glob.matches(file.relative);
      if (named || folderMatches(glob.matches, file.relative)) {
        take(file, readable.test(file.relative) || (named && glob.namesExtension), into);
      }
    }
    addClosed(walk.closed, base, into);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') {
      into.errors.push({ ...fileFault(error), source: shown });
      return;
    }
  }
  if (into.files.length === before) {
    into.errors.push({
      code: 'not-found',
      source: shown,
      message: '没有与通配符相符的可读文件，请检查路径',
    });
  }
}

/** Whether a pattern names a folder that the file is in: `corpus/*` stands for the folders there as well. */
function folderMatches(matches: (path: string) => boolean, relative: string): boolean {
  for (let at = relative.indexOf('/'); at >= 0; at = relative.indexOf('/', at + 1)) {
    if (matches(relative.slice(0, at))) return true;
  }
  return false;
}

function take(file: FoundFile, accepted: boolean, into: Collected): void {
  if (accepted) into.files.push(file);
  else into.skipped.set(file.real, /\.[^./]+$/.exec(file.relative)?.[0].toLowerCase() ?? '');
}

function addClosed(
  closed: readonly { readonly path: string; readonly code: string }[],
  folder: string,
  into: Collected,
): void {
  for (const { path, code } of closed) {
    const source =
      path === folder ? basename(folder) : path.slice(folder.length + 1).replaceAll(sep, '/');
    const message = `文件夹打不开（${code === 'EACCES' ? '没有读取权限' : code}），其中的文件未读取`;
    into.errors.push({
      code: code === 'EACCES' ? 'no-permission' : 'read-failed',
      source,
      message,
    });
  }
}

/** Of several ways to one file: not by a link, then the longest name, then the first by code point. */
function onePerFile(files: readonly FoundFile[]): readonly FoundFile[] {
  const best = new Map<string, FoundFile>();
  for (const file of files) {
    const other = best.get(file.real);
    if (other === undefined || isBetter(file, other)) best.set(file.real, file);
  }
  return [...best.values()];
}

function isBetter(a: FoundFile, b: FoundFile): boolean {
  if (a.linked !== b.linked) return !a.linked;
  const parts = a.relative.split('/').length - b.relative.split('/').length;
  if (parts !== 0) return parts > 0;
  return (byCodePoint(a.relative, b.relative) || byCodePoint(a.path, b.path)) < 0;
}

/** Unique names: files that would share one get leading parts of their paths until they differ. */
function withUniqueNames(files: readonly FoundFile[]): Input[] {
  let names = files.map((file) => file.relative);
  for (;;) {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const longer = files.map((file, index) => {
      const name = names[index] ?? '';
      return (counts.get(name) ?? 0) > 1 ? withOneMorePart(file.path, name) : name;
    });
    if (longer.every((name, index) => name === names[index])) break;
    names = longer;
  }
  return files.map((file, index) => ({ source: names[index] ?? file.relative, path: file.path }));
}

function withOneMorePart(path: string, name: string): string {
  const parts = path.split(sep).filter((part) => part !== '');
  return parts.slice(-1 - name.split('/').length).join('/');
}
