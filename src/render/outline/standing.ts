import type { GenreOutline, OutlineElement } from '../../mining/outline/genre-outline.ts';

/**
 * Where corpus and norms part. `norm-only`: a norm requires the element, but fewer than half of the documents have it;
 * `corpus-only`: common in the corpus, while a norm discourages it.
 */
export type Standing = 'norm-only' | 'corpus-only' | 'agreed';

export function standingOf(element: OutlineElement): Standing {
  const { normative, tier, support } = element;
  if (support < 0.5 && normative.some((norm) => norm.status === 'required')) return 'norm-only';
  const discouraged = normative.some((norm) => norm.status === 'discouraged');
  return tier !== 'optional' && discouraged ? 'corpus-only' : 'agreed';
}

/** The element that stands for whatever fits no other; nothing to draft. */
const residual = '其他';

/** Whether only single documents have an element and no norm speaks of it: nothing a drafter need read about. */
function isRare({ documents, support, tier, normative }: OutlineElement): boolean {
  return normative.length === 0 && tier === 'optional' && (documents <= 1 || support < 0.1);
}

function known(outline: GenreOutline): readonly OutlineElement[] {
  return outline.elements.filter((element) => element.listed && element.element !== residual);
}

/** The elements of the taxonomy that a drafter is told of, in consensus order. */
export function listedElements(outline: GenreOutline): readonly OutlineElement[] {
  return known(outline).filter((element) => !isRare(element));
}

/** Those that are left out because they are rare. */
export function rareElements(outline: GenreOutline): readonly OutlineElement[] {
  return known(outline).filter(isRare);
}

/** Elements that only the corpus knows, in consensus order. */
export function candidateElements(outline: GenreOutline): readonly OutlineElement[] {
  return outline.elements.filter((element) => !element.listed);
}

/** Elements of a draft's skeleton: common in the corpus or required by a norm. */
export function belongsInSkeleton(element: OutlineElement): boolean {
  return (
    element.tier !== 'optional' || element.normative.some((norm) => norm.status === 'required')
  );
}

/** The element that is the heading of the whole. */
export const titleElement = '标题';

/** Elements at the edges of a document, which as a rule bear no heading. */
export const edgeElements: ReadonlySet<string> = new Set([titleElement, '导语', '结语', '落款']);
