import type { Finding } from '../../src/check/finding.ts';
import type { SeededText } from './fault.ts';

/** A fault counts as found so many lines from its place. */
export const NEAR = 2;

function keyOf({ rule, message, text, element }: Finding): string {
  return [rule, message, text, element ?? ''].join('\n');
}

/** The findings that were not made before the fault was put in. Places do not count, for lines have moved. O(findings). */
export function newFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly Finding[] {
  const known = new Map<string, number>();
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

/** Whether one of the findings tells of the fault: by a rule that should, near its place or with its element. */
export function isFound(fault: Omit<SeededText, 'lines'>, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      fault.rules.includes(finding.rule) &&
      ((fault.element !== undefined && finding.element === fault.element) ||
        fault.at.some((line) => line >= finding.line - NEAR && line <= finding.endLine + NEAR)),
  );
}
