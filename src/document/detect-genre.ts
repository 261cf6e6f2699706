import { GENRES, type Genre } from '../taxonomy/genre.ts';
import { genrePatterns, type PatternPlace } from './genre-patterns.ts';

/** The parts of a document that speak for its genre, in the analysis view. */
export type GenreEvidence = Readonly<Record<PatternPlace, string>> & {
  /** Title of the page or words of the marker that announced it: weak evidence. */
  readonly announced: string;
};

export type GenreGuess = { readonly genre: Genre; readonly confidence: number };

const ANNOUNCED_WEIGHT = 0.5;
const LEAST_SCORE = 2;
const MORE_HITS = 3;

function hits(pattern: RegExp, text: string): number {
  if (!pattern.global) return pattern.test(text) ? 1 : 0;
  let count = 0;
  pattern.lastIndex = 0;
  while (count <= MORE_HITS && pattern.exec(text) !== null) count++;
  pattern.lastIndex = 0;
  return count === 0 ? 0 : 1 + Math.min(MORE_HITS, count - 1) / 2;
}

/** Score of every genre for a document, in the order of GENRES (`other` stays 0). */
export function scoreGenres(evidence: GenreEvidence): readonly number[] {
  const scores = new Map<Genre, number>();
  for (const { genre, patterns } of genrePatterns()) {
    let score = 0;
    for (const { place, pattern, weight } of patterns) {
      score += weight * hits(pattern, evidence[place]);
      if (place === 'title') score += weight * ANNOUNCED_WEIGHT * hits(pattern, evidence.announced);
    }
    scores.set(genre, score);
  }
  return GENRES.map((genre) => scores.get(genre) ?? 0);
}

/**
 * The genre of a document with a confidence of 0–1 (softmax over the scores). `other` when nothing speaks clearly.
 */
export function detectGenre(evidence: GenreEvidence): GenreGuess {
  const scores = scoreGenres(evidence);
  const best = Math.max(...scores);
  const genre = GENRES[scores.indexOf(best)];
  if (genre === undefined || best < LEAST_SCORE) return isProse(evidence.body) ? { genre: 'essay', confidence: 0.4 } : { genre: 'other', confidence: 0.5 };
  const total = scores.reduce((sum, score) => sum + Math.exp((score - best) / 2), 0);
  return { genre, confidence: 1 / total };
}

/** Several long paragraphs, none of them numbered: theory or feature prose. */
function isProse(body: string): boolean {
  const paragraphs = body.split('\n').map((line) => line.trim()).filter((line) => line.length > 1);
  const long = paragraphs.filter((line) => line.length >= 70);
  const numbered = paragraphs.some((line) => /^(?:第?[一二三四五六七八九十\d]+[、.条章）)]|[（(][一二三四五六七八九十\d])/u.test(line));
  return long.length >= 3 && long.length * 2 >= paragraphs.length && !numbered;
}
