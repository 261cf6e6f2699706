import { readFileSync } from 'node:fs';
import { modelErrorText } from '../model/model-error.ts';
import type { Model } from '../model/model.ts';
import { parseModel } from '../model/parse-model.ts';
import { shippedModelPath } from '../model/shipped-model.ts';
import { attempt } from './fs-fault.ts';
import type { Messages } from './messages.ts';
import { failed, type Result } from './result.ts';

/** The model of a file, or the one that ships with fanben. The error says what is wrong with it and what to do. */
export function loadModel(file: string | undefined, messages: Messages): Result<Model> {
  const path = file ?? shippedModelPath();
  const text = attempt(path, messages.lang, () => readFileSync(path, 'utf8'));
  if (!text.ok) return file === undefined ? failed(messages.outline.noShippedModel(path)) : text;
  const parsed = parseModel(text.value);
  if (parsed.ok) return parsed;
  const separator = messages.lang === 'zh' ? '：' : ': ';
  return failed(`${path}${separator}${modelErrorText(parsed.error, messages.lang)}`);
}
