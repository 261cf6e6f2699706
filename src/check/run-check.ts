import type { DraftPart } from '../corpus/draft-part.ts';
import type { Model } from '../model/model.ts';
import type { Genre } from '../taxonomy/genre.ts';
import { placeSpanOf } from '../text/line-index.ts';
import { sourceSpan } from '../text/mapped-text.ts';
import type { CheckConfig } from './check-config.ts';
import type { Finding, RuleStatus } from './finding.ts';
import type { CheckContext, Problem, Rule, RuleOutcome, Severity } from './rule.ts';

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
const NO_PART = '稿件中没有正文';

/** The line of the cleaned text that an offset stands on. */
function lineAround(text: string, at: number): { readonly line: string; readonly offset: number } {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  return { line: text.slice(start, next < 0 ? text.length : next), offset: at - start };
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
    severity: deviation === undefined ? (problem.severity ?? severity) : 'info',
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
    context: lineAround(text, problem.start),
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

/** Why a rule ran in no part: the reasons of the parts, each once. */
function statusOf(id: string, outcomes: readonly RuleOutcome[]): RuleStatus {
  if (outcomes.some(({ ran }) => ran)) return { id, ran: true };
  const reasons = outcomes.flatMap((outcome) => (outcome.ran ? [] : [outcome.reason]));
  return { id, ran: false, reason: [...new Set(reasons)].join('；') || NO_PART };
}

/** Applies all rules to all parts of a draft. Every rule stands in the ledger, whether it ran or not. */
export function runCheck(input: CheckInput): CheckOutcome {
  const findings: Finding[] = [];
  const statuses: RuleStatus[] = [];
  for (const rule of input.rules) {
    const severity = input.config.severities.get(rule.id) ?? rule.severity;
    if (severity === 'off') {
      statuses.push({ id: rule.id, ran: false, reason: OFF });
      continue;
    }
    const isSet = input.config.severities.has(rule.id);
    const outcomes = input.parts.map((part) => {
      const outcome = rule.check(part, contextOf(part, input));
      if (outcome.ran)
        for (const { severity: own = severity, ...problem } of outcome.problems)
          findings.push(
            findingOf(
              rule,
              severity,
              part,
              { ...problem, severity: isSet ? severity : own },
              input.config,
            ),
          );
      return outcome;
    });
    statuses.push(statusOf(rule.id, outcomes));
  }
  return { findings: findings.toSorted(byPlace), rules: statuses };
}
