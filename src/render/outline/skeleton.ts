import { hasTrait } from '../../taxonomy/genre-table.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import type { GenreOutline, OutlineElement } from '../../mining/outline/genre-outline.ts';
import { formatChineseNumeral } from '../../text/numerals.ts';
import type { OutlineLabels } from './labels.ts';
import {
  belongsInSkeleton,
  edgeElements,
  listedElements,
  standingOf,
  titleElement,
} from './standing.ts';

/** The heading most documents use, if at least two do; else the element's name. */
function usualHeading(element: OutlineElement): string {
  const [first] = element.headings;
  return first !== undefined && first.documents >= 2 ? first.wording : element.element;
}

/** Whether documents as a rule give the element a heading (导语 and 落款 mostly have none). */
function hasHeading(element: OutlineElement): boolean {
  if (!edgeElements.has(element.element)) return true;
  const headed = element.headings.reduce((sum, { documents }) => sum + documents, 0);
  return headed * 2 > element.documents;
}

function numberOf(genre: Genre, index: number): string {
  const numeral = formatChineseNumeral(index);
  return hasTrait(genre, 'articles') ? `第${numeral}章\u3000` : `${numeral}、`;
}

/** An element of a draft's skeleton. */
export type SkeletonItem = {
  readonly element: OutlineElement;
  /** Its heading as it is typed, and the number before it; absent for the title and for elements that bear none. */
  readonly heading?: { readonly number: string; readonly wording: string };
};

/** What a draft of the genre consists of, in consensus order. */
export function skeletonItems(outline: GenreOutline): readonly SkeletonItem[] {
  let index = 0;
  return listedElements(outline)
    .filter(belongsInSkeleton)
    .map((element) => {
      if (element.element === titleElement || !hasHeading(element)) return { element };
      index++;
      const wording = usualHeading(element).replace(/\s+|`/gu, ' ').trim();
      return { element, heading: { number: numberOf(outline.genre, index), wording } };
    });
}

/** The lines of a draft's skeleton: numbered headings, elements without heading in parentheses. */
export function skeletonLines(outline: GenreOutline, labels: OutlineLabels): readonly string[] {
  return skeletonItems(outline).map(({ element, heading }) => {
    const note = standingOf(element) === 'norm-only' ? labels.outline.normOnly : '';
    if (heading !== undefined) return heading.number + heading.wording + note;
    if (element.element === titleElement) return labels.outline.titleLine(element.element) + note;
    return labels.outline.withoutHeading(element.element) + note;
  });
}
