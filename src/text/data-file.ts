import { readFileSync } from 'node:fs';
import { packageFile } from './package-file.ts';

/** A fault in one of the data files that a Chinese editor may change: it names the file and the entry. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}

/** A JSON object as it comes from a file. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a value is a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads `data/<name>.json` of the package. Throws DataFileError when it is missing, not JSON or not an object. */
export function readDataFile(name: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(packageFile(`data/${name}.json`), 'utf8'));
  } catch (cause) {
    throw new DataFileError(`data/${name}.json 无法读取：${String(cause)}`, { cause });
  }
  if (!isObject(value)) throw new DataFileError(`data/${name}.json 应为一个 JSON 对象`);
  return value;
}

/** The list under `key`; each entry is an object. Throws DataFileError naming the place. */
export function listOf(object: JsonObject, key: string, where: string): readonly JsonObject[] {
  const value = object[key];
  if (!Array.isArray(value)) throw new DataFileError(`${where}.${key} 应为数组`);
  return value.map((entry: unknown, index) => {
    if (!isObject(entry)) throw new DataFileError(`${where}.${key}[${index}] 应为对象`);
    return entry;
  });
}

/** The string under `key`. Throws DataFileError naming the place. */
export function stringOf(object: JsonObject, key: string, where: string): string {
  const value = object[key];
  if (typeof value !== 'string') throw new DataFileError(`${where}.${key} 应为字符串`);
  return value;
}

/** The number under `key`. Throws DataFileError naming the place. */
export function numberOf(object: JsonObject, key: string, where: string): number {
  const value = object[key];
  if (typeof value !== 'number') throw new DataFileError(`${where}.${key} 应为数字`);
  return value;
}

/** The list of strings under `key`. Throws DataFileError naming the place. */
export function stringsOf(object: JsonObject, key: string, where: string): readonly string[] {
  const value = object[key];
  if (!Array.isArray(value)) throw new DataFileError(`${where}.${key} 应为字符串数组`);
  return value.map((entry: unknown, index) => {
    if (typeof entry !== 'string') throw new DataFileError(`${where}.${key}[${index}] 应为字符串`);
    return entry;
  });
}

/** A regular expression given as text. Throws DataFileError naming the place when it does not compile. */
export function patternOf(source: string, flags: string, where: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (cause) {
    throw new DataFileError(`${where} 的正则式不合法：${source}`, { cause });
  }
}
