import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Counts } from '../annotated/figures.ts';
import { readGoldFolder, readMarkedFolder, scoreTexts } from '../annotated/score-folder.ts';
import { KINDS } from '../damage/kinds.ts';
import { makePages } from '../damage/make-pages.ts';
import { readOriginals } from '../damage/originals/read-originals.ts';
import { scoreKind } from '../damage/score-kind.ts';
import { readShapes } from '../damage/shapes/shapes.ts';
import { packageFile } from '../../src/text/package-file.ts';

/** Texts with known truth whose figures must not fall. */
export type FloorSet = {
  readonly name: string;
  /** Whether its texts are here: some lie outside the repository. */
  readonly isHere: boolean;
  /** Reads the texts with the program and compares, text by text. */
  readonly score: () => Promise<ReadonlyMap<string, Counts>>;
};

const DAMAGE = { seed: 1, pages: 3 };
/** The bundled texts that are clean. */
const CLEAN = ['emergency-plans', 'notices', 'plans', 'rectifications', 'reports', 'rules'];

function path(name: string): string {
  return fileURLToPath(packageFile(name));
}

function analysed(name: string, folder: string, gold?: string): FloorSet {
  return {
    name,
    isHere: existsSync(path(gold ?? folder)),
    score: async () => {
      const marked =
        gold === undefined
          ? readMarkedFolder(path(folder))
          : readGoldFolder(path(gold), path(folder));
      return scoreTexts(marked, path('dist/cli/main.js'));
    },
  };
}

async function scoreDamage(): Promise<ReadonlyMap<string, Counts>> {
  const { documents } = await readOriginals(
    CLEAN.map((folder) => path(`corpus/${folder}`)),
    undefined,
  );
  const shapes = readShapes('fit');
  const scores = [];
  for (const kind of KINDS)
    scores.push(await scoreKind(kind, makePages(kind, documents, shapes, DAMAGE)));
  return new Map(scores.flatMap(({ pages }) => pages.map(({ name, counts }) => [name, counts])));
}

/** All sets: those of the repository, and annotated pages beside it where they are. */
export const FLOOR_SETS: readonly FloorSet[] = [
  analysed('annotated', 'tests/annotated/texts'),
  analysed('held-out', 'tests/annotated/held-out'),
  { name: 'damage', isHere: true, score: scoreDamage },
  analysed('seeds', '../shared/seeds', '../shared/gold'),
  analysed('real', '../shared/real-pages', '../shared/gold-real'),
];
