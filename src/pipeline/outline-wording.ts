import type { GenreOutline, OutlineElement } from '../mining/outline/genre-outline.ts';
import { phrasesByElement } from '../mining/phrases/phrases-by-element.ts';
import type { Wording } from './mine-wording.ts';

/** How many phrases an element of an outline is given. */
const PHRASES = 8;

/** The outlines with the best phrases and frames of each element. */
export function withWording(
  outlines: readonly GenreOutline[],
  { phrases }: Pick<Wording, 'phrases'>,
  minIndependentDocuments: number,
): readonly GenreOutline[] {
  const groups = phrasesByElement(phrases, { perElement: PHRASES, minIndependentDocuments });
  return outlines.map((outline) => {
    const own = new Map(
      groups
        .filter(({ genre }) => genre === outline.genre)
        .map((group) => [group.element, group.phrases] as const),
    );
    const elements = outline.elements.map((element): OutlineElement => ({
      ...element,
      phrases: (own.get(element.element) ?? []).map(
        ({ phrase, independentDocuments, occurrences }) => ({
          phrase: phrase.phrase,
          independentDocuments,
          occurrences,
        }),
      ),
    }));
    return { ...outline, elements };
  });
}
