import type { JsonNode } from '../../text/json-document.ts';
import type { CheckConfig, Deviation } from '../check-config.ts';
import type { Severity } from '../severity.ts';
import {
  fieldsOf,
  itemsOf,
  membersOf,
  readSettings,
  unknownRule,
  wordsOf,
  wrongKind,
  type SettingsReader,
  type SettingsResult,
} from './settings-reader.ts';

/** Where the settings of drafts are looked for: in the draft's folder and those above it. */
export const configName = 'fanben.config.json';

const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warn', 'info', 'off'];
const KEYS = ['severities', 'allowedNames', 'allowedMarks', 'deviations'] as const;
const DEVIATION_KEYS = ['rule', 'text', 'reason'] as const;

function readSeverities(
  reader: SettingsReader,
  node: JsonNode | undefined,
  ruleIds: readonly string[],
): CheckConfig['severities'] {
  const severities = new Map<string, Severity | 'off'>();
  if (node === undefined) return severities;
  for (const { key, at, value } of membersOf(reader, node)) {
    if (!ruleIds.includes(key)) unknownRule(reader, at, key, ruleIds);
    const severity = SEVERITIES.find((word) => value.kind === 'string' && value.value === word);
    if (severity === undefined) wrongKind(reader, value, 'severity');
    else severities.set(key, severity);
  }
  return severities;
}

function readWords(reader: SettingsReader, node: JsonNode | undefined): readonly string[] {
  return itemsOf(reader, node).flatMap((item) => wordsOf(reader, item) ?? []);
}

function readDeviation(
  reader: SettingsReader,
  node: JsonNode,
  ruleIds: readonly string[],
): Deviation {
  const fields = fieldsOf(reader, node, DEVIATION_KEYS, ['rule', 'reason']);
  const ruleNode = fields.get('rule');
  const rule = wordsOf(reader, ruleNode);
  if (rule !== undefined && ruleNode !== undefined && !ruleIds.includes(rule))
    unknownRule(reader, ruleNode.start, rule, ruleIds);
  const text = wordsOf(reader, fields.get('text'));
  const reason = wordsOf(reader, fields.get('reason')) ?? '';
  return { rule: rule ?? '', ...(text !== undefined && { text }), reason };
}

/** Reads the content of fanben.config.json; every rule named must be one of `ruleIds`. */
export function parseConfig(
  content: string,
  ruleIds: readonly string[],
): SettingsResult<CheckConfig> {
  return readSettings(content, (reader, root) => {
    const fields = fieldsOf(reader, root, KEYS);
    return {
      severities: readSeverities(reader, fields.get('severities'), ruleIds),
      allowedNames: readWords(reader, fields.get('allowedNames')),
      allowedMarks: readWords(reader, fields.get('allowedMarks')),
      deviations: itemsOf(reader, fields.get('deviations')).map((item) =>
        readDeviation(reader, item, ruleIds),
      ),
    };
  });
}
