import type { Ground } from '../../src/evidence/ground-table.ts';
import { cleanSource } from '../../src/clean/clean-source.ts';
import { groupByMarker } from '../../src/document/starts/page-groups.ts';
import { UNKNOWN } from '../../src/document/starts/page-line.ts';
import { headStart } from '../../src/document/starts/document-head.ts';
import { mayBegin } from '../../src/document/starts/segment-page.ts';
import { heldGrounds, startTable } from '../../src/document/starts/start-grounds.ts';
import { startPage } from '../../src/document/starts/start-page.ts';
import { readBytes } from '../../src/ingest/read-source.ts';
import { skipBlank, type MarkedText } from '../annotated/marked-text.ts';
import type { Candidate, Decision } from './decision.ts';

/** A start is right where one is marked if it is no farther off than this. */
const REACH = 20;

/** A place in the source where the program may begin a document. */
type Place = { readonly at: number; readonly held: readonly Ground[] };

function pointsOf({ held }: Place): number {
  return held.reduce((sum, { points }) => sum + points, 0);
}

/**
 * The places of a page with the grounds that hold, of several lines that would begin a document at the same place (title,
 * addressee, lead) the strongest; and the places where a document begins anyway.
 */
function placesOf({ name, text }: MarkedText): {
  readonly places: readonly Place[];
  readonly anyway: readonly number[];
} {
  const read = readBytes(name, new TextEncoder().encode(text), {});
  if (!read.ok) return { places: [], anyway: [] };
  const clean = cleanSource(read.value);
  const best = new Map<number, Place>();
  const anyway: number[] = [];
  for (const { lines } of groupByMarker(clean, () => UNKNOWN)) {
    const page = startPage(lines);
    const placeOf = (line: number): number =>
      skipBlank(text, clean.mapped.starts[page.lines[line]?.start ?? 0] ?? 0);
    anyway.push(placeOf(0));
    for (let at = 1; at < page.lines.length; at++) {
      const first = mayBegin(page, at) ? headStart(page.lines, at, 0) : 0;
      if (first === 0) continue;
      const { own, numbering } = heldGrounds(page, at);
      const place = { at: placeOf(first), held: [...own, ...numbering] };
      const known = best.get(place.at);
      if (known === undefined || pointsOf(place) > pointsOf(known)) best.set(place.at, place);
    }
  }
  return { places: [...best.values()], anyway };
}

function isNear(start: number, at: number): boolean {
  return Math.abs(start - at) <= REACH;
}

/** Of the places near a start that is marked the strongest is a yes, the others count neither way. */
function candidatesOf(page: MarkedText): readonly Candidate[] {
  const { places, anyway } = placesOf(page);
  const starts = page.documents.flatMap(({ span, otherStarts = [] }) => [
    span.start,
    ...otherStarts,
  ]);
  return places.flatMap((place): readonly Candidate[] => {
    const { at, held } = place;
    const start = starts.find((one) => isNear(one, at));
    const candidate = { at, held: held.map(({ id }) => id) };
    if (start === undefined) return [{ ...candidate, isYes: false }];
    const near = places.filter((other) => isNear(start, other.at));
    const isStrongest = near.every((other) => pointsOf(other) <= pointsOf(place));
    return isStrongest && !anyway.some((other) => isNear(start, other))
      ? [{ ...candidate, isYes: true }]
      : [];
  });
}

/** Does a text begin here? Asked of the lines that anything speaks for. */
export const STARTS: Decision = {
  name: 'starts',
  table: startTable,
  threshold: 0,
  candidates: candidatesOf,
};
