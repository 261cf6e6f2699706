import { isWord } from '../src/segment/words.ts';
import type { Random } from './random.ts';

/** What the changer needs of a segmenter. */
type Cutting = { readonly cut: (text: string) => string[] };

/** Changes words of a stretch: each with the given probability. */
export type WordChanger = (stretch: string, rate: number) => string;

/** Of the changed words: how many are left out, and how many get another before them; the rest are replaced. */
const shares = { dropped: 0.15, added: 0.15 };
const longestWord = 4;

/** A changer that takes the new words from these texts, of the same length as those they replace. */
export function wordChanger(
  segmenter: Cutting,
  texts: readonly string[],
  random: Random,
): WordChanger {
  const byLength = wordsByLength(segmenter, texts);
  const another = (word: string): string => {
    const words = byLength.get(Math.min(word.length, longestWord)) ?? [];
    return words.length === 0 ? word : random.pick(words);
  };
  return (stretch, rate) => {
    if (rate === 0) return stretch;
    let changed = '';
    for (const token of segmenter.cut(stretch)) {
      if (!isWord(token) || !random.chance(rate)) {
        changed += token;
        continue;
      }
      const kind = random.next();
      if (kind < shares.dropped) continue;
      changed += another(token);
      if (kind < shares.dropped + shares.added) changed += token;
    }
    // a sentence of one word must not vanish
    return changed === '' ? stretch : changed;
  };
}

/** The distinct Han words of the texts by their length, in the order of their first use. */
function wordsByLength(
  segmenter: Cutting,
  texts: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const byLength = new Map<number, Set<string>>();
  for (const text of texts) {
    for (const token of segmenter.cut(text)) {
      if (token.length > longestWord || !/^\p{Script=Han}+$/u.test(token)) continue;
      const words = byLength.get(token.length) ?? new Set();
      byLength.set(token.length, words.add(token));
    }
  }
  return new Map([...byLength].map(([length, words]) => [length, [...words]]));
}
