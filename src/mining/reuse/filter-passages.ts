import type { MinedDocument } from '../../corpus/mined-document.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import { isYear, type Passage } from './passage.ts';

/** Which passages are wanted. What is not given does not filter. */
export type PassageFilter = {
  /** First and last year, both included: documents of no known year fall out. */
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly genres?: readonly Genre[];
};

type Described = Pick<MinedDocument, 'id' | 'genre' | 'year'>;

/** Gives the test whether both documents of a passage satisfy a filter. O(documents), each test O(1). */
export function passageFilter(
  documents: readonly Described[],
  filter: PassageFilter,
): (passage: Pick<Passage, 'aDocument' | 'bDocument'>) => boolean {
  const wanted = new Set(documents.filter((one) => satisfies(one, filter)).map(({ id }) => id));
  return ({ aDocument, bDocument }) => wanted.has(aDocument) && wanted.has(bDocument);
}

function satisfies(document: Described, { fromYear, toYear, genres }: PassageFilter): boolean {
  if (genres !== undefined && !genres.includes(document.genre)) return false;
  if (fromYear === undefined && toYear === undefined) return true;
  if (!isYear(document.year)) return false;
  const year = Number(document.year);
  return year >= (fromYear ?? -Infinity) && year <= (toYear ?? Infinity);
}
