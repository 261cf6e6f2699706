import type { Span } from '../../text/span.ts';
import type { Problem } from '../rule.ts';

/** A problem at a place. */
export function problemAt({ start, end }: Span, words: Omit<Problem, 'start' | 'end'>): Problem {
  return { start, end, ...words };
}

/** Problems by place, for rules that collect them from several sources. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
