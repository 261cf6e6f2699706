import { headingLeaning } from './heading-leaning.ts';
import { marksByLine, unnumberedMark, type HeadingMark } from '../marks/heading-marks.ts';
import { areParallel, openingPhrase } from './parallel-headings.ts';
import type { DocumentText } from '../../line/text-line.ts';

/** A phrase must read this clearly as a heading. */
const CLEAR = 1;
/** The level lies just above that of the list. */
const JUST_ABOVE = 0.03;

/** An unnumbered paragraph that opens with a short phrase and has a list of its own under it. */
type Leader = { readonly line: number; readonly words: string; readonly list: HeadingMark };

function leaderAt(
  document: DocumentText,
  line: number,
  list: HeadingMark | undefined,
): Leader | undefined {
  const at = document.lines[line];
  if (at === undefined || list?.value !== 1 || !list.atLineStart) return undefined;
  const words = openingPhrase(document, at);
  return words !== '' && headingLeaning(words, at.end - at.start) >= CLEAR
    ? { line, words, list }
    : undefined;
}

/** Whether two leaders follow each other with nothing but their own lists between, and are of one build. */
function follow(a: Leader, b: Leader, marks: readonly HeadingMark[], from: number): boolean {
  if (a.list.style.family !== b.list.style.family || !areParallel(a.words, b.words)) return false;
  for (let at = from; (marks[at]?.line ?? Infinity) < b.line; at++)
    if ((marks[at]?.style.rank ?? 0) < a.list.style.rank) return false;
  return true;
}

/**
 * Unnumbered run-in headings above lists that start afresh under each of them: `供水技术。……` ／ `1.…` ／ `2.…` ／
 * `排水技术。……` ／ `1.…`. Two at least, of one build; they stand one level above their lists, so that nothing seems lost
 * between the lists. `marks`: the numbered marks in document order. O(lines + marks).
 */
export function findLedLists(
  document: DocumentText,
  marks: readonly HeadingMark[],
): readonly HeadingMark[] {
  const byLine = marksByLine(marks);
  const leaders: { leader: Leader; from: number }[] = [];
  marks.forEach((list, index) => {
    const leader = byLine.has(list.line - 1) ? undefined : leaderAt(document, list.line - 1, list);
    if (leader !== undefined) leaders.push({ leader, from: index });
  });
  const chosen = leaders.filter(({ leader, from }, index) => {
    const before = leaders[index - 1];
    const after = leaders[index + 1];
    return (
      (before !== undefined && follow(before.leader, leader, marks, before.from)) ||
      (after !== undefined && follow(leader, after.leader, marks, from))
    );
  });
  return chosen.map(({ leader: { line, list } }) => {
    const { family, rank } = list.style;
    return unnumberedMark(document, line, `led-${family}`, rank - JUST_ABOVE);
  });
}
