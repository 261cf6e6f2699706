import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openComposer, textOf, type MadeDocument } from './compose.ts';
import { nearCopyOf } from './near-copy.ts';
import { seededRandom } from './random.ts';
import { readVocabulary } from './vocabulary.ts';

/** What is to be generated. */
export type CorpusWish = {
  /** Least size of all files together, in bytes of UTF-8. */
  readonly bytes: number;
  readonly seed: number;
};

/** One generated file: path inside the corpus folder, `/` separated, and content. */
export type CorpusFile = { readonly path: string; readonly text: string };

/** Share of files that are near-copies of one of the last `reach` others. */
const nearCopies = { share: 0.1, reach: 400 };

/** Characters of a document; three bytes each, so files of 1–6 kB. */
const lengths = { least: 350, most: 1900 };

const filesPerFolder = 250;

/** Generates a corpus, file by file; the same wish gives the same files. O(bytes). */
export function* generateCorpus({ bytes, seed }: CorpusWish): Generator<CorpusFile, void, void> {
  const random = seededRandom(seed);
  const composer = openComposer(readVocabulary(), random);
  const recent: MadeDocument[] = [];
  let originals = 0;
  let written = 0;
  for (let i = 0; written < bytes; i++) {
    const copied = recent.length > 0 && random.chance(nearCopies.share);
    const document = copied
      ? nearCopyOf(random.pick(recent), composer, random)
      : composer.compose(random.whole(lengths.least, lengths.most));
    if (!copied) recent[originals++ % nearCopies.reach] = document;
    const text = textOf(document);
    written += Buffer.byteLength(text);
    const folder = String(Math.floor(i / filesPerFolder)).padStart(3, '0');
    yield { path: `${folder}/${document.genre}-${String(i).padStart(6, '0')}.txt`, text };
  }
}

/** Generates a corpus into a folder and gives the texts, in the order of their paths. */
export function writeCorpus(folder: string, wish: CorpusWish): readonly CorpusFile[] {
  const files = [...generateCorpus(wish)];
  for (const name of new Set(files.map(({ path }) => path.slice(0, path.indexOf('/'))))) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const { path, text } of files) writeFileSync(join(folder, path), text);
  return files;
}
