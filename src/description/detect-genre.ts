import { choose } from '../evidence/choose.ts';
import { reasonsOf, type Reason } from '../evidence/weigh.ts';
import type { Ground } from '../evidence/ground-table.ts';
import type { TitleEnding } from '../line/title-words.ts';
import {
  GENRE_PLACES,
  genreGrounds,
  groundsIn,
  type GenreNaming,
  type GenrePlace,
} from '../taxonomy/genre-grounds.ts';
import { genreName, hasTrait } from '../taxonomy/genre-table.ts';
import { GENRES, type Genre } from '../taxonomy/genre.ts';
import { namedByItself, namedInLead } from './genre-names.ts';
import { lineEnding, titleKind } from './title-kind.ts';

/** The parts of a document that speak for its genre, in the analysis view. */
export type GenreEvidence = Readonly<Record<GenrePlace, string>> & {
  /** The lines of its title. */
  readonly title: readonly string[];
  /** What announces it without its numbers: see Announcement; and the file's name. */
  readonly marker: string;
  readonly series: string;
  readonly page: string;
  readonly file: string;
};

/** A genre with how sure it is (0–1). */
export type GenreGuess = {
  readonly genre: Genre;
  readonly confidence: number;
  /** The word that names the kind of document, by the title or else the opening: 意见, 复函; empty if none does. */
  readonly kind: string;
};

/** A ground for a genre that holds, with the points it adds. */
export type HeldForGenre = {
  readonly genre: Genre;
  readonly ground: Ground;
  readonly names: boolean;
};

type Naming = readonly [GenreNaming, TitleEnding];

/** What a text means by the words for itself: 本方案 under the title …整改工作方案 is that 整改方案. */
function meant<Ending extends TitleEnding | undefined>(
  ending: Ending,
  title: TitleEnding | undefined,
): Ending | TitleEnding {
  const isShort = ending !== undefined && title?.words.endsWith(ending.words) === true;
  return isShort && title !== undefined ? title : ending;
}

/** The words that name a kind of document, with where they stand. */
function namings(evidence: GenreEvidence): readonly Naming[] {
  const title = titleKind(evidence.title);
  const found: (readonly [GenreNaming, TitleEnding | undefined])[] = [
    ['title', title],
    ['marker', lineEnding(evidence.marker)],
    ['series', lineEnding(evidence.series)],
    ['page', lineEnding(evidence.page)],
    ['file', lineEnding(evidence.file)],
    ...namedInLead(evidence.opening).map((ending) => ['lead', meant(ending, title)] as const),
    ['self', meant(namedByItself(evidence.body), title)],
  ];
  return found.flatMap(([naming, ending]) => (ending === undefined ? [] : [[naming, ending]]));
}

/** The naming grounds: each once for a genre, with less weight where the word alone does not tell. */
function heldNamings(found: readonly Naming[]): readonly HeldForGenre[] {
  const { namings: grounds, weakShare } = genreGrounds();
  const titled = found.find(([naming]) => naming === 'title')?.[1].kind.genre;
  const held = new Map<string, HeldForGenre>();
  for (const [naming, { kind }] of found) {
    if (kind.genre === undefined) continue;
    const isWeak = kind.marks.has('weak');
    // a report on emergencies speaks of 本预案, too
    const names = !isWeak && (naming !== 'self' || (titled ?? kind.genre) === kind.genre);
    const ground = grounds[naming];
    const points = ground.points * (isWeak ? weakShare : 1);
    const key = `${naming} ${kind.genre}`;
    if ((held.get(key)?.ground.points ?? 0) < points)
      held.set(key, { genre: kind.genre, ground: { ...ground, points }, names });
  }
  return [...held.values()];
}

/** The grounds that hold for a document, each as often as it counts. */
export function heldGrounds(
  evidence: GenreEvidence,
  found: readonly Naming[] = namings(evidence),
): readonly HeldForGenre[] {
  const inPlaces = GENRE_PLACES.flatMap((place) =>
    groundsIn(place, evidence[place]).flatMap(({ ground, times }) =>
      Array.from({ length: times }, () => ({ genre: ground.genre, ground, names: ground.names })),
    ),
  );
  return [...heldNamings(found), ...inPlaces];
}

/** Points of every genre that may be given: those that must be named are left out where nothing names them. */
function pointsOf(held: readonly HeldForGenre[]): ReadonlyMap<Genre, number> {
  const points = new Map<Genre, number>();
  for (const genre of GENRES) {
    const own = held.filter((one) => one.genre === genre);
    if (genre === 'unknown' || (hasTrait(genre, 'named') && !own.some(({ names }) => names)))
      continue;
    points.set(
      genre,
      own.reduce((sum, { ground }) => sum + ground.points, 0),
    );
  }
  return points;
}

/** The genre, what the title or the opening calls the document, and all that was weighed. */
function weighGenre(evidence: GenreEvidence): {
  readonly guess: GenreGuess;
  readonly held: readonly HeldForGenre[];
} {
  const found = namings(evidence);
  const held = heldGrounds(evidence, found);
  const { floor, scale } = genreGrounds();
  const choice = choose(pointsOf(held), scale);
  const named = found.find(([naming]) => naming === 'title' || naming === 'lead');
  const guess = {
    genre: choice === undefined || choice.probability < floor ? ('unknown' as const) : choice.id,
    confidence: choice?.probability ?? 0,
    kind: named?.[1].words ?? '',
  };
  return { guess, held };
}

/**
 * The genre of a document with a confidence of 0–1 and the word it is called by. `unknown` below the floor of
 * data/grounds/genre.json; the confidence is then that of the likeliest genre. O(characters of the evidence).
 */
export function detectGenre(evidence: GenreEvidence): GenreGuess {
  return weighGenre(evidence).guess;
}

/** The genre with the strongest grounds for it, and those for other genres; where it is unsure, all are against it. */
export function explainGenre(evidence: GenreEvidence): Pick<GenreGuess, 'genre' | 'confidence'> & {
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
} {
  const { guess, held } = weighGenre(evidence);
  const signed = held.map(({ genre, ground: { id, points, why } }) =>
    genre === guess.genre
      ? { id, points, why }
      : {
          id: `${genre} ${id}`,
          points: -points,
          why: `${points < 0 ? '不像' : '像'}${genreName(genre)}：${why}`,
        },
  );
  return { genre: guess.genre, confidence: guess.confidence, ...reasonsOf(signed) };
}
