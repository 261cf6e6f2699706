import { GENRES, type Genre } from '../../taxonomy/genre.ts';
import type { Phrase } from './phrase.ts';

/** A phrase in an element of a genre. */
export type ElementPhrase = {
  readonly phrase: Phrase;
  /** Independent documents of the genre that have it in this element, and its occurrences there. */
  readonly independentDocuments: number;
  readonly occurrences: number;
  readonly score: number;
};

/** The best phrases of an element in a genre. */
export type ElementPhrases = {
  readonly genre: Genre;
  readonly element: string;
  /** Best first; none stands inside another. */
  readonly phrases: readonly ElementPhrase[];
};

export type ElementPhraseOptions = {
  readonly perElement: number;
  /** Independent documents that must have the phrase in the element. */
  readonly minIndependentDocuments: number;
};

const defaults: ElementPhraseOptions = { perElement: 10, minIndependentDocuments: 3 };

/** From this share on a phrase is a heading: the outline has its headings from the sections. */
const mostlyHeading = 0.5;
/** A formula opens or closes a clause in most places, or is so many words long that it is one wherever it stands. */
const mostlyEdge = 0.6;
const longPhrase = 5;
/** The title has its words from the genre and the subject, not from formulas. */
const without = new Set(['', '标题']);

function isFormula({ clauseShare, headingShare, tokens }: Phrase): boolean {
  return headingShare < mostlyHeading && (clauseShare >= mostlyEdge || tokens >= longPhrase);
}

/**
 * The phrases of each element in each genre, ready for an outline, in the order of genres and of element names.
 *
 * Within an element they are ranked by their general score per document × independent documents of the genre with the
 * phrase in the element × share of the genre's documents with the phrase that have it there: what belongs to the
 * element comes before what stands everywhere. A phrase that holds a better one, or is held by it, or differs only in
 * the width of a comma, is left out; so are headings and terms that stand in the middle of clauses.
 * O(uses + elements × perElement²).
 */
export function phrasesByElement(
  phrases: readonly Phrase[],
  options: Partial<ElementPhraseOptions> = {},
): readonly ElementPhrases[] {
  const { perElement, minIndependentDocuments } = { ...defaults, ...options };
  const groups = new Map<Genre, Map<string, ElementPhrase[]>>();
  for (const phrase of phrases) {
    if (!isFormula(phrase)) continue;
    for (const { genre, element, independentDocuments, occurrences } of phrase.uses) {
      if (independentDocuments < minIndependentDocuments || without.has(element)) continue;
      const inGenre = phrase.genres.find(({ name }) => name === genre)?.independentDocuments ?? 1;
      const own = phrase.score / phrase.clusters;
      const score = (own * independentDocuments ** 2) / inGenre;
      const elements = groups.get(genre) ?? new Map<string, ElementPhrase[]>();
      const list = elements.get(element) ?? [];
      list.push({ phrase, independentDocuments, occurrences, score });
      groups.set(genre, elements.set(element, list));
    }
  }
  return GENRES.flatMap((genre) =>
    Array.from(groups.get(genre) ?? [], ([element, list]) => ({
      genre,
      element,
      phrases: choose(list, perElement),
    })).toSorted((a, b) => (a.element < b.element ? -1 : 1)),
  );
}

function choose(list: readonly ElementPhrase[], limit: number): readonly ElementPhrase[] {
  const chosen: ElementPhrase[] = [];
  const texts: string[] = [];
  for (const entry of list.toSorted((a, b) => b.score - a.score)) {
    if (chosen.length >= limit) break;
    const text = entry.phrase.phrase.replaceAll(',', '，');
    if (texts.some((other) => other.includes(text) || text.includes(other))) continue;
    chosen.push(entry);
    texts.push(text);
  }
  return chosen;
}
