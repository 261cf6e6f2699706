import { parseArgs } from 'node:util';
import { generateSources } from './generate-sources.ts';
import { runReuse } from './reuse-run.ts';
import { defaultCopyWish } from './reuse-truth.ts';
import { readSources, synthesise } from './synthesise.ts';

/**
 * `npm run bench:reuse -- [--documents 20000] [--sources 12000] [--rates 0,0.05,0.1,0.2] [--seed 1] [folder]`: clusters and passages over made copies whose truth is
 * known. With a folder: recall and precision at several edit rates on copies of its texts; without one: the same on
 * generated texts, with time and peak memory. Prints JSON lines.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: 'string', default: '20000' },
      sources: { type: 'string' },
      seed: { type: 'string', default: '1' },
      rates: { type: 'string', default: '0,0.05,0.1,0.2' },
    },
  });
  const [folder] = positionals;
  const seed = Number(values.seed);
  const documents = Number(values.documents);
  // fewer sources: more copies of each
  const sourceCount = Math.round(Number(values.sources ?? documents * 0.6));
  const sources =
    folder === undefined
      ? generateSources(sourceCount, seed)
      : readSources(folder, (path) => process.stderr.write(`跳过 ${path}\n`));
  const count = folder === undefined ? documents - sources.length : sources.length * 2;
  for (const rate of values.rates.split(',').map(Number)) {
    const copies = synthesise(sources, { ...defaultCopyWish, seed, rate, copies: count });
    const run = runReuse(sources, copies);
    process.stdout.write(`${JSON.stringify({ rate, ...run })}\n`);
  }
}

main();
