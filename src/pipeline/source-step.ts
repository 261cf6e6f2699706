import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isObject } from '../text/data-file.ts';
import type {
  ProcessedText,
  ProcessInput,
  ProcessOptions,
  ProcessSource,
  SourceHints,
  SourceOutcome,
} from './process-types.ts';

/** What is the same for all sources of a run. */
export type StepSettings = {
  readonly options: ProcessOptions;
  /** Where `<id>.txt` is written; nothing is written if absent. */
  readonly textsFolder?: string;
};

/**
 * One source, start to end: processes it and writes its texts (UTF-8, an existing file replaced). Never rejects: what
 * is thrown on the way becomes an error of this source, so that one bad file cannot stop a run.
 */
export async function takeStep(
  processSource: ProcessSource,
  input: ProcessInput,
  settings: StepSettings,
  hints: SourceHints | undefined,
): Promise<SourceOutcome> {
  try {
    const processed = await processSource(input, settings.options, hints);
    if (!processed.ok) return processed;
    if (settings.textsFolder !== undefined) writeTexts(settings.textsFolder, processed.texts);
    return { ok: true, record: processed.record };
  } catch (error) {
    return failure(input.source, `处理时出错，已跳过：${describe(error)}`);
  }
}

/** A source that could not be processed for a reason outside itself. */
export function failure(source: string, message: string): SourceOutcome {
  return { ok: false, error: { code: 'read-failed', source, message } };
}

/** Loads the module that holds the per-source work. Throws if it is not there or exports no `processSource`. */
export async function loadProcessSource(moduleUrl: string): Promise<ProcessSource> {
  const loaded: unknown = await import(moduleUrl);
  if (!hasProcessSource(loaded)) throw new Error(`${moduleUrl} 没有导出 processSource`);
  return loaded.processSource;
}

/** An error in a few words: kind and first line. */
export function describe(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n', 1)[0] ?? '';
}

/** Synchronous on purpose: on a thread of its own it is three times as fast as the promise API for small files. */
function writeTexts(folder: string, texts: readonly ProcessedText[]): void {
  for (const { id, text } of texts) {
    if (basename(`${id}.txt`) !== `${id}.txt`) throw new Error(`文档编号不能作文件名：${id}`);
    writeFileSync(join(folder, `${id}.txt`), text);
  }
}

function hasProcessSource(value: unknown): value is { readonly processSource: ProcessSource } {
  return isObject(value) && typeof value['processSource'] === 'function';
}
