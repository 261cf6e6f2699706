import { openLinker } from './pair-links.ts';
import type { LinkBudget, LinkSources, PairLinker } from './pair-links.ts';

/** Below this many pairs of documents a fingerprint's budget is not cut further: stars are all that is left. */
const leastBudget = 100;

/**
 * A linker whose pairs are affordable to compare: while all linked pairs together have more than `mostCharacters`
 * characters (thousands of copies of one text), the budget of what links is cut in half, so that stars take the place of
 * the most frequent. `textStarts` tells where each text starts. O(linked pairs · log budget).
 */
export function openAffordableLinker(
  sources: LinkSources,
  budget: LinkBudget,
  textStarts: Uint32Array,
  mostCharacters: number,
): PairLinker {
  let { long, short } = budget;
  for (;;) {
    const pairs = openLinker(sources, { long, short }, false);
    if (long < leastBudget || isAffordable(pairs, textStarts, mostCharacters)) {
      return openLinker(sources, { long, short });
    }
    long /= 2;
    short /= 2;
  }
}

function isAffordable(
  { partnersOf }: PairLinker,
  textStarts: Uint32Array,
  mostCharacters: number,
): boolean {
  const lengthOf = (text: number): number => (textStarts[text + 1] ?? 0) - (textStarts[text] ?? 0);
  let characters = 0;
  for (let a = 0; a + 1 < textStarts.length; a++) {
    for (const b of partnersOf(a)) characters += lengthOf(a) + lengthOf(b);
    if (characters > mostCharacters) return false;
  }
  return true;
}
