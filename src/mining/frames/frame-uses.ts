import type { MinedDocument } from '../../corpus/mined-document.ts';
import { GENRES, type Genre } from '../../taxonomy/genre.ts';
import type { FramePlace } from './count-frames.ts';
import type { Frame, FrameTally } from './frame.ts';
import { tallyOf, type NamedTally } from './tally.ts';

/** The element an offset lies in; empty if no section holds it or the section has none. O(log sections). */
function elementAt({ sections }: MinedDocument, offset: number): string {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const section = sections[low];
  return section !== undefined && section.start <= offset ? section.element : '';
}

function figures({ occurrences, documents, independentDocuments }: NamedTally): FrameTally {
  return { occurrences, documents, independentDocuments };
}

/** In which elements and genres the places of a frame lie. O(places × log sections). */
export function usesOf(
  places: readonly FramePlace[],
  documents: readonly MinedDocument[],
): Pick<Frame, 'elements' | 'genres' | 'uses'> {
  const elements = tallyOf<string>();
  const genres = tallyOf<Genre>();
  const byGenre = new Map<Genre, ReturnType<typeof tallyOf<string>>>();
  for (const { document: index, start } of places) {
    const document = documents[index];
    if (document === undefined) continue;
    const { genre, weight } = document;
    genres.add(genre, index, weight);
    const element = elementAt(document, start);
    if (element === '') continue;
    elements.add(element, index, weight);
    const within = byGenre.get(genre) ?? tallyOf<string>();
    within.add(element, index, weight);
    byGenre.set(genre, within);
  }
  return {
    elements: elements.rows().map((row) => ({ element: row.name, ...figures(row) })),
    genres: genres.rows().map((row) => ({ genre: row.name, ...figures(row) })),
    uses: GENRES.flatMap((genre) =>
      (byGenre.get(genre)?.rows() ?? []).map((row) => ({
        genre,
        element: row.name,
        ...figures(row),
      })),
    ),
  };
}
