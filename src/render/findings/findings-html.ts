import type { DraftLine } from '../../check/draft-lines.ts';
import type { CheckReport, Finding } from '../../check/finding.ts';
import type { CheckedDraft, CheckRun } from './check-run.ts';
import { escapeHtml } from './escape-html.ts';
import { pageStyle } from './page-style.ts';
import {
  countsText,
  figuresText,
  genreText,
  modelText,
  placeText,
  severityNames,
  unlistedText,
} from './words.ts';

/** A draft of more lines shows only those near findings. */
const mostLines = 3000;
const mostCharacters = 300_000;
const around = 2;
/** Characters of a line that are shown. */
const longestLine = 5000;

type Tag = 'p' | 'h1' | 'h2' | 'li' | 'span' | 'strong' | 'mark';

function element(tag: Tag, text: string, kind = ''): string {
  return `<${tag}${kind === '' ? '' : ` class="${kind}"`}>${escapeHtml(text)}</${tag}>`;
}

function kindOf({ severity, deviation }: Finding): string {
  return deviation === undefined ? severity : 'agreed';
}

function nameOf(finding: Finding): string {
  if (finding.deviation !== undefined) return '本单位约定';
  return severityNames.find(([severity]) => severity === finding.severity)?.[1] ?? '';
}

function note(name: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<dt>${name}</dt><dd>${escapeHtml(text)}</dd>`;
}

function card(finding: Finding, format: CheckReport['format']): string {
  return [
    `<article class="card ${kindOf(finding)}">`,
    `<p>${element('span', nameOf(finding), 'tag')} ${element('strong', finding.message)}</p>`,
    '<dl>',
    note('位置', placeText(finding, format)),
    note('约定', finding.deviation),
    note('建议', finding.suggestion),
    note('依据', finding.evidence),
    note('规则', finding.rule),
    '</dl></article>',
  ].join('');
}

/** The line's text with the words found marked; overlapping ones as one. */
function marked({ text }: DraftLine, findings: readonly Finding[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const finding of findings.toSorted((a, b) => a.context.offset - b.context.offset)) {
    const start = Math.min(finding.context.offset, longestLine);
    const end = Math.min(start + finding.text.length, text.length, longestLine);
    if (end <= at || finding.text === '') continue;
    pieces.push(escapeHtml(text.slice(at, Math.max(at, start))));
    pieces.push(element('mark', text.slice(Math.max(at, start), end), kindOf(finding)));
    at = end;
  }
  const rest = text.slice(at, longestLine);
  return `${pieces.join('')}${escapeHtml(rest)}${text.length > longestLine ? '……' : ''}`;
}

function row(line: DraftLine, own: readonly Finding[], format: CheckReport['format']): string {
  const cards = own.map((finding) => card(finding, format)).join('\n');
  return `<li value="${line.line}"><p>${marked(line, own)}</p>${cards}</li>`;
}

function isLarge(lines: readonly DraftLine[]): boolean {
  if (lines.length > mostLines) return true;
  let characters = 0;
  for (const { text } of lines) characters += text.length;
  return characters > mostCharacters;
}

/** Which lines are shown: all of a draft of usual size, else those near findings. */
function shownLines(
  lines: readonly DraftLine[],
  byLine: ReadonlyMap<number, readonly Finding[]>,
): ReadonlySet<number> {
  const all = !isLarge(lines);
  const indexes = new Set<number>();
  for (const [index, { start }] of lines.entries()) {
    if (all) indexes.add(index);
    else if (byLine.has(start))
      for (let near = index - around; near <= index + around; near++) indexes.add(near);
  }
  return indexes;
}

function draftList({ report, lines }: CheckedDraft): string {
  const byLine = new Map<number, Finding[]>();
  for (const finding of report.findings) {
    const own = byLine.get(finding.context.start);
    if (own === undefined) byLine.set(finding.context.start, [finding]);
    else own.push(finding);
  }
  const indexes = shownLines(lines, byLine);
  const rows: string[] = [];
  let gap = false;
  for (const [index, line] of lines.entries()) {
    const own = byLine.get(line.start) ?? [];
    byLine.delete(line.start);
    if (indexes.has(index)) rows.push(row(line, own, report.format));
    else if (!gap) rows.push('<li class="gap">……</li>');
    gap = !indexes.has(index);
  }
  // A finding on a line that is none of the draft's (blank, left out) must not get lost.
  const others = [...byLine.values()].flat().map((finding) => card(finding, report.format));
  return `${others.join('\n')}<ol>\n${rows.join('\n')}\n</ol>`;
}

function ledger({ rules }: CheckReport): string {
  const ran = rules.filter((rule) => rule.ran).map(({ id }) => id);
  const skipped = rules.filter((rule) => !rule.ran);
  const list = skipped.map(({ id, reason = '' }) => element('li', `${id}：${reason}`)).join('');
  return [
    element('p', `查了 ${ran.length} 条规则：${ran.join('、')}`),
    skipped.length === 0 ? '' : `<p>没有查的规则（${skipped.length} 条）：</p><ul>${list}</ul>`,
  ].join('');
}

function draftSection(draft: CheckedDraft): string {
  const { report } = draft;
  const { findings, suppressed } = report;
  const known = suppressed > 0 ? `；另有 ${suppressed} 处在基线中，不再列出` : '';
  const sum =
    findings.length === 0
      ? '没有要报告的问题'
      : `共 ${findings.length} 处：${countsText(findings)}`;
  return [
    '<section>',
    element('h2', report.draft),
    element('p', `${sum}${known}。`, 'sum'),
    element('p', `文种：${genreText(report)}。对照的模型：${modelText(report)}。`),
    ...unlistedText(report).map((text) => element('p', text)),
    ...figuresText(report).map((text) => element('p', text)),
    draftList(draft),
    `<details${report.rules.every(({ ran }) => ran) ? '' : ' open'}><summary>规则</summary>${ledger(report)}</details>`,
    '</section>',
  ].join('\n');
}

/** One page without scripts: the lines of each draft, below each line its findings as cards. */
export function findingsHtml({ drafts, unreadable }: CheckRun): string {
  const failed = unreadable.map(({ source, message }) => element('li', `${source}：${message}`));
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>稿件检查结果</title><style>${pageStyle}</style></head><body>`,
    element('h1', '稿件检查结果'),
    failed.length === 0 ? '' : `<p>没能读取的稿件：</p><ul>${failed.join('')}</ul>`,
    ...drafts.map(draftSection),
    '</body></html>',
    '',
  ].join('\n');
}
