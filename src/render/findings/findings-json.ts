import type { CheckReport, Finding } from '../../check/finding.ts';
import { jsonText } from '../outline/outline-json.ts';
import type { CheckRun } from './check-run.ts';
import { contextText } from './excerpt.ts';

function findingJson(finding: Finding): unknown {
  return { ...finding, context: contextText(finding) };
}

function reportJson(report: CheckReport): unknown {
  const { fanben, draft, genre, model, rules, findings, fitness, originality, ...more } = report;
  return {
    fanben,
    draft,
    genre,
    model,
    rules,
    findings: findings.map(findingJson),
    fitness,
    originality,
    ...more,
  };
}

/** Reports as in docs/contract.md: an object for one draft; a list if several were to be checked. */
export function findingsJson({ drafts, unreadable }: CheckRun): string {
  const reports = drafts.map(({ report }) => reportJson(report));
  return jsonText(drafts.length === 1 && unreadable.length === 0 ? reports[0] : reports);
}
