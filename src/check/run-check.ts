import type { DraftPart } from '../corpus/draft-part.ts';
import type { Model } from '../model/model.ts';
import { lineAt, type DocumentText } from '../line/text-line.ts';
import type { Genre } from '../taxonomy/genre.ts';
import { placeSpanOf } from '../text/line-index.ts';
import { sourceSpan } from '../text/mapped-text.ts';
import type { CheckConfig } from './check-config.ts';
import type { Finding, RuleStatus } from './finding.ts';
import { outsideCode } from './outside-code.ts';
import type { CheckContext, Problem, Rule, RuleOutcome } from './rule.ts';
import type { Severity } from './severity.ts';

/** What is checked, and against what. */
export type CheckInput = {
  readonly parts: readonly DraftPart[];
  readonly model: Model;
  readonly config: CheckConfig;
  /** If the user says so; else each part's own. */
  readonly genre?: Genre;
  readonly rules: readonly Rule[];
};

export type CheckOutcome = {
  /** By place, then by rule. */
  readonly findings: readonly Finding[];
  /** The ledger: every rule, in the order of the rules. */
  readonly rules: readonly RuleStatus[];
};

const OFF = '已在 fanben.config.json 中关闭';
/** Findings of one rule in a draft: nobody reads more, and a file of nothing but marks must not fill the memory. */
const mostFindings = 500;
const NO_PART = '稿件中没有正文';

/** The line that an offset stands on or at the end of; the next one for an offset between lines. O(log lines). */
function lineAround(document: DocumentText, at: number): Finding['context'] {
  const { lines, text } = document;
  const next = lineAt(document, at);
  const index = lines[next - 1]?.end === at ? next - 1 : Math.min(next, lines.length - 1);
  const line = lines[index];
  if (line === undefined) return { line: '', offset: 0, start: at };
  const offset = Math.min(Math.max(0, at - line.start), line.end - line.start);
  return { line: text.slice(line.start, line.end), offset, start: line.start };
}

function findingOf(
  rule: Rule,
  severity: Severity,
  part: DraftPart,
  problem: Problem,
  config: CheckConfig,
): Finding {
  const { text } = part.document;
  const span = sourceSpan(part.clean.mapped, problem);
  const { start, end } = placeSpanOf(part.source.lineStarts, span);
  const words = text.slice(problem.start, problem.end);
  const deviation = config.deviations.find(
    (known) => known.rule === rule.id && (known.text === undefined || words.includes(known.text)),
  );
  return {
    rule: rule.id,
    severity: deviation === undefined ? severity : 'info',
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: problem.message,
    ...(problem.suggestion !== undefined && { suggestion: problem.suggestion }),
    ...(problem.element !== undefined && { element: problem.element }),
    ...(problem.evidence !== undefined && { evidence: problem.evidence }),
    ...(deviation !== undefined && { deviation: deviation.reason }),
    text: words,
    context: lineAround(part.document, problem.start),
  };
}

/** The genre a part is checked as. */
export function genreOf(part: DraftPart, wish: Genre | undefined): Genre {
  return wish ?? part.record.genre;
}

function contextOf(part: DraftPart, input: CheckInput): CheckContext {
  const genre = genreOf(part, input.genre);
  return {
    model: input.model,
    outline: input.model.outlines.find((outline) => outline.genre === genre),
    genre,
    genreConfidence: input.genre === undefined ? part.record.genreConfidence : 1,
    parts: input.parts,
    options: input.config,
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule)) ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    (a.message < b.message ? -1 : Number(a.message > b.message))
  );
}

/** How a rule fared: where it ran in no part, the reasons of the parts, each once. */
function statusOf(id: string, outcomes: readonly RuleOutcome[]): RuleStatus {
  let problems = 0;
  for (const outcome of outcomes) if (outcome.ran) problems += outcome.problems.length;
  const unlisted = Math.max(0, problems - mostFindings);
  if (outcomes.some(({ ran }) => ran)) return { id, ran: true, ...(unlisted > 0 && { unlisted }) };
  const reasons = outcomes.flatMap((outcome) => (outcome.ran ? [] : [outcome.reason]));
  return { id, ran: false, reason: [...new Set(reasons)].join('；') || NO_PART };
}

/** Applies a rule to all parts; its first findings are listed, the others counted. */
function applyRule(rule: Rule, input: CheckInput): CheckOutcome {
  const wish = input.config.severities.get(rule.id);
  if (wish === 'off') return { findings: [], rules: [{ id: rule.id, ran: false, reason: OFF }] };
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  for (const part of input.parts) {
    const outcome = outsideCode(rule.check(part, contextOf(part, input)), part);
    outcomes.push(outcome);
    const problems = outcome.ran ? outcome.problems.slice(0, mostFindings - findings.length) : [];
    for (const problem of problems) {
      const severity = wish ?? problem.severity ?? rule.severity;
      findings.push(findingOf(rule, severity, part, problem, input.config));
    }
  }
  return { findings, rules: [statusOf(rule.id, outcomes)] };
}

/** Applies all rules to all parts of a draft. Every rule stands in the ledger, whether it ran or not. */
export function runCheck(input: CheckInput): CheckOutcome {
  const outcomes = input.rules.map((rule) => applyRule(rule, input));
  return {
    findings: outcomes.flatMap(({ findings }) => findings).toSorted(byPlace),
    rules: outcomes.flatMap(({ rules }) => rules),
  };
}
