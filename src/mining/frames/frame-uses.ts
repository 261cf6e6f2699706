import type { MinedDocument } from '../../corpus/mined-document.ts';
import { GENRES, type Genre } from '../../taxonomy/genre.ts';
import type { FramePlace } from './count-frames.ts';
import type { Frame, FrameUse } from './frame.ts';
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

function elementRow({
  name,
  occurrences,
  documents,
  independentDocuments,
}: NamedTally): Frame['elements'][number] {
  return { element: name, occurrences, documents, independentDocuments };
}

function genreRow({
  name,
  occurrences,
  documents,
  independentDocuments,
}: NamedTally<Genre>): Frame['genres'][number] {
  return { genre: name, occurrences, documents, independentDocuments };
}

function useRow(
  genre: Genre,
  { name, occurrences, documents, independentDocuments }: NamedTally,
): FrameUse {
  return { genre, element: name, occurrences, documents, independentDocuments };
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
    elements: elements.rows().map(elementRow),
    genres: genres.rows().map(genreRow),
    uses: GENRES.flatMap((genre) =>
      (byGenre.get(genre)?.rows() ?? []).map((row) => useRow(genre, row)),
    ),
  };
}
