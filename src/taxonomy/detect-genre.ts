import { GENRES, type Genre } from './genre.ts';
import { mayMatch } from '../text/pattern-needs.ts';
import {
  genrePatterns,
  PATTERN_PLACES,
  type PatternPlace,
  type PlacePatterns,
} from './genre-patterns.ts';

/** The parts of a document that speak for its genre, in the analysis view. */
export type GenreEvidence = Readonly<Record<PatternPlace, string>> & {
  /** Title of the page or words of the marker that announced it: weak evidence. */
  readonly announced: string;
};

/** A genre with how sure it is (0–1). */
export type GenreGuess = { readonly genre: Genre; readonly confidence: number };

/** Points for each genre. */
export type GenreScores = Readonly<Record<Genre, number>>;

const ANNOUNCED_WEIGHT = 0.5;
/** With fewer points than this nothing speaks for a genre. */
const LEAST_SCORE = 1;
/** With fewer than this, prose without numbers is an essay all the same. */
const CLEAR_SCORE = 2;
/** Matches beyond the first that add to a counted pattern, each half of the first. */
const MORE_HITS = 3;
/** Essays and news are written in prose, without numbered sections. */
const PROSE_GENRES: readonly Genre[] = ['essay', 'news'];
const PARAGRAPH = 70;
const NUMBERED = /^(?:第?[一二三四五六七八九十\d]+[、.条章）)]|[（(][一二三四五六七八九十\d])/u;

/** How much a pattern counts: 1 for a match; of counted ones up to three more add half of it each. */
function hits(pattern: RegExp, text: string): number {
  if (!pattern.global) return pattern.test(text) ? 1 : 0;
  let count = 0;
  pattern.lastIndex = 0;
  while (count <= MORE_HITS && pattern.test(text)) count++;
  pattern.lastIndex = 0;
  return count === 0 ? 0 : 1 + (count - 1) / 2;
}

/** Adds what the patterns of a place find in a text, times `factor`. */
function addScores(
  scores: Record<Genre, number>,
  place: PlacePatterns,
  text: string,
  factor: number,
): void {
  if (text === '') return;
  for (const at of mayMatch(place.index, text)) {
    const found = place.patterns[at];
    if (found !== undefined)
      scores[found.genre] += factor * found.weight * hits(found.pattern, text);
  }
}

function noScores(): Record<Genre, number> {
  return {
    plan: 0,
    report: 0,
    rules: 0,
    rectification: 0,
    'emergency-plan': 0,
    notice: 0,
    essay: 0,
    news: 0,
    other: 0,
  };
}

/** Points of every genre for a document. */
export function scoreGenres(evidence: GenreEvidence): GenreScores {
  const scores = noScores();
  const patterns = genrePatterns();
  for (const place of PATTERN_PLACES) addScores(scores, patterns[place], evidence[place], 1);
  addScores(scores, patterns.title, evidence.announced, ANNOUNCED_WEIGHT);
  return scores;
}

/** The share of theory and news prose (0–1) in what the words of a stretch of text say of its genre. */
export function proseShare(text: string): number {
  const scores = noScores();
  addScores(scores, genrePatterns().body, text, 1);
  const all = GENRES.reduce((sum, genre) => sum + scores[genre], 0);
  return PROSE_GENRES.reduce((sum, genre) => sum + scores[genre], 0) / (all + 1);
}

/**
 * The genre of a document with a confidence of 0–1 (softmax over the scores). `other` when the words say so (解读,
 * 倡议书) or when nothing speaks for a genre.
 */
export function detectGenre(evidence: GenreEvidence): GenreGuess {
  const scores = scoreGenres(evidence);
  const genre = GENRES.reduce((a, b) => (scores[b] > scores[a] ? b : a));
  const best = scores[genre];
  if (best < CLEAR_SCORE && isProse(evidence.body)) return { genre: 'essay', confidence: 0.4 };
  if (best < LEAST_SCORE) return { genre: 'other', confidence: 0.5 };
  const total = GENRES.reduce((sum, other) => sum + Math.exp((scores[other] - best) / 2), 0);
  return { genre, confidence: 1 / total };
}

/** Several long paragraphs, none of them numbered: theory or feature prose. */
function isProse(body: string): boolean {
  const paragraphs = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1);
  const long = paragraphs.filter((line) => line.length >= PARAGRAPH);
  return (
    long.length >= 3 &&
    long.length * 2 >= paragraphs.length &&
    !paragraphs.some((line) => NUMBERED.test(line))
  );
}
