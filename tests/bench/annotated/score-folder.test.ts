import { describe, expect, it } from 'vitest';
import { FIGURES, figuresOf, type Figures } from '../../../bench/annotated/figures.ts';
import { readMarkedFolder, scoreFolder } from '../../../bench/annotated/score-folder.ts';
import { repositoryPath } from '../../wild/truth.ts';

const PROSE: ReadonlySet<string> = new Set(['essay', 'news', 'other']);

/** What was reached, less a little: a change may cost one text something, not all of them. */
const known: Partial<Figures> = {
  documents: 0.95,
  silentSplits: 0.95,
  genre: 0.97,
  headings: 0.96,
  headingForm: 0.99,
  headingDepth: 0.98,
  listItems: 0.94,
  elements: 0.92,
  elementMacro: 0.87,
  lostHeadings: 0.93,
};
const unknown: Partial<Figures> = {
  documents: 0.95,
  silentSplits: 0.8,
  genre: 0.9,
  headings: 0.94,
  headingForm: 0.99,
  headingDepth: 0.98,
  listItems: 0.9,
  elements: 0.82,
  elementMacro: 0.75,
  lostHeadings: 0.93,
};
/** Furniture within a document counts as kept, though it is gone from its text. */
const most: Partial<Figures> = { chromeKept: 0.1, bodyLost: 0.002 };

describe.each([
  ['the annotated texts', 'tests/annotated/texts', known],
  ['the annotated texts that no rule was fitted to', 'tests/annotated/held-out', unknown],
])('%s', (_name, place, least) => {
  const folder = repositoryPath(place);

  it('have elements for every document that is no essay or news item', () => {
    const without = readMarkedFolder(folder).flatMap(({ name, documents }) =>
      documents
        .filter(({ genres: [genre = ''], sections }) => sections.length === 0 && !PROSE.has(genre))
        .map(() => name),
    );
    expect(without).toEqual([]);
  });

  it('are read at least as well as they have been', () => {
    const figures = figuresOf(scoreFolder(folder, repositoryPath('dist/cli/main.js')));
    const low = FIGURES.filter((name) => !(figures[name] >= (least[name] ?? 0)));
    const high = FIGURES.filter((name) => !(figures[name] <= (most[name] ?? 1)));
    expect({ low, high, figures }).toEqual({ low: [], high: [], figures });
  }, 120_000);
});
