import type { HeadingMark } from '../marks/heading-marks.ts';
import { openLines } from './open-lines.ts';
import type { Loss } from '../hierarchy/placement.ts';
import type { RecoveryContext } from './recovery-context.ts';
import { isLoose, numberingFamily } from '../../line/numbering-styles.ts';

/** Families whose gaps are lost headings whatever form the others have. */
function isHeadingFamily(family: string): boolean {
  return family === 'article' || numberingFamily(family)?.heads === 'document';
}

/** Whether a loss is a gap in a list of items, not a lost heading. */
export function isItemGap({ forms }: RecoveryContext, loss: Loss): boolean {
  if (isLoose(loss.family)) return true;
  if (loss.evidence !== 'gap' || isHeadingFamily(loss.family)) return false;
  return forms[loss.before] === 'list-item';
}

type Parent = { readonly family: string; readonly value: number };

/** The heading that follows the last one of a level: the visible mark at index `at`, or a lost one after it. */
function following(visible: HeadingMark | undefined, at: number, lost: Loss | undefined): Parent {
  if (visible !== undefined && (lost === undefined || lost.before <= at))
    return { family: visible.style.family, value: visible.value + 1 };
  if (lost === undefined) return { family: '', value: 0 };
  return { family: lost.family, value: lost.value === 0 ? 0 : lost.value + 1 };
}

/** Walks through the losses in order and tells, for each, what last stood at a depth before it. */
function parentReader(context: RecoveryContext): (loss: Loss) => Parent {
  const { marks, hierarchy } = context;
  const { losses, placements } = hierarchy;
  const lastMark = new Map<number, number>();
  const lastLoss = new Map<number, Loss>();
  let mark = 0;
  let seen = 0;
  return (loss) => {
    for (; mark < loss.before; mark++) lastMark.set(placements[mark]?.depth ?? 0, mark);
    for (; (losses[seen]?.before ?? loss.before) < loss.before; seen++) {
      const other = losses[seen];
      if (other !== undefined && other.evidence !== 'gap') lastLoss.set(other.depth, other);
    }
    const at = lastMark.get(loss.depth - 1) ?? -1;
    return following(marks[at], at, lastLoss.get(loss.depth - 1));
  };
}

/**
 * A list that goes on at a wrong number after a paragraph of its own belongs to a new section whose heading and first
 * items were lost: （五）…。／有下列情形之一的，…。／（九）… O(marks + losses).
 */
export function introducedLists(context: RecoveryContext): readonly Loss[] {
  const { marks, hierarchy } = context;
  const parentOf = parentReader(context);
  return hierarchy.losses.flatMap((loss): Loss[] => {
    const { before, depth } = loss;
    const previous = hierarchy.placements[before]?.previous ?? -1;
    if (depth < 2 || previous !== before - 1 || !isItemGap(context, loss)) return [];
    if (loss.value !== (marks[previous]?.value ?? -1) + 1) return [];
    if (openLines(context, before).length === 0) return [];
    return [{ before, depth: depth - 1, ...parentOf(loss), evidence: 'restart' }];
  });
}
