import { isObject } from '../text/data-file.ts';
import type {
  ProcessInput,
  ProcessOptions,
  ProcessSource,
  SourceHints,
  SourceOutcome,
} from './process-types.ts';

/** What is the same for all sources of a run. */
export type StepSettings = {
  readonly options: ProcessOptions;
};

/**
 * One source, start to end. Never rejects: what is thrown on the way becomes an error of this source, so that one bad
 * file cannot stop a run.
 */
export async function takeStep(
  processSource: ProcessSource,
  input: ProcessInput,
  settings: StepSettings,
  hints: SourceHints | undefined,
): Promise<SourceOutcome> {
  try {
    return await processSource(input, settings.options, hints);
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

function hasProcessSource(value: unknown): value is { readonly processSource: ProcessSource } {
  return isObject(value) && typeof value['processSource'] === 'function';
}
