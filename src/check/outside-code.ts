import type { DraftPart } from '../corpus/draft-part.ts';
import type { RuleOutcome } from './rule.ts';

/**
 * The outcome of a rule without what it found within code or an address of a Markdown text: `fire --check,all` is no
 * prose. O(problems · cues).
 */
export function outsideCode(outcome: RuleOutcome, { clean }: DraftPart): RuleOutcome {
  if (!outcome.ran || outcome.problems.length === 0) return outcome;
  const code = clean.cues.filter(({ kind }) => kind === 'code');
  if (code.length === 0) return outcome;
  const within = (start: number, end: number): boolean =>
    code.some((cue) => start < end && cue.start <= start && end <= cue.end);
  return {
    ran: true,
    problems: outcome.problems.filter(({ start, end }) => !within(start, end)),
  };
}
