import type { Rule } from '../../check/rule.ts';
import type { Severity } from '../../check/severity.ts';
import { displayWidth } from '../../text/display-width.ts';
import { jsonText } from '../outline/outline-json.ts';

/** Severities as drafters are told of them. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warn: '警告',
  info: '提示',
};

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The rules as lines in columns: id, severity, what it finds; below each its source. */
export function rulesText(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length)) + 2;
  const lines = rules.flatMap(({ id, severity, title, source }) => [
    `${padded(id, width)}${severityNames[severity]}  ${title}`,
    `${' '.repeat(width)}依据：${source}`,
  ]);
  return `${[...lines, `共 ${rules.length} 条规则。`].join('\n')}\n`;
}

/** The rules as a JSON list, with their examples. */
export function rulesJson(rules: readonly Rule[]): string {
  return jsonText(
    rules.map(({ id, severity, title, source, about, good, bad }) => ({
      id,
      severity,
      title,
      source,
      about,
      good,
      bad,
    })),
  );
}
