import { isIntroduction } from './open-lines.ts';
import type { Loss } from '../hierarchy/placement.ts';
import type { RecoveryContext } from './recovery-context.ts';
import { contentAt } from '../../line/text-line.ts';

/** A body shorter than this may be half a sentence that leads over to the list. */
const FINISHED_BODY = 30;

/**
 * Whether the section opened by a mark says what it has to say before the next mark (in `least` characters or more), and
 * does not announce a list.
 */
export function isFinished(
  { document, marks, forms }: RecoveryContext,
  index: number,
  least: number = FINISHED_BODY,
): boolean {
  const mark = marks[index];
  const next = marks[index + 1];
  if (mark === undefined || next === undefined) return false;
  const last = next.line - 1;
  const body =
    last > mark.line
      ? contentAt(document, last)
      : document.analysis.slice(mark.end, mark.contentEnd);
  if (last === mark.line && forms[index] === 'line') return false;
  return body.trim().length >= least && !isIntroduction(body.trim());
}

/**
 * In a document that has lost top headings: a list that begins under the last visible top section after that section is
 * finished belongs to a further section whose heading was lost (三、存在的问题。一是……。／（一）调整布局。…).
 * O(marks).
 */
export function unledSeries(context: RecoveryContext, proven: readonly Loss[]): readonly Loss[] {
  const { marks, hierarchy } = context;
  const [top] = hierarchy.order;
  const lossy = proven.some((loss) => loss.depth === 1 && loss.family === top);
  const last = marks.findLastIndex((mark) => mark.style.family === top);
  const section = marks[last];
  const first = marks[last + 1];
  const nested = hierarchy.placements[last + 1]?.depth === 2 && first?.value === 1;
  if (!lossy || section === undefined || !nested || hierarchy.placements[last]?.depth !== 1)
    return [];
  if (!isFinished(context, last)) return [];
  return [
    {
      before: last + 1,
      depth: 1,
      family: section.style.family,
      value: section.value + 1,
      evidence: 'restart',
    },
  ];
}
