import { groundTable, type Ground, type GroundTable } from '../../evidence/ground-table.ts';
import { isAttachmentMark } from './attachment.ts';
import * as context from './context-grounds.ts';
import * as counter from './counter-grounds.ts';
import * as ending from './ending-grounds.ts';
import * as numbering from './numbering-grounds.ts';
import * as opening from './opening-grounds.ts';
import { placeAt, type Place } from './place.ts';
import type { StartPage } from './start-page.ts';

type Named = readonly [id: string, holds: (place: Place) => boolean];

/** What speaks for or against a document that begins at a place; the points stand in data/grounds/starts.json. */
const OWN = [
  ['title', ({ line }) => line.shape === 'title'],
  ['essay-title', ({ line }) => line.shape === 'essay-title'],
  ['headline', opening.isHeadline],
  ['section-name', ({ line }) => line.shape === 'section-name'],
  ['full-title', opening.isFullTitle],
  ['document-number', opening.isNumbered],
  ['addressee', ({ line }) => line.isAddressee],
  ['lead-formula', ({ line }) => line.lead === 'formula'],
  ['lead-clear', ({ line }) => line.lead === 'clear'],
  ['lead-weak', ({ line }) => line.lead === 'weak' && line.shape === ''],
  ['time-opening', ({ line }) => line.lead === 'time' && line.shape === ''],
  ['news-lead', ({ line }) => line.lead === 'news'],
  ['first-article', opening.beginsRules],
  ['opening-heading', opening.isFirstHeading],
  ['lead-below', opening.hasLead],
  ['news-lead-below', opening.hasNewsLead],
  ['weak-lead-below', opening.hasWeakLead],
  ['news-time-below', opening.hasNewsTime],
  ['addressee-below', opening.hasAddressee],
  ['contents-below', opening.hasContents],
  ['record-below', opening.hasRecord],
  ['contents-begin', opening.beginsContents],
  ['first-number-below', opening.hasFirstNumber],
  ['ended-above', ending.isEndedAbove],
  ['last-clause-above', ending.isLastClauseAbove],
  ['last-item-above', ({ previous }) => previous.closing === 'last-item'],
  ['goes-on-after-end', ending.goesOnAfterEnd],
  ['name-above', ending.isNameAbove],
  ['writer-changes', context.writerChanges],
  ['voice-turns', (place) => opening.opens(place) && context.voiceTurns(place)],
  ['furniture-above', ({ line }) => line.furnitureBefore],
  ['begins-elsewhere', ({ line, previous }) => line.known.begins && previous.mark === undefined],
  ['ends-elsewhere', ({ previous }) => previous.known.ends],
  ['copies-meet', ({ line }) => line.known.meets],
  ['attachment-with-text', counter.isAttachedText],
  ['first-number-after-prose', numbering.isFirstAfterProse],
  ['number-in-series', ({ line }) => (line.mark?.value ?? 1) > 1],
  ['title-above', counter.isTitleAbove],
  ['heading-above', counter.isHeadingAbove],
  ['colon-above', ({ previous }) => /[：:]$/u.test(previous.content)],
  ['just-begun', counter.isJustBegun],
  ['short-line', counter.isShort],
  ['subtitle', counter.isSubtitle],
  ['attachment-note', counter.isAttachmentNote],
  ['attachment-mark', ({ line }) => isAttachmentMark(line)],
  ['attachment-above', counter.isAttachmentAbove],
  ['form-title', counter.isForm],
  ['nothing-opens', nothingOpens],
] as const satisfies readonly Named[];

/** What the numbers below a place say of it: it counts for the document that has these numbers only. */
const NUMBERING = [
  ['numbers-restart-here', numbering.restartsHere],
  ['numbers-restart-after-three', numbering.restartsAfterThree],
  ['numbers-restart-below', numbering.restartsBelow],
  ['numbers-restart-next', numbering.restartsNext],
  ['numbers-go-on', (place) => numbering.goesOn(place) && !numbering.isTitled(place)],
  ['numbers-go-on-under-title', (place) => numbering.goesOn(place) && numbering.isTitled(place)],
] as const satisfies readonly Named[];

/** Costly, so asked only where it may decide. */
const TURN = 'prose-turns';

const table = groundTable('starts', [
  ...OWN.map(([id]) => id),
  ...NUMBERING.map(([id]) => id),
  TURN,
]);

/** The grounds for and against the beginning of a document, with their points. */
export function startTable(): GroundTable {
  return table();
}

/** The grounds that hold for a place, those of the numbers below it apart. */
export type HeldGrounds = {
  readonly own: readonly Ground[];
  readonly numbering: readonly Ground[];
};

/** Whether the corpus knows anything of the place. */
function isKnown({ line, previous }: Place): boolean {
  return line.known.begins || line.known.meets || previous.known.ends;
}

function nothingOpens(place: Place): boolean {
  return place.previous.closing === '' && !isKnown(place) && !opening.opens(place);
}

/**
 * The grounds for and against a document that begins with line `at` of a page: its own opening (title, addressee, lead),
 * the ending before it, the numbers, a change of the writer, furniture between, a beginning known elsewhere. None for
 * the first line, which begins a document anyway. O(lines around the place).
 */
export function heldGrounds(page: StartPage, at: number): HeldGrounds {
  const place = placeAt(page, at);
  if (place === undefined) return { own: [], numbering: [] };
  const { grounds } = table();
  return {
    own: OWN.flatMap(([id, holds]) => (holds(place) ? [grounds[id]] : [])),
    numbering: NUMBERING.flatMap(([id, holds]) => (holds(place) ? [grounds[id]] : [])),
  };
}

/** The further ground of a turn between theory, news and official prose. */
export function turnGround(page: StartPage, at: number): readonly Ground[] {
  const place = placeAt(page, at);
  return place !== undefined && context.proseTurns(place) ? [table().grounds[TURN]] : [];
}
