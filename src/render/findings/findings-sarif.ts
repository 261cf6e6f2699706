import type { CheckReport, Finding } from '../../check/finding.ts';
import type { Rule } from '../../check/rule.ts';
import type { Severity } from '../../check/severity.ts';
import type { IngestError } from '../../ingest/source-text.ts';
import { fanbenVersion } from '../../model/version.ts';
import { hash53 } from '../../text/hash.ts';
import { jsonText } from '../outline/outline-json.ts';
import type { CheckRun } from './check-run.ts';
import { contextText } from './excerpt.ts';
import { shown } from './words.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0-rtm.5.json';
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warn: 'warning',
  info: 'note',
};
const mimeTypes: Readonly<Record<CheckReport['format'], string>> = {
  text: 'text/plain',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A path as a URI reference: relative as it is, absolute with `file:`; standard input has a name of its own. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin:';
  const encoded = path.replaceAll('\\', '/').split('/').map(encodePart).join('/');
  if (encoded.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]%3A\//u.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

/** Lone surrogates, which no URI can hold, become U+FFFD. */
function encodePart(part: string): string {
  return encodeURIComponent(shown(part));
}

function ruleJson(rule: Rule): unknown {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.about },
    help: { text: `依据：${rule.source}` },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { source: rule.source },
  };
}

function messageText({ message, suggestion, evidence }: Finding): string {
  const notes = [
    message,
    ...(suggestion === undefined ? [] : [`建议：${suggestion}`]),
    ...(evidence === undefined ? [] : [`依据：${evidence}`]),
  ];
  return shown(notes.join('。'));
}

function resultJson(
  finding: Finding,
  report: CheckReport,
  ruleIndex: number,
  artifact: number,
): unknown {
  const { line, column, endLine, endColumn, element, suggestion, evidence, deviation } = finding;
  const snippet = contextText(finding);
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: messageText(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(report.draft), index: artifact },
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            snippet: { text: snippet },
          },
        },
      },
    ],
    partialFingerprints: {
      'fanbenFinding/v1': hash53(
        [finding.rule, finding.text, snippet, element ?? ''].join('\n'),
      ).toString(16),
    },
    ...(deviation !== undefined && {
      suppressions: [{ kind: 'external', justification: shown(deviation) }],
    }),
    properties: { element, suggestion, evidence, deviation },
  };
}

function artifactJson({
  draft,
  format,
  genre,
  parts,
  fitness,
  originality,
  model,
}: CheckReport): unknown {
  return {
    location: { uri: uriOf(draft) },
    mimeType: mimeTypes[format],
    roles: ['analysisTarget'],
    ...(format === 'docx' && {
      description: { text: '行号是段落的序号，列号是段内的字序（含自动编号）' },
    }),
    properties: { genre, parts, fitness, originality, model },
  };
}

/** Rules that did not run in a draft, with the reason, and those that found more than are listed. */
function ledgerJson({ drafts, rules }: CheckRun): readonly unknown[] {
  return drafts.flatMap(({ report }, index) =>
    report.rules
      .filter(({ ran, unlisted = 0 }) => !ran || unlisted > 0)
      .map(({ id, reason, unlisted = 0 }) => {
        const what = reason === undefined ? `另有 ${unlisted} 处没有列出` : `没有运行：${reason}`;
        const at = rules.findIndex((rule) => rule.id === id);
        return {
          level: 'note',
          message: { text: shown(`规则 ${id} ${what}`) },
          associatedRule: { id, ...(at >= 0 && { index: at }) },
          locations: [
            { physicalLocation: { artifactLocation: { uri: uriOf(report.draft), index } } },
          ],
        };
      }),
  );
}

function unreadableJson({ source, message, code }: IngestError): unknown {
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: shown(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(source) } } }],
  };
}

/**
 * A SARIF 2.1.0 log: one run, a result for each finding; rules that did not run and drafts that could not be read are
 * notifications of the invocation. Columns count UTF-16 units. Source: OASIS, SARIF Version 2.1.0.
 */
export function findingsSarif(run: CheckRun): string {
  const { drafts, rules, unreadable, exitCode } = run;
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return jsonText({
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'fanben',
            version: fanbenVersion(),
            language: 'zh-CN',
            rules: rules.map(ruleJson),
          },
        },
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            exitCode,
            toolExecutionNotifications: unreadable.map(unreadableJson),
            toolConfigurationNotifications: ledgerJson(run),
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: drafts.map(({ report }) => artifactJson(report)),
        results: drafts.flatMap(({ report }, artifact) =>
          report.findings.map((finding) =>
            resultJson(finding, report, indexes.get(finding.rule) ?? -1, artifact),
          ),
        ),
      },
    ],
  });
}
