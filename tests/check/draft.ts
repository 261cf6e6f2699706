import type { CheckConfig } from '../../src/check/check-config.ts';
import { defaultConfig } from '../../src/check/check-config.ts';
import type { CheckOutcome } from '../../src/check/run-check.ts';
import { runCheck } from '../../src/check/run-check.ts';
import type { Rule, RuleExample } from '../../src/check/rule.ts';
import type { DraftPart } from '../../src/corpus/draft-part.ts';
import { readBytes } from '../../src/ingest/read-source.ts';
import { parseModel } from '../../src/model/parse-model.ts';
import { shippedModelPath } from '../../src/model/shipped-model.ts';
import type { Model } from '../../src/model/model.ts';
import { readDraft } from '../../src/pipeline/read-draft.ts';
import { readFileSync } from 'node:fs';

let shipped: Model | undefined;

/** The model that ships with fanben. */
export function shippedModel(): Model {
  if (shipped !== undefined) return shipped;
  const parsed = parseModel(readFileSync(shippedModelPath(), 'utf8'));
  if (!parsed.ok) throw new Error('the shipped model does not parse');
  shipped = parsed.value;
  return shipped;
}

/** The parts of a draft given as text. */
export function partsOf(text: string): readonly DraftPart[] {
  const read = readBytes('稿件.txt', new TextEncoder().encode(text), {});
  if (!read.ok) throw new Error(read.error.message);
  return readDraft(read.value);
}

/** What some rules find in an example. */
export function checkExample(
  rules: readonly Rule[],
  example: RuleExample,
  config: CheckConfig = defaultConfig,
): CheckOutcome {
  return runCheck({
    parts: partsOf(example.text),
    model: shippedModel(),
    config,
    rules,
    ...(example.genre !== undefined && { genre: example.genre }),
  });
}
