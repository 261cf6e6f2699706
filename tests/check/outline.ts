import type {
  ElementOrder,
  GenreOutline,
  OutlineElement,
} from '../../src/mining/outline/genre-outline.ts';

/** An element of an outline of 20 documents; what a test does not care for is filled in. */
export function element(name: string, fields: Partial<OutlineElement> = {}): OutlineElement {
  const support = fields.support ?? 0.9;
  return {
    element: name,
    listed: true,
    documents: Math.round(20 * support),
    independentDocuments: 20 * support,
    support,
    supportLow: support - 0.2,
    supportHigh: 1,
    tier: 'required',
    normative: [],
    meanPosition: 0,
    characters: { low: 0, median: 0, high: 0 },
    shareOfText: 0,
    headings: [],
    subheadings: [],
    examples: [],
    phrases: [],
    frames: [],
    guidance: '',
    ...fields,
  };
}

/** An outline of 20 plans. */
export function outline(
  elements: readonly OutlineElement[],
  order: readonly ElementOrder[] = [],
): GenreOutline {
  return {
    genre: 'plan',
    documents: 20,
    independentDocuments: 20,
    elements,
    order,
    agreement: 1,
  };
}
