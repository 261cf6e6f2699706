import {
  applyBaseline,
  baselineOf,
  serialiseBaseline,
  type BaselineEntry,
} from '../../check/settings/baseline.ts';
import type { Severity } from '../../check/severity.ts';
import type { CheckedDraft } from '../../render/findings/check-run.ts';

const gravity: Readonly<Record<Severity, number>> = { error: 2, warn: 1, info: 0 };

/** What is left to report, and the baseline after the run. */
export type FreshFindings = {
  readonly drafts: readonly CheckedDraft[];
  /** Known findings that did not occur. */
  readonly stale: number;
  /** Content of a baseline that knows all findings; entries of the old one that still hold keep their reasons. */
  readonly newBaseline: () => { readonly content: string; readonly findings: number };
};

function total(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

/** Entries without what nothing was found for. */
function held(
  entries: readonly BaselineEntry[],
  leftOver: ReadonlyMap<number, number>,
): readonly BaselineEntry[] {
  return entries.flatMap((entry, index) => {
    const count = entry.count - (leftOver.get(index) ?? 0);
    return count > 0 ? [{ ...entry, count }] : [];
  });
}

/** Leaves out known findings; with `allKnown` (a baseline is being written) all are. */
export function freshFindings(
  drafts: readonly CheckedDraft[],
  known: readonly BaselineEntry[],
  allKnown: boolean,
): FreshFindings {
  const outcome = applyBaseline(
    drafts.map(({ report: { draft, findings } }) => ({ draft, findings })),
    known,
  );
  const fresh = drafts.map((checked, index): CheckedDraft => {
    const { report } = checked;
    const own = outcome.drafts[index] ?? { findings: report.findings, suppressed: 0 };
    const findings = allKnown ? [] : own.findings;
    const suppressed = report.findings.length - findings.length;
    return { ...checked, report: { ...report, findings, suppressed } };
  });
  return {
    drafts: fresh,
    stale: total(outcome.stale.map(({ entry }) => entry)),
    newBaseline: () => {
      const left = new Map(outcome.stale.map(({ index, entry }) => [index, entry.count]));
      const added = baselineOf(
        drafts.map(({ report: { draft } }, index) => ({
          draft,
          findings: outcome.drafts[index]?.findings ?? [],
        })),
      );
      const entries = [...held(known, left), ...added];
      return { content: serialiseBaseline(entries), findings: total(entries) };
    },
  };
}

/** Only findings of a severity or graver. */
export function atLeast(draft: CheckedDraft, least: Severity): CheckedDraft {
  const findings = draft.report.findings.filter(
    ({ severity }) => gravity[severity] >= gravity[least],
  );
  return { ...draft, report: { ...draft.report, findings } };
}
