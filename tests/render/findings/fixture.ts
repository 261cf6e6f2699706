import type { DraftLine } from '../../../src/check/draft-lines.ts';
import type { CheckReport, Finding } from '../../../src/check/finding.ts';
import { found, type Rule } from '../../../src/check/rule.ts';
import type { CheckRun } from '../../../src/render/findings/check-run.ts';

/** A rule that only exists by name. */
export function namedRule(id: string, severity: Rule['severity']): Rule {
  return {
    id,
    severity,
    title: '占位',
    source: '实务',
    about: '只供测试。',
    good: [],
    bad: [],
    check: () => found([]),
  };
}

export const rules: readonly Rule[] = [
  namedRule('element/missing', 'error'),
  namedRule('leftover/name', 'warn'),
  namedRule('copied/passage', 'warn'),
  namedRule('punctuation/pair', 'info'),
];

const texts = [
  '望河镇“护学”行动方案',
  '一、工作目标',
  `各学校（含幼儿园）要与清水县教育部门对接，${'落实每一项措施，'.repeat(12)}确保<安全>。`,
];

/** The draft's lines, one below the other. */
export const lines: readonly DraftLine[] = texts.map((text, index) => ({
  start: texts.slice(0, index).join('\n').length + Math.min(index, 1),
  line: index + 1,
  text,
}));

/** A finding on a line of the draft; of an absent thing if there are no words. */
export function findingAt(line: number, words: string, more: Partial<Finding>): Finding {
  const own = lines[line - 1] ?? { start: 0, line: 1, text: '' };
  const offset = own.text.indexOf(words);
  return {
    rule: 'leftover/name',
    severity: 'warn',
    line,
    column: offset + 1,
    endLine: line,
    endColumn: offset + words.length + 1,
    message: `“${words}”不是本单位`,
    text: words,
    context: { line: own.text, offset, start: own.start },
    ...more,
  };
}

export const report: CheckReport = {
  fanben: '0.1.0',
  draft: '稿件/护学方案.txt',
  format: 'text',
  genre: 'plan',
  parts: [{ title: '望河镇“护学”行动方案', genre: 'plan', line: 1, endLine: 3 }],
  config: 'fanben.config.json',
  model: { path: 'fanben:data/model.json', fanben: '0.1.0', documents: 50, genreDocuments: 20 },
  rules: [
    { id: 'element/missing', ran: true },
    { id: 'leftover/name', ran: true, unlisted: 7 },
    { id: 'copied/passage', ran: false, reason: '模型没有指纹' },
    { id: 'punctuation/pair', ran: true },
  ],
  findings: [
    findingAt(1, '“护学”', {
      rule: 'punctuation/pair',
      severity: 'info',
      message: '引号可以不用',
      deviation: '活动名称照上级文件写',
    }),
    findingAt(2, '', {
      rule: 'element/missing',
      severity: 'error',
      message: '缺少“组织领导”',
      element: '组织领导',
      suggestion: '在“工作目标”之后增加',
      evidence: '同类文本 19/20 篇有此项',
    }),
    findingAt(3, '清水县', {}),
    findingAt(3, '<安全>', { rule: 'punctuation/pair', severity: 'info', message: '括号用得不对' }),
  ],
  fitness: 0.825,
  originality: { raw: 0.4, minusStock: 0.1, minusQuoted: 0.05 },
  suppressed: 2,
};

/** A run over one draft. */
export const run: CheckRun = { drafts: [{ report, lines }], unreadable: [], rules, exitCode: 1 };

/** A run over two drafts, the second of them a docx with two parts, and one that cannot be read. */
export const runOfSeveral: CheckRun = {
  ...run,
  drafts: [
    ...run.drafts,
    {
      lines: [],
      report: {
        ...report,
        draft: '/稿件/通知.docx',
        format: 'docx',
        genre: 'notice',
        parts: [
          { title: '通知', genre: 'notice', line: 1, endLine: 8 },
          { title: '方案', genre: 'plan', line: 9, endLine: 30 },
        ],
        config: null,
        findings: [],
        fitness: null,
        originality: null,
        suppressed: 0,
        rules: report.rules.map(({ id }) => ({ id, ran: true })),
      },
    },
  ],
  unreadable: [{ code: 'empty', source: '空.txt', message: '文件是空的' }],
};

/** A run whose draft, names and words try to break out of where they are shown. */
export const hostileRun: CheckRun = {
  ...run,
  drafts: [
    {
      lines: [{ start: 0, line: 1, text: '\u001B[31m</p><script>alert(1)</script>\uD800\u202E' }],
      report: {
        ...report,
        draft: `"'><img src=x onerror=alert(1)>\u001B]0;x\u0007.txt`,
        findings: [
          {
            ...findingAt(1, '', {}),
            message: '=cmd|x\u001B[2J</strong>',
            text: '\u001B[31m</p>',
            context: {
              line: '\u001B[31m</p><script>alert(1)</script>\uD800\u202E',
              offset: 0,
              start: 0,
            },
          },
        ],
      },
    },
  ],
};
