import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMarkedFolder } from '../../bench/annotated/score-folder.ts';
import { FLOOR_SETS } from '../../bench/floors/floor-sets.ts';
import { changesOf, describeLoss, readFloors } from '../../bench/floors/floors.ts';
import { packageFile } from '../../src/text/package-file.ts';

const PROSE: ReadonlySet<string> = new Set(['essay', 'news', 'other']);
const path = (name: string): string => fileURLToPath(packageFile(name));
const floors = readFloors(path('tests/annotated/floors.json'));

describe.each(FLOOR_SETS.filter(({ isHere }) => isHere))('the $name texts', ({ name, score }) => {
  it('are read no worse than they have been, each of them', async () => {
    const counts = await score();
    const { losses } = changesOf(floors[name] ?? {}, counts);
    expect(losses.map((loss) => describeLoss(loss, counts.get(loss.text)))).toEqual([]);
  }, 120_000);
});

it.each(['tests/annotated/texts', 'tests/annotated/held-out'])(
  'documents of %s have elements if they are no essay or news item',
  (folder) => {
    const without = readMarkedFolder(path(folder)).flatMap(({ name, documents }) =>
      documents
        .filter(({ genres: [genre = ''], sections }) => sections.length === 0 && !PROSE.has(genre))
        .map(() => name),
    );
    expect(without).toEqual([]);
  },
);
