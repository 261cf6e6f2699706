import { sectionAt, type MinedDocument } from '../../corpus/mined-document.ts';
import { GENRES } from '../../taxonomy/genre.ts';
import type { Phrase, PhraseCount } from './phrase.ts';
import type { DocumentOccurrences } from './repeats/occurrences.ts';
import type { SymbolText } from './repeats/symbol-text.ts';
import { createTallies, type Tally } from './tallies.ts';

type Uses = Pick<Phrase, 'elements' | 'genres' | 'uses'>;

/** The elements of a corpus as numbers, in the order of their names. */
type ElementNumbers = {
  readonly names: readonly string[];
  /** Of each document, the number of the element of each section; −1 for a section without one. */
  readonly bySection: readonly Int16Array[];
};

function numberElements(documents: readonly MinedDocument[]): ElementNumbers {
  const all = new Set(documents.flatMap(({ sections }) => sections.map(({ element }) => element)));
  all.delete('');
  const names = Array.from(all).toSorted();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const bySection = documents.map(({ sections }) =>
    Int16Array.from(sections, ({ element }) => numbers.get(element) ?? -1),
  );
  return { names, bySection };
}

function byDocuments(a: Tally, b: Tally): number {
  return b.independent - a.independent || a.key - b.key;
}

function countsOf(tallies: readonly Tally[], names: readonly string[]): readonly PhraseCount[] {
  return tallies.toSorted(byDocuments).map(({ key, independent, occurrences }) => ({
    name: names[key] ?? '',
    independentDocuments: independent,
    occurrences,
  }));
}

/**
 * Gives a function that counts in which elements and genres the occurrences of a string lie. Uses come by genre, in the
 * order of genres; within a genre, and among elements and genres, most documents first. O(occurrences × log sections).
 */
export function useCounter(text: SymbolText): (groups: readonly DocumentOccurrences[]) => Uses {
  const { names, bySection } = numberElements(text.documents);
  const width = names.length;
  const elements = createTallies(width);
  const genres = createTallies(GENRES.length);
  const uses = createTallies(width * GENRES.length);
  const genreNumbers = text.documents.map(({ genre }) => GENRES.indexOf(genre));
  const count = ({ document: index, positions }: DocumentOccurrences): void => {
    const document = text.documents[index];
    if (document === undefined) return;
    const genre = genreNumbers[index] ?? 0;
    const origin = text.documentStarts[index] ?? 0;
    for (const position of positions) {
      genres.add(genre, index, document.weight);
      const element = bySection[index]?.[sectionAt(document, position - origin)] ?? -1;
      if (element < 0) continue;
      elements.add(element, index, document.weight);
      uses.add(genre * width + element, index, document.weight);
    }
  };
  return (groups) => {
    for (const group of groups) count(group);
    const used = uses.take();
    return {
      elements: countsOf(elements.take(), names),
      genres: countsOf(genres.take(), GENRES),
      uses: GENRES.flatMap((genre, number) =>
        used
          .filter(({ key }) => Math.floor(key / width) === number)
          .toSorted(byDocuments)
          .map(({ key, independent, occurrences }) => ({
            genre,
            element: names[key % width] ?? '',
            independentDocuments: independent,
            occurrences,
          })),
      ),
    };
  };
}
