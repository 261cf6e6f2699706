import type { Fault } from './fault.ts';
import { errorCode } from './walk-folder.ts';

/** What a file error of the system means for the user. */
export function fileFault(error: unknown): Fault {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'not-found', message: '找不到这个文件或文件夹，请检查路径' };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'no-permission',
        message: '没有读取权限，请检查文件权限，或把文件复制到自己的文件夹再试',
      };
    case 'EISDIR':
      return { code: 'read-failed', message: '这是文件夹，不是文件' };
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'read-failed', message: '文件正被其他程序占用，请关闭 Word/WPS 后再试' };
    case 'ELOOP':
      return { code: 'read-failed', message: '符号链接互相指向，无法打开' };
    case 'ENAMETOOLONG':
      return { code: 'not-found', message: '路径过长，请移到较浅的文件夹再试' };
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return { code: 'read-failed', message: `读取失败：${code === '' ? reason : code}` };
    }
  }
}
