import type { Finding } from '../../check/finding.ts';
import { csvChunks, number, text, type Column } from '../csv.ts';
import type { CheckRun } from './check-run.ts';
import { contextText } from './excerpt.ts';

/** A finding, or a rule that could not run, in a draft. */
type Row = {
  readonly draft: string;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly finding?: Finding;
};

const words = (name: string, of: (finding: Finding) => string | undefined): Column<Row> =>
  text(name, ({ finding }) => (finding && of(finding)) ?? '');
const figure = (name: string, of: (finding: Finding) => number): Column<Row> =>
  number(name, ({ finding }) => (finding === undefined ? '' : of(finding)));

const columns: readonly Column<Row>[] = [
  text('draft', (row) => row.draft),
  text('severity', (row) => row.severity),
  text('rule', (row) => row.rule),
  figure('line', (finding) => finding.line),
  figure('column', (finding) => finding.column),
  figure('end_line', (finding) => finding.endLine),
  figure('end_column', (finding) => finding.endColumn),
  text('message', (row) => row.message),
  words('suggestion', (finding) => finding.suggestion),
  words('element', (finding) => finding.element),
  words('evidence', (finding) => finding.evidence),
  words('deviation', (finding) => finding.deviation),
  words('text', (finding) => finding.text),
  words('context', contextText),
];

function* rowsOf({ drafts }: CheckRun): Generator<Row, void, void> {
  for (const { report } of drafts) {
    const { draft } = report;
    for (const finding of report.findings) {
      const { severity, rule, message } = finding;
      yield { draft, severity, rule, message, finding };
    }
    for (const { id, reason = '' } of report.rules.filter(({ ran }) => !ran))
      yield { draft, severity: 'not-run', rule: id, message: reason };
    for (const { id, unlisted = 0 } of report.rules)
      if (unlisted > 0)
        yield { draft, severity: 'unlisted', rule: id, message: `另有 ${unlisted} 处没有列出` };
  }
}

/**
 * A row for each finding, with a byte order mark as Excel needs it; rules that could not run are rows of severity
 * `not-run` with the reason as message, so that every rule that is not named has run; a rule that found more than are
 * listed has a row `unlisted`.
 */
export function findingsCsv(run: CheckRun): string {
  return Array.from(csvChunks(columns, rowsOf(run))).join('');
}
