import { readFileSync } from 'node:fs';
import { DataFileError, isObject, stringOf } from '../text/data-file.ts';
import { packageFile } from '../text/package-file.ts';

/** Schema of model.json; raised whenever an older fanben could no longer read the file rightly. */
export const modelVersion = 2;

let known: string | undefined;

/** The version of fanben, from its package.json. Throws DataFileError when that file is missing or broken. */
export function fanbenVersion(): string {
  if (known !== undefined) return known;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  } catch (cause) {
    throw new DataFileError(`package.json 无法读取：${String(cause)}`, { cause });
  }
  if (!isObject(content)) throw new DataFileError('package.json 应为一个 JSON 对象');
  known = stringOf(content, 'version', 'package.json');
  return known;
}
