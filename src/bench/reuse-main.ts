import { parseArgs } from 'node:util';
import { openComposer, textOf } from './compose.ts';
import { seededRandom } from './random.ts';
import { runReuse } from './reuse-run.ts';
import { defaultCopyWish, type SourceFile } from './reuse-truth.ts';
import { readSources, synthesise } from './synthesise.ts';
import { readVocabulary } from './vocabulary.ts';

/**
 * `npm run bench:reuse -- [--documents 20000] [--seed 1] [folder]`: clusters and passages over made copies whose truth is
 * known. With a folder: recall and precision at several edit rates on copies of its texts; without one: the same on
 * generated texts, with time and peak memory. Prints JSON lines.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      rates: { type: 'string', default: '0,0.05,0.1,0.2' },
    },
  });
  const [folder] = positionals;
  const seed = Number(values.seed);
  const sources =
    folder === undefined
      ? generatedSources(Math.round(Number(values.documents) * 0.6), seed)
      : readSources(folder, (path) => process.stderr.write(`跳过 ${path}\n`));
  const count =
    folder === undefined ? Number(values.documents) - sources.length : sources.length * 2;
  for (const rate of values.rates.split(',').map(Number)) {
    const copies = synthesise(sources, { ...defaultCopyWish, seed, rate, copies: count });
    const run = runReuse(sources, copies);
    process.stdout.write(`${JSON.stringify({ rate, ...run })}\n`);
  }
}

/** Made-up texts of 800 to 3,300 characters. */
function generatedSources(count: number, seed: number): readonly SourceFile[] {
  // another stream than that of the copies, or their own text would be the same
  const random = seededRandom(seed + 0x5bd1_e995);
  const composer = openComposer(readVocabulary(), random);
  return Array.from({ length: count }, (_, i) => ({
    path: `source-${String(i + 1).padStart(5, '0')}.txt`,
    text: textOf(composer.compose(random.whole(800, 3300))),
  }));
}

main();
