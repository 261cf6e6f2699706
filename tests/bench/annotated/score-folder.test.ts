import { describe, expect, it } from 'vitest';
import { FIGURES, figuresOf, type Figures } from '../../../src/bench/annotated/figures.ts';
import { readMarkedFolder, scoreFolder } from '../../../src/bench/annotated/score-folder.ts';
import { repositoryPath } from '../../wild/truth.ts';

const folder = repositoryPath('tests/annotated/texts');

/** What was reached, less a little: a change may cost one text something, not all of them. */
const least: Partial<Figures> = {
  documents: 0.9,
  silentSplits: 0.9,
  genre: 0.95,
  headings: 0.94,
  headingForm: 0.99,
  headingDepth: 0.92,
  listItems: 0.9,
  elements: 0.87,
  elementMacro: 0.75,
  lostHeadings: 0.74,
};
/** Furniture within a document counts as kept, though it is gone from its text. */
const most: Partial<Figures> = { chromeKept: 0.18, bodyLost: 0.002 };

describe('the annotated texts', () => {
  const marked = readMarkedFolder(folder);

  it('have elements for every document that is no essay or news item', () => {
    const without = marked.flatMap(({ name, documents }) =>
      documents
        .filter(
          ({ genres, sections }) =>
            sections.length === 0 && !/^(?:essay|news|other)$/u.test(genres[0] ?? ''),
        )
        .map(() => name),
    );
    expect(marked.length).toBeGreaterThan(20);
    expect(without).toEqual([]);
  });

  it('are read at least as well as they have been', () => {
    const figures = figuresOf(scoreFolder(folder, repositoryPath('dist/cli/main.js')));
    const low = FIGURES.filter((name) => !(figures[name] >= (least[name] ?? 0)));
    const high = FIGURES.filter((name) => !(figures[name] <= (most[name] ?? 1)));
    expect({ low, high, figures }).toEqual({ low: [], high: [], figures });
  }, 120_000);
});
