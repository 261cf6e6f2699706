import type { DraftPart } from '../../corpus/draft-part.ts';
import { placeSpanOf } from '../../text/line-index.ts';
import { sourceSpan } from '../../text/mapped-text.ts';
import type { Problem } from '../rule.ts';
import { inOrder } from './problem-at.ts';

/** A problem with what makes it one of a kind, e.g. the comma that is half-width. */
export type KindOfProblem = { readonly kind: string; readonly problem: Problem };

/** So many other lines are named. */
const NAMED_LINES = 8;

function lineOf(part: DraftPart, problem: Problem): number {
  return placeSpanOf(part.source.lineStarts, sourceSpan(part.clean.mapped, problem)).start.line;
}

function withOthers(part: DraftPart, first: Problem, others: readonly Problem[]): Problem {
  if (others.length === 0) return first;
  const lines = [...new Set(others.map((other) => lineOf(part, other)))];
  const more = lines.length > NAMED_LINES ? '等' : '';
  const places = `全文同类共${others.length + 1}处，另见第${lines.slice(0, NAMED_LINES).join('、')}${more}行`;
  const evidence = first.evidence === undefined ? places : `${first.evidence}；${places}`;
  return { ...first, evidence };
}

/**
 * Of each kind the first problem, with how many there are and on which lines: a habit of typing is one thing to tell,
 * not a hundred.
 */
export function tellOnce(part: DraftPart, cases: readonly KindOfProblem[]): readonly Problem[] {
  const kinds = new Map<string, Problem[]>();
  for (const { kind, problem } of cases.toSorted((a, b) => a.problem.start - b.problem.start)) {
    const row = kinds.get(kind);
    if (row === undefined) kinds.set(kind, [problem]);
    else row.push(problem);
  }
  return inOrder(
    [...kinds.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [withOthers(part, first, others)],
    ),
  );
}
