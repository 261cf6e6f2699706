import type { MinedDocument } from '../../corpus/mined-document.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import { directionOf, isYear } from './passage.ts';
import type { Passage, ReuseDirection } from './passage.ts';

/** Which passages are wanted. What is not given does not filter. */
export type PassageFilter = {
  /** First and last year, both included: documents of no known year fall out. */
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly genres?: readonly Genre[];
  /** Whether one of the two documents must satisfy the years and genres, or both (the default). */
  readonly applies?: 'both' | 'either';
};

/** The passages whose documents satisfy a filter, in their order. O(documents + passages). */
export function filterPassages(
  passages: readonly Passage[],
  documents: readonly MinedDocument[],
  filter: PassageFilter,
): readonly Passage[] {
  const wanted = new Set(documents.filter((one) => satisfies(one, filter)).map(({ id }) => id));
  return passages.filter(({ aDocument, bDocument }) => {
    const [a, b] = [wanted.has(aDocument), wanted.has(bDocument)];
    return filter.applies === 'either' ? a || b : a && b;
  });
}

/** For each passage by id who copied from whom, as far as the years of the documents prove it. */
export function passageDirections(
  passages: readonly Passage[],
  documents: readonly MinedDocument[],
): ReadonlyMap<string, ReuseDirection> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return new Map(
    passages.map(({ id, aDocument, bDocument }) => {
      const [a, b] = [byId.get(aDocument), byId.get(bDocument)];
      return [id, a === undefined || b === undefined ? 'unknown' : directionOf(a, b)];
    }),
  );
}

function satisfies(document: MinedDocument, filter: PassageFilter): boolean {
  const { fromYear, toYear, genres } = filter;
  if (genres !== undefined && !genres.includes(document.genre)) return false;
  if (fromYear === undefined && toYear === undefined) return true;
  if (!isYear(document.year)) return false;
  const year = Number(document.year);
  return year >= (fromYear ?? -Infinity) && year <= (toYear ?? Infinity);
}
