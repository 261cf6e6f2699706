import type { Rule, RuleExample } from '../../check/rule.ts';
import { genreName } from '../../taxonomy/genre-table.ts';
import { severityNames } from './rules-list.ts';

/** Signs that Markdown would take for its own. */
const SIGNS = /[\\`*_{}[\]<>#|~]/gu;

function plain(text: string): string {
  return text.replaceAll(SIGNS, '\\$&');
}

/** A fence longer than any run of backticks in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function foundText({ finds = [] }: RuleExample): string {
  const words = finds.map((one) => (one === '' ? '（缺少的内容）' : `“${plain(one)}”`));
  return words.length === 0 ? '' : `，找出${words.join('、')}`;
}

function examples(kind: '正例' | '反例', list: readonly RuleExample[]): readonly string[] {
  return list.flatMap((example) => {
    const genre = example.genre === undefined ? '' : `（${genreName(example.genre)}）`;
    return [`${kind}${genre}${foundText(example)}：`, '', fenced(example.text), ''];
  });
}

function section({ id, severity, title, source, about, good, bad }: Rule): readonly string[] {
  return [
    `## ${plain(id)}`,
    '',
    `${plain(title)}。级别：${severityNames[severity]}（${severity}）。`,
    '',
    plain(about),
    '',
    `依据：${plain(source)}。`,
    '',
    ...examples('反例', bad),
    ...examples('正例', good),
  ];
}

/** docs/rules.md: every rule with its severity, ground and examples, as they stand in the rule's file. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, title, source }) =>
      `| ${plain(id)} | ${severityNames[severity]} | ${plain(title)} | ${plain(source)} |`,
  );
  return [
    '# 检查规则',
    '',
    '本文由 `npm run docs:rules` 根据规则文件生成，请不要手改。例子同时是规则的测试。',
    '',
    '| 规则 | 级别 | 查什么 | 依据 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...rules.flatMap(section),
  ].join('\n');
}
