import { clauseEnds } from './entities.ts';
import type { FrameData } from './frame-data.ts';
import type { Units } from './units.ts';

/** What the miner asks of a word again and again, one bit each. */
export const TRAIT = {
  /** A sign a filler does not go across. */
  clauseEnd: 1,
  /** A comma or colon, which is worth fixing however little it tells. */
  comma: 2,
  /** Parts two slots even if it tells little. */
  preposition: 4,
  /** May not be fixed: a name, a sign of a slot. */
  barred: 8,
} as const;

function holdsClauseEnd(word: string): boolean {
  return Array.from(word).some((sign) => clauseEnds.has(sign));
}

/** The traits of each word, by id. O(characters of the words). */
export function wordTraits(
  { edges }: FrameData,
  { words }: Units,
  barred: ReadonlySet<number>,
): Uint8Array {
  return Uint8Array.from(words, (word, id) => {
    let traits = 0;
    if (holdsClauseEnd(word)) traits |= TRAIT.clauseEnd;
    if (/[，：]/u.test(word)) traits |= TRAIT.comma;
    if (edges.prepositions.has(word)) traits |= TRAIT.preposition;
    if (barred.has(id)) traits |= TRAIT.barred;
    return traits;
  });
}
