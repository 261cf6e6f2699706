/**
 * Kinds of text fanben tells apart (docs/contract.md). `other` is known to be none of those before it; `unknown` is
 * a text of which nothing says surely enough what it is. What holds of each stands in data/genres.json.
 */
export const GENRES = [
  'plan',
  'report',
  'rules',
  'rectification',
  'emergency-plan',
  'notice',
  'essay',
  'news',
  'other',
  'unknown',
] as const;

export type Genre = (typeof GENRES)[number];

/** Whether a word is one of the genre names. */
export function isGenre(word: string): word is Genre {
  return GENRES.some((genre) => genre === word);
}
