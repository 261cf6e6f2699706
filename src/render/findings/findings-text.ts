import type { CheckReport, Finding } from '../../check/finding.ts';
import { displayWidth } from '../../text/display-width.ts';
import type { CheckRun } from './check-run.ts';
import { excerptOf } from './excerpt.ts';
import {
  countsText,
  figuresText,
  genreText,
  modelText,
  placeText,
  severityNames,
  shown,
  unlistedText,
} from './words.ts';

const quoteColumns = 72;
const listColumns = 76;

function note(name: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`    ${name}：${shown(text)}`];
}

function findingLines(finding: Finding, format: CheckReport['format']): readonly string[] {
  const { line, carets } = excerptOf(finding, quoteColumns);
  const number = String(finding.line);
  return [
    `  ${placeText(finding, format)}：${shown(finding.message)}`,
    `    ${number} | ${line}`,
    `    ${' '.repeat(number.length)} | ${carets}`,
    ...note('约定', finding.deviation),
    ...note('建议', finding.suggestion),
    ...note('依据', finding.evidence),
    ...note('规则', finding.rule),
    '',
  ];
}

function group(
  name: string,
  findings: readonly Finding[],
  format: CheckReport['format'],
): readonly string[] {
  if (findings.length === 0) return [];
  return [
    `${name}（${findings.length} 处）`,
    '',
    ...findings.flatMap((finding) => findingLines(finding, format)),
  ];
}

/** Words in a row, broken so that no line is wider than a terminal. */
function wrapped(head: string, words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = head;
  for (const [index, word] of words.entries()) {
    const next = `${word}${index < words.length - 1 ? '、' : ''}`;
    if (displayWidth(line + next) > listColumns && line.trim() !== '') {
      lines.push(line);
      line = '  ';
    }
    line += next;
  }
  return [...lines, line];
}

function ledgerLines({ rules }: CheckReport): readonly string[] {
  const ran = rules.filter((rule) => rule.ran).map(({ id }) => id);
  const skipped = rules.filter((rule) => !rule.ran);
  return [
    ...(ran.length === 0 ? [] : wrapped(`查了 ${ran.length} 条规则：`, ran)),
    ...(skipped.length === 0 ? [] : [`没有查的规则（${skipped.length} 条）：`]),
    ...skipped.map(({ id, reason = '' }) => `  ${id}：${shown(reason)}`),
  ];
}

function reportLines(report: CheckReport): readonly string[] {
  const { findings, format, suppressed } = report;
  const sum =
    findings.length === 0
      ? '没有要报告的问题'
      : `共 ${findings.length} 处：${countsText(findings)}`;
  const known = suppressed > 0 ? `；另有 ${suppressed} 处在基线中，不再列出` : '';
  return [
    `${shown(report.draft)}　文种：${genreText(report)}`,
    '',
    ...severityNames.flatMap(([severity, name]) =>
      group(
        name,
        findings.filter((one) => one.severity === severity && one.deviation === undefined),
        format,
      ),
    ),
    ...group(
      '本单位约定',
      findings.filter((one) => one.deviation !== undefined),
      format,
    ),
    `${sum}${known}。`,
    ...unlistedText(report),
    ...figuresText(report),
    `对照的模型：${modelText(report)}。`,
    ...(report.config === null ? [] : [`配置：${shown(report.config)}`]),
    ...ledgerLines(report),
    '',
  ];
}

/** Findings for people: by severity, each with its line, carets under the words, what to do and on what ground. */
export function findingsText({ drafts, unreadable }: CheckRun): string {
  const lines = drafts.flatMap(({ report }) => reportLines(report));
  const total = drafts.length + unreadable.length;
  if (total > 1) {
    const all = drafts.flatMap(({ report }) => report.findings);
    const failed = unreadable.length > 0 ? `，${unreadable.length} 篇没能读取` : '';
    lines.push(`合计 ${total} 份稿件${failed}：${countsText(all)}。`, '');
  }
  return lines.join('\n');
}
