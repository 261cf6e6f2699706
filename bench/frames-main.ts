import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mineFrames } from '../src/mining/frames/mine-frames.ts';
import { openSegmenter } from '../src/segment/segmenter.ts';
import { ordinarySentences, recoverFrames } from './frame-recovery.ts';
import { generateCorpus } from './generate-corpus.ts';
import { minedText } from './mined-text.ts';
import { readSources } from './synthesise.ts';
import { packageFile } from '../src/text/package-file.ts';

/**
 * `npm run bench:frames -- [--seeds 11,12,13] [--megabytes 20] [folder]`: share of known frames found again among the
 * sentences of the folder's texts (the bundled corpus), for each seed. With --megabytes: processor time and peak memory
 * over a generated corpus of that size instead. Prints JSON lines.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '11,12,13,14,15,16,17,18,19,20' },
      megabytes: { type: 'string' },
    },
  });
  if (values.megabytes !== undefined) {
    printLine(growth(Number(values.megabytes)));
    return;
  }
  const folder = positionals[0] ?? fileURLToPath(packageFile('corpus'));
  const sources = readSources(folder, (path) => process.stderr.write(`跳过 ${path}\n`));
  const ordinary = ordinarySentences(sources.map(({ text }) => text));
  const runs = values.seeds.split(',').map((seed) => recoverFrames(ordinary, Number(seed)));
  for (const run of runs) printLine(run);
  const shares = runs.map(({ share }) => share);
  printLine({
    seeds: runs.length,
    least: Math.min(...shares),
    mean: shares.reduce((sum, share) => sum + share, 0) / runs.length,
  });
}

/** Processor time of mining alone, and memory before it and at its peak, over a generated corpus. */
function growth(megabytes: number): object {
  const segmenter = openSegmenter();
  const documents = Array.from(
    generateCorpus({ bytes: megabytes * 1_000_000, seed: 1 }),
    ({ path, text }) => minedText(segmenter, path, text),
  );
  const before = process.resourceUsage().maxRSS;
  const started = process.cpuUsage();
  const { frames } = mineFrames(documents);
  const { user, system } = process.cpuUsage(started);
  return {
    megabytes,
    documents: documents.length,
    characters: documents.reduce((sum, { text }) => sum + text.length, 0),
    cpuSeconds: (user + system) / 1e6,
    megabytesBefore: Math.round(before / 1024),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    frames: frames.length,
  };
}

function printLine(row: object): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

main();
