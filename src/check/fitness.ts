import type { DraftPart } from '../corpus/draft-part.ts';
import { kendallTau } from '../mining/outline/consensus-order.ts';
import type { GenreOutline, Tier } from '../mining/outline/genre-outline.ts';
import { round4 } from '../model/round.ts';
import { demandsOf } from './elements/demands.ts';
import { draftSections } from './elements/draft-sections.ts';
import { presentElements } from './elements/present-elements.ts';

/** What an element counts, by its tier in the corpus. */
const WEIGHTS: Readonly<Record<Tier, number>> = { required: 1, recommended: 0.5, optional: 0 };

/**
 * How well a part fits the outline of its genre, 0–1: the weighted share of the elements asked for that it has
 * (required ones count 1, recommended ones ½, those a standard asks for against the corpus 0), times the agreement of
 * its order with the consensus order, (1 + Kendall's tau) / 2. With fewer than two known elements the order counts as
 * agreed. Undefined without an outline or if the outline asks for nothing.
 */
export function fitnessOf(part: DraftPart, outline: GenreOutline | undefined): number | undefined {
  if (outline === undefined) return undefined;
  const sections = draftSections(part);
  const present = presentElements(part, sections);
  let all = 0;
  let there = 0;
  for (const { element } of demandsOf(outline)) {
    all += WEIGHTS[element.tier];
    if (present.has(element.element)) there += WEIGHTS[element.tier];
  }
  if (all === 0) return undefined;
  const order = outline.elements.map(({ element }) => element);
  const items = sections.filter(({ node }) => node.depth === 1).map(({ element }) => element);
  const tau = kendallTau(items, order) ?? 1;
  return round4((there / all) * ((1 + tau) / 2));
}
