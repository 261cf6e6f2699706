import type { TextMatch } from './concordance.ts';

/** All occurrences of a text, overlapping ones too. O(characters). */
export function* findLiteral(text: string, wanted: string): Generator<TextMatch, void, void> {
  if (wanted === '') return;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    yield { start: at, end: at + wanted.length, fillers: [] };
}
