import { sectionAt, type MinedDocument } from '../../corpus/mined-document.ts';
import { GENRES, type Genre } from '../../taxonomy/genre.ts';
import type { FramePlace } from './frame-places.ts';
import type { Frame, FrameUse } from './frame.ts';
import { tallyOf, type NamedTally } from './tally.ts';

/** The element an offset lies in; empty if no section holds it or the section has none. O(log sections). */
function elementAt(document: MinedDocument, offset: number): string {
  return document.sections[sectionAt(document, offset)]?.element ?? '';
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

/** Longest filler that is shown as a typical one, in UTF-16 units, and most of them a slot. */
const LONGEST_SHOWN = 16;
const MOST_SHOWN = 5;

function typicalFillers(rows: readonly NamedTally[]): readonly string[] {
  const names = rows.map(({ name }) => name);
  const short = names.filter((name) => name.length <= LONGEST_SHOWN);
  return (short.length > 0 ? short : names).slice(0, MOST_SHOWN);
}

/** The places in one element of a genre. */
type UseTally = { readonly genre: Genre; readonly element: string; places: FramePlace[] };

function useOf(
  { genre, element, places }: UseTally,
  slots: number,
  documents: readonly MinedDocument[],
): FrameUse {
  const count = tallyOf<string>();
  const fillers = Array.from({ length: slots }, () => tallyOf<string>());
  for (const place of places) {
    const { text = '', weight = 0 } = documents[place.document] ?? {};
    count.add(element, place.document, weight);
    for (const [slot, tally] of fillers.entries()) {
      tally.add(fillerAt(place, slot, text), place.document, weight);
    }
  }
  const [row] = count.rows();
  return {
    genre,
    element,
    occurrences: row?.occurrences ?? 0,
    documents: row?.documents ?? 0,
    independentDocuments: row?.independentDocuments ?? 0,
    fillers: fillers.map((tally) => typicalFillers(tally.rows())),
  };
}

function compareUses(a: FrameUse, b: FrameUse): number {
  const genres = GENRES.indexOf(a.genre) - GENRES.indexOf(b.genre);
  if (genres !== 0) return genres;
  return (
    b.documents - a.documents || b.occurrences - a.occurrences || (a.element < b.element ? -1 : 1)
  );
}

/** What stands in a slot (from 0) at a place. */
export function fillerAt({ slots }: FramePlace, slot: number, text: string): string {
  return text.slice(slots[slot * 2], slots[slot * 2 + 1]);
}

/** In which elements and genres the places of a frame of so many slots lie. O(places × (slots + log sections)). */
export function usesOf(
  places: readonly FramePlace[],
  slots: number,
  documents: readonly MinedDocument[],
): Pick<Frame, 'elements' | 'genres' | 'uses'> {
  const elements = tallyOf<string>();
  const genres = tallyOf<Genre>();
  const uses = new Map<string, UseTally>();
  for (const place of places) {
    const document = documents[place.document];
    if (document === undefined) continue;
    const { genre, weight } = document;
    genres.add(genre, place.document, weight);
    const element = elementAt(document, place.start);
    if (element === '') continue;
    elements.add(element, place.document, weight);
    const use = uses.get(`${genre} ${element}`) ?? { genre, element, places: [] };
    use.places.push(place);
    uses.set(`${genre} ${element}`, use);
  }
  return {
    elements: elements.rows().map(elementRow),
    genres: genres.rows().map(genreRow),
    uses: Array.from(uses.values(), (use) => useOf(use, slots, documents)).toSorted(compareUses),
  };
}
