import { familyOrder } from './family-order.ts';
import type { HeadingMark } from './heading-marks.ts';
import { startWalk } from './level-walk.ts';
import { placeMark } from './place-mark.ts';
import type { Hierarchy } from './placement.ts';
import { hasLostTop, KEPT_TOPS } from './usual-parents.ts';

/**
 * The hierarchy of a document's marks, inferred from its own nesting: a family's depth is where it nests, a series
 * must count up, and what breaks the count proves a lost heading (三、 with no 一、二、; a （一） series that starts
 * afresh with no parent between). `turnsBefore`: the paragraphs before the first mark speak of several elements, so
 * a top level is missing even if no number proves it. O(marks × depth).
 */
export function inferHierarchy(marks: readonly HeadingMark[], turnsBefore = false): Hierarchy {
  const order = familyOrder(marks);
  const virtualTop = hasLostTop(marks, order) || (turnsBefore && !KEPT_TOPS.has(order[0] ?? 'han'));
  const walk = startWalk(marks, order, virtualTop);
  marks.forEach((mark, index) => placeMark(walk, mark, index));
  return { placements: walk.placements, losses: walk.losses, order };
}
