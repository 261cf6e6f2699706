import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openSegmenter } from '../src/segment/segmenter.ts';
import { benchTable } from './bench-table.ts';
import { bench, type BenchPrograms, type BenchWish } from './measure.ts';
import { packageFile } from '../src/text/package-file.ts';

/**
 * `npm run bench -- [--megabytes 20] [--jobs 2] [--seed 1] [--segmenter nodejieba] [--json]`: speed and memory of the
 * built program on a generated corpus. The table (or JSON) goes to stdout, progress to stderr.
 */
async function main(): Promise<void> {
  const wish = readWish();
  const report = await bench(wish, programsFor(wish), (step) => process.stderr.write(`${step}…\n`));
  process.stdout.write(wish.json ? `${JSON.stringify(report, null, 2)}\n` : benchTable(report));
}

function readWish(): BenchWish & { readonly json: boolean } {
  const { values } = parseArgs({
    options: {
      megabytes: { type: 'string', default: '20' },
      jobs: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      segmenter: { type: 'string', default: 'nodejieba' },
      json: { type: 'boolean', default: false },
    },
  });
  const megabytes = positive('megabytes', values.megabytes);
  const jobs = positive('jobs', values.jobs);
  const wished = values.segmenter === 'node-rs' ? 'node-rs' : 'nodejieba';
  // the engine that will really be used stands in the report
  const segmenter = openSegmenter(wished).engine;
  return { megabytes, jobs, seed: positive('seed', values.seed), segmenter, json: values.json };
}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`--${name} 应为正数，现为 ${value}`);
  return number;
}

/** A script of the built program, relative to this folder. */
function script(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function programsFor({ jobs, segmenter }: BenchWish): BenchPrograms {
  const engine = segmenter === 'nodejieba' ? [] : ['--segmenter', segmenter];
  return {
    segment: (corpus) => ({ script: script('./segment-only.js'), args: [corpus, segmenter] }),
    sources: (corpus) => ({
      script: script('./sources-only.js'),
      args: [corpus, segmenter, String(jobs)],
    }),
    structure: (corpus, out) => ({
      script: fileURLToPath(packageFile('dist/cli/main.js')),
      args: [
        'analyse',
        corpus,
        '--out',
        out,
        '--structure-only',
        '--jobs',
        String(jobs),
        ...engine,
      ],
    }),
    analyse: (corpus, out) => ({
      script: fileURLToPath(packageFile('dist/cli/main.js')),
      args: ['analyse', corpus, '--out', out, '--jobs', String(jobs), ...engine],
    }),
    verify: (out) => ({ script: script('../verify/main.js'), args: [out] }),
    mine: (out, miner) => ({ script: script('./mine-only.js'), args: [out, miner, segmenter] }),
    probe: new URL('./usage-probe.js', import.meta.url),
  };
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
