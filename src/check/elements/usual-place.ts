import type { DraftPart } from '../../corpus/draft-part.ts';
import type { GenreOutline } from '../../mining/outline/genre-outline.ts';
import { trimEnd } from '../../line/text-line.ts';
import type { DraftSection } from './draft-sections.ts';

/** Where an absent element belongs. */
export type UsualPlace = {
  /** Offset in the part's text. */
  readonly at: number;
  /** 在“工作任务”之后; empty if nothing of the outline is there. */
  readonly words: string;
};

function nearest(
  order: readonly string[],
  tops: ReadonlyMap<string, DraftSection>,
): DraftSection | undefined {
  for (const element of order) {
    const section = tops.get(element);
    if (section !== undefined) return section;
  }
  return undefined;
}

/** Where an absent element belongs by the consensus order: after what comes before it there, else before what follows. */
export function usualPlace(
  part: DraftPart,
  sections: readonly DraftSection[],
  outline: GenreOutline,
  element: string,
): UsualPlace {
  const order = outline.elements.map((entry) => entry.element);
  const rank = order.indexOf(element);
  const tops = new Map(
    sections.filter(({ node }) => node.depth === 1).map((section) => [section.element, section]),
  );
  const { text } = part.document;
  const before = nearest(order.slice(0, rank).toReversed(), tops);
  if (before !== undefined) {
    const { start, end } = before.node.span;
    return { at: trimEnd(text, start, end), words: `在“${nameOf(before)}”之后` };
  }
  const after = nearest(order.slice(rank + 1), tops);
  if (after === undefined) return { at: sections[0]?.node.span.start ?? 0, words: '' };
  return { at: after.node.span.start, words: `在“${nameOf(after)}”之前` };
}

function nameOf({ node, element }: DraftSection): string {
  return node.heading === '' || node.form === 'list-item' ? element : node.heading;
}
