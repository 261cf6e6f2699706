import { familyOrder } from './family-order.ts';
import type { HeadingMark } from '../marks/heading-marks.ts';
import { startWalk } from './level-walk.ts';
import { placeMark } from './place-mark.ts';
import type { Hierarchy } from './placement.ts';
import { hasLostTop, isKeptTop } from './usual-parents.ts';

export type HierarchyOptions = {
  /** The paragraphs before the first mark speak of several elements: a top level is missing even if no number proves it. */
  readonly turnsBefore?: boolean;
  /** The marks are those of an attachment, which need not be a whole text: no top level is taken to be lost. */
  readonly attached?: boolean;
};

/**
 * The hierarchy of a document's marks, inferred from its own nesting: a family's depth is where it nests, a series
 * must count up, and what breaks the count proves a lost heading (三、 with no 一、二、; a （一） series that starts
 * afresh with no parent between). O(marks × depth).
 */
export function inferHierarchy(
  marks: readonly HeadingMark[],
  { turnsBefore = false, attached = false }: HierarchyOptions = {},
): Hierarchy {
  const order = familyOrder(marks);
  const lostTop = hasLostTop(marks, order) || (turnsBefore && !isKeptTop(order[0] ?? 'han'));
  const walk = startWalk(marks, order, attached ? 'none' : lostTop ? 'lost' : 'unknown');
  marks.forEach((mark, index) => placeMark(walk, mark, index));
  return { placements: walk.placements, losses: walk.losses, order };
}
