import { isClear } from './lead.ts';
import type { Place } from './place.ts';
import type { NumberRelation } from './start-page.ts';

/** How many lines (addressee, lead) may stand between the start of a document and its first number. */
export const NEAR = 3;
const PARAGRAPH = 60;
const HIGH = 3;
const PROSE_LINES = 6;

/** How the first top number from the place on stands to the last of its family before it. */
function relationOf({ page, at }: Place): NumberRelation | undefined {
  return page.relations[page.topFrom[at] ?? -1];
}

/** Whether the line itself has a number that falls back: 三、 … 一、 */
export function restartsHere(place: Place): boolean {
  const { page, at, line } = place;
  return relationOf(place)?.kind === 'falls' && page.topFrom[at] === at && line.mark !== undefined;
}

/** The same, after the third number at least. */
export function restartsAfterThree(place: Place): boolean {
  return restartsHere(place) && (relationOf(place)?.before ?? 0) >= HIGH;
}

/** Whether a number falls back a few lines below with no other number between. */
export function restartsBelow(place: Place): boolean {
  const { page, at } = place;
  if (relationOf(place)?.kind !== 'falls' || restartsHere(place)) return false;
  const from = page.topFrom[at] ?? at;
  return from - at <= NEAR && page.lines.slice(at, from).every(({ mark }) => mark === undefined);
}

/** The same, where the line is the only paragraph above the number: the usual lead. */
export function restartsNext(place: Place): boolean {
  const { page, at, line } = place;
  return restartsBelow(place) && page.topFrom[at] === at + 1 && line.content.length >= PARAGRAPH;
}

/** Whether the numbers below go on where those above end. */
export function goesOn(place: Place): boolean {
  return relationOf(place)?.kind === 'goes-on';
}

/** A title with its lead begins a text even if numbers seem to go on: the text may have lost its own first ones. */
export function isTitled({ line, under }: Place): boolean {
  if (line.shape !== 'title') return false;
  const signs = [under.lead !== 'none', under.isAddressed, under.isFirst].filter(Boolean).length;
  return isClear(under.lead) || signs > 1;
}

/** Whether a first number comes after several long paragraphs without numbers. */
export function isFirstAfterProse({ page, at, line }: Place): boolean {
  if (line.mark?.value !== 1 || page.relations[at] !== undefined) return false;
  const before = page.lines.slice(Math.max(0, at - PROSE_LINES), at);
  return (
    before.length >= 3 &&
    before.every(({ mark, content }) => mark === undefined && content.length > PARAGRAPH)
  );
}
