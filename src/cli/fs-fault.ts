import type { Lang } from '../model/lang.ts';
import { failed, ok, type Result } from './result.ts';

type ErrnoError = Error & {
  readonly code: string;
  readonly path?: string;
  readonly dest?: string;
};

function isErrnoError(error: unknown): error is ErrnoError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

const wordings: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  EACCES: {
    zh: '没有权限。请换一个文件夹，或检查它的权限',
    en: 'permission denied. Choose another folder or check its permissions',
  },
  EPERM: {
    zh: '系统不允许这样做。文件可能正被 Excel、WPS 等程序打开，请关闭后重试；也请检查权限',
    en: 'not permitted. The file may be open in another program; close it and try again, or check permissions',
  },
  EBUSY: {
    zh: '文件正被别的程序（如 Excel、WPS）占用。请关闭后重试',
    en: 'in use by another program. Close it and try again',
  },
  ENOSPC: {
    zh: '磁盘空间不足。请清理后重试，或用 --out 换一个磁盘',
    en: 'no space left on the disk. Make room, or choose another disk with --out',
  },
  EROFS: {
    zh: '这个磁盘是只读的。请用 --out 换一个位置',
    en: 'the disk is read-only. Choose another place with --out',
  },
  ENOENT: { zh: '找不到。请检查路径', en: 'not found. Check the path' },
  EISDIR: {
    zh: '这是文件夹，这里要的是文件。请换一个名字，或把这个文件夹移走',
    en: 'is a folder where a file is needed. Choose another name or move the folder away',
  },
  ENOTDIR: {
    zh: '路径中有一段是文件，不是文件夹。请换一个文件夹',
    en: 'part of the path is a file, not a folder. Choose another folder',
  },
  EEXIST: {
    zh: '这是一个文件，不是文件夹。请换一个文件夹名，或把这个文件移走',
    en: 'is a file, not a folder. Choose another folder or move the file away',
  },
  ENAMETOOLONG: {
    zh: '文件名太长。请缩短路径或源文件名',
    en: 'the name is too long. Shorten the path or the source’s name',
  },
  EMFILE: {
    zh: '同时打开的文件太多。请减小 --jobs，或提高系统限制（ulimit -n）',
    en: 'too many open files. Lower --jobs or raise the limit (ulimit -n)',
  },
};
const aliases: Readonly<Record<string, string>> = { EDQUOT: 'ENOSPC', ENFILE: 'EMFILE' };

/** Places where fanben writes aside. */
const asidePath = /\.fanben-|\.\d+\.tmp$/u;

/** What went wrong with a file, and what to do; undefined for an error that is not the file system's. */
export function fsFaultText(error: unknown, path: string, lang: Lang): string | undefined {
  if (!isErrnoError(error)) return undefined;
  const wording = wordings[aliases[error.code] ?? error.code];
  // Of a rename's two places the one that is the user's, not the one aside.
  const where = [error.path, error.dest].find(
    (place) => place !== undefined && !asidePath.test(place),
  );
  if (lang === 'en') return `${where ?? path}: ${wording?.en ?? error.message} (${error.code}).`;
  return `${where ?? path}：${wording?.zh ?? error.message}（${error.code}）。`;
}

/** Runs something that touches files; an error of the file system becomes a message, any other is thrown on. */
export function attempt<T>(path: string, lang: Lang, action: () => T): Result<T> {
  try {
    return ok(action());
  } catch (error) {
    const message = fsFaultText(error, path, lang);
    if (message === undefined) throw error;
    return failed(message);
  }
}
