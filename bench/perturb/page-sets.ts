import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readGoldFolder, readMarkedFolder } from '../annotated/score-folder.ts';
import { scorePages, type Reading } from '../annotated/score-pages.ts';
import type { Counts } from '../annotated/figures.ts';
import type { MarkedText } from '../annotated/marked-text.ts';
import { KINDS } from '../damage/kinds.ts';
import { makePages } from '../damage/make-pages.ts';
import { readOriginals } from '../damage/originals/read-originals.ts';
import { readShapes } from '../damage/shapes/shapes.ts';
import { packageFile } from '../../src/text/package-file.ts';

/** Pages with known truth that are read alike. Survives structuredClone. */
export type PageSet = {
  readonly name: string;
  readonly pages: readonly MarkedText[];
  readonly reading: Reading;
};

/** Counts by set and page. */
export type SetCounts = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

function path(name: string): string {
  return fileURLToPath(packageFile(name));
}

/**
 * Annotated pages (those beside the repository, too, where they are) and pages damaged with this seed out of clean documents.
 */
export async function pageSets(
  folders: readonly string[],
  options: { readonly seed: number; readonly pages: number },
): Promise<readonly PageSet[]> {
  const together = { isOneRun: true, withElements: true };
  const sets: PageSet[] = [
    {
      name: 'annotated',
      pages: readMarkedFolder(path('tests/annotated/texts')),
      reading: together,
    },
  ];
  for (const [name, gold, texts] of [
    ['seeds', '../shared/gold', '../shared/seeds'],
    ['real', '../shared/gold-real', '../shared/real-pages'],
  ] as const)
    if (existsSync(path(gold)))
      sets.push({ name, pages: readGoldFolder(path(gold), path(texts)), reading: together });
  const { documents } = await readOriginals(folders, 'fit');
  const shapes = readShapes('fit');
  for (const kind of KINDS)
    sets.push({
      name: `damage ${kind.id}`,
      pages: makePages(kind, documents, shapes, options),
      reading: { isOneRun: kind.isOneRun === true, withElements: false },
    });
  return sets.filter(({ pages }) => pages.length > 0);
}

/** Reads all sets in this thread. */
export async function scoreSets(sets: readonly PageSet[]): Promise<SetCounts> {
  const counts = new Map<string, ReadonlyMap<string, Counts>>();
  for (const { name, pages, reading } of sets) {
    const scored = await scorePages(pages, reading);
    counts.set(
      name,
      new Map(scored.map((one, index) => [pages[index]?.name ?? '', one.counts] as const)),
    );
  }
  return counts;
}
