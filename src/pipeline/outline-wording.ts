import { framesByElement } from '../mining/frames/frames-by-element.ts';
import type { GenreOutline, OutlineElement } from '../mining/outline/genre-outline.ts';
import { phrasesByElement } from '../mining/phrases/phrases-by-element.ts';
import type { Genre } from '../taxonomy/genre.ts';
import type { Wording } from './mine-wording.ts';

/** How many phrases and frames an element of an outline is given. */
const PHRASES = 8;
const FRAMES = 3;

/** The best of each element of one genre, by element. */
function ofGenre<T extends { readonly genre: Genre; readonly element: string }>(
  groups: readonly T[],
  genre: Genre,
): ReadonlyMap<string, T> {
  return new Map(
    groups.filter((group) => group.genre === genre).map((group) => [group.element, group]),
  );
}

/** The outlines with the best phrases and frames of each element. */
export function withWording(
  outlines: readonly GenreOutline[],
  { phrases, frames }: Pick<Wording, 'phrases' | 'frames'>,
  minIndependentDocuments: number,
): readonly GenreOutline[] {
  const phraseGroups = phrasesByElement(phrases, { perElement: PHRASES, minIndependentDocuments });
  const frameGroups = framesByElement(frames.frames, {
    perElement: FRAMES,
    minIndependentDocuments,
  });
  return outlines.map((outline) => {
    const ownPhrases = ofGenre(phraseGroups, outline.genre);
    const ownFrames = ofGenre(frameGroups, outline.genre);
    const elements = outline.elements.map((element): OutlineElement => ({
      ...element,
      phrases: (ownPhrases.get(element.element)?.phrases ?? []).map(
        ({ phrase, independentDocuments, occurrences }) => ({
          phrase: phrase.phrase,
          independentDocuments,
          occurrences,
        }),
      ),
      frames: (ownFrames.get(element.element)?.frames ?? []).map(
        ({ frame, independentDocuments, slots }) => ({
          pattern: frame.pattern,
          independentDocuments,
          slots,
        }),
      ),
    }));
    return { ...outline, elements };
  });
}
