import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelOf, type Model } from '../../src/model/model.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { silentProgress } from '../../src/pipeline/progress.ts';

/** Texts held out together, with the model learned from all others. */
export type Fold = {
  readonly held: readonly string[];
  readonly learned: readonly string[];
  readonly model: Model;
};

async function learn(paths: readonly string[]): Promise<Model> {
  const textsFolder = mkdtempSync(join(tmpdir(), 'fanben-faults-'));
  try {
    const result = await analyse({
      paths,
      options: {
        minDocuments: 3,
        showNames: false,
        segmenter: 'nodejieba',
        structureOnly: false,
        phraseCharacters: { least: 4, most: 60 },
      },
      jobs: 1,
      textsFolder,
      progress: silentProgress,
    });
    if (!result.ok) throw new Error(result.error.message);
    return modelOf(result.value);
  } finally {
    rmSync(textsFolder, { recursive: true, force: true });
  }
}

/** Deals files to folds in turn; each fold's model knows the other files and those that always take part. */
export async function learnFolds(
  files: readonly string[],
  always: readonly string[],
  folds: number,
): Promise<readonly Fold[]> {
  const all: Fold[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const held = files.filter((_, index) => index % folds === fold);
    const learned = files.filter((_, index) => index % folds !== fold);
    all.push({ held, learned, model: await learn([...learned, ...always]) });
  }
  return all;
}
