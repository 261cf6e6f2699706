import { describe, expect, it } from 'vitest';
import { readMarkedFolder } from '../../bench/annotated/score-folder.ts';
import { detectGenre } from '../../src/description/detect-genre.ts';
import { genreEvidence } from '../../src/description/describe-document.ts';
import { readDocuments } from '../../src/pipeline/read-documents.ts';
import { cleanPage } from '../document/page.ts';
import { repositoryPath } from '../wild/truth.ts';

type Guess = { readonly confidence: number; readonly isKnown: boolean; readonly isRight: boolean };

/** The genres that are given to the documents of a folder of annotated texts whose starts are found. */
function guessesIn(folder: string): readonly Guess[] {
  return readMarkedFolder(repositoryPath(folder)).flatMap(({ name, text, documents }) => {
    const clean = cleanPage(text);
    return readDocuments(clean, undefined).flatMap((found): Guess[] => {
      const at = clean.mapped.starts[found.span.lines[0]?.start ?? 0] ?? 0;
      const truth = documents.find(({ span }) => Math.abs(span.start - at) <= 20);
      if (truth === undefined) return [];
      const { genre, confidence } = detectGenre(genreEvidence({ ...found, source: name }));
      const isKnown = genre !== 'unknown';
      return [{ confidence, isKnown, isRight: truth.genres.includes(genre) }];
    });
  });
}

function share(guesses: readonly Guess[], holds: (guess: Guess) => boolean): number {
  return guesses.filter(holds).length / guesses.length;
}

describe.each([
  ['tests/annotated/texts', 140],
  ['tests/annotated/held-out', 70],
])('the genres of %s', (folder, count) => {
  const guesses = guessesIn(folder);
  const given = guesses.filter(({ isKnown }) => isKnown);

  it('are given to nearly all documents, and are right where they are given', () => {
    expect(guesses.length).toBeGreaterThanOrEqual(count);
    expect(share(guesses, ({ isKnown }) => isKnown)).toBeGreaterThanOrEqual(0.95);
    expect(share(given, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    [0.5, 0.8, 0.7],
    [0.8, 0.95, 0.9],
    [0.95, 1.01, 0.98],
  ])('between %s and %s are right as often as they say', (from, to, least) => {
    const bin = given.filter(({ confidence }) => confidence >= from && confidence < to);
    expect(bin.length).toBeGreaterThan(2);
    expect(share(bin, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(least);
  });
});
