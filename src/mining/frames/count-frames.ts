import type { FrameText } from './frame-text.ts';
import { candidateFinder } from './candidate-finder.ts';
import type { Candidate } from './candidate-parts.ts';
import { addPlace, type PackedPlaces } from './frame-places.ts';
import { matchesInSentence, matchTextOf } from './match-frame.ts';

/** A candidate with all places it stands in, by document and offset. */
export type CountedFrame = Candidate & { readonly packed: PackedPlaces };

/** Finds all places of all candidates. O(characters + sentences × candidates whose rarest part they hold). */
export function countFrames(
  documents: readonly FrameText[],
  candidates: readonly Candidate[],
): readonly CountedFrame[] {
  const candidatesIn = candidateFinder(documents, candidates);
  const packed: PackedPlaces[] = candidates.map(() => []);
  for (const [document, { text }] of documents.entries()) {
    const source = matchTextOf(text);
    for (const sentence of source.sentences) {
      for (const candidate of candidatesIn(text, sentence)) {
        const parts = candidates[candidate]?.parts ?? [];
        const places = packed[candidate] ?? [];
        for (const match of matchesInSentence(source, parts, sentence))
          addPlace(places, document, match);
      }
    }
  }
  return candidates.map((candidate, index) => ({ ...candidate, packed: packed[index] ?? [] }));
}
