import { reasonsOf, weigh, type Reason, type Weighed } from '../../evidence/weigh.ts';
import type { Ground } from '../../evidence/ground-table.ts';
import { heldGrounds, startTable, turnGround, type HeldGrounds } from './start-grounds.ts';
import type { StartPage } from './start-page.ts';

/** Within so many points of a start the turn of the prose is asked, too. */
const DOUBT = 1.6;

/** The log-odds of a document that begins at a place, those of the numbers below it apart. */
export type WeighedStart = { readonly points: number; readonly numbering: number };

/** Why a document begins at a place or not. */
export type ExplainedStart = Weighed & {
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
};

function sumOf(grounds: readonly Ground[]): number {
  return grounds.reduce((sum, { points }) => sum + points, 0);
}

/** The grounds that hold for a place; the turn of the prose is asked only where it may decide. */
function groundsAt(page: StartPage, at: number): HeldGrounds {
  const { own, numbering } = heldGrounds(page, at);
  const points = startTable().bias + sumOf(own) + sumOf(numbering);
  const turn = points > -DOUBT && points <= 0 ? turnGround(page, at) : [];
  return { own: [...own, ...turn], numbering };
}

/** What speaks for a document that begins with line `at`, in log-odds. O(lines around the place). */
export function weighStart(page: StartPage, at: number): WeighedStart {
  const { own, numbering } = groundsAt(page, at);
  return { points: startTable().bias + sumOf(own), numbering: sumOf(numbering) };
}

/**
 * How surely a document begins with line `at`, taken by itself, and why. What was cut is decided for the whole page: a
 * start may give way to a better one beside it.
 */
export function explainStart(page: StartPage, at: number): ExplainedStart {
  const { own, numbering } = groundsAt(page, at);
  const held = [...own, ...numbering];
  return { ...weigh(startTable(), held), ...reasonsOf(held) };
}
