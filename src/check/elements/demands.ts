import type { GenreOutline, OutlineElement, Tier } from '../../mining/outline/genre-outline.ts';
import type { Severity } from '../severity.ts';

/** What the outline of a genre asks of a draft. */
export type Demand = {
  readonly element: OutlineElement;
  readonly severity: Severity;
};

/** A genre guessed less surely than this is not held against the text. */
export const LEAST_GENRE_CONFIDENCE = 0.7;
/** Why the rules of elements cannot be applied. */
export const UNSURE_GENRE = '文种认得不准，无从判断应有哪些要素；可用 --genre 指明文种';
export const NO_OUTLINE = '模型中没有这一文种的提纲';

/** Elements at the edges of a document: asked for only where a standard does, and never as an error. */
const EDGES: ReadonlySet<string> = new Set(['标题', '导语', '落款', '结语']);

const EDGE_SEVERITIES: Readonly<Record<Tier, Severity | undefined>> = {
  required: 'warn',
  recommended: 'info',
  optional: undefined,
};

function normOf({ normative }: OutlineElement, status: string): boolean {
  return normative.some((norm) => norm.status === status);
}

/** Of ten texts nine have it: a text without it is sure to lack something. */
const NEARLY_ALL = 0.9;
/** Unless even the lower end of the interval says that half of such texts have it, too many sound ones do without. */
const HALF = 0.5;

function isAtMostRecommended(element: OutlineElement): boolean {
  return element.normative.length > 0 && !normOf(element, 'required');
}

/**
 * How badly an element is asked for; undefined if it is not. Required by the corpus: error if a standard requires it too, or
 * nearly all texts have it and no standard says less; else warn. Recommended by the corpus: warn if a standard requires it and more than half
 * of the texts surely have it, else info. Required by a standard but rare in the corpus: info, for such texts evidently do without. What a
 * standard discourages is never asked for.
 */
function severityOf(element: OutlineElement): Severity | undefined {
  if (normOf(element, 'discouraged') || element.element === '其他') return undefined;
  const isDemanded = normOf(element, 'required');
  if (EDGES.has(element.element)) return isDemanded ? EDGE_SEVERITIES[element.tier] : undefined;
  if (element.tier === 'required')
    return isDemanded || (element.support >= NEARLY_ALL && !isAtMostRecommended(element))
      ? 'error'
      : 'warn';
  if (element.tier === 'recommended')
    return isDemanded && element.supportLow >= HALF ? 'warn' : 'info';
  return isDemanded ? 'info' : undefined;
}

/** The elements an outline asks for, in consensus order. */
export function demandsOf(outline: GenreOutline): readonly Demand[] {
  return outline.elements.flatMap((element) => {
    const severity = severityOf(element);
    return severity === undefined ? [] : [{ element, severity }];
  });
}
