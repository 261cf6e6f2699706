import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { effectsOf, type VariantEffects } from './perturb/effects.ts';
import { pageSets } from './perturb/page-sets.ts';
import { perturbReport } from './perturb/perturb-report.ts';
import { copyProgram } from './perturb/program-copy.ts';
import { variantsOf, type Variant } from './perturb/variants.ts';
import { packageFile } from '../src/text/package-file.ts';

/** The tables of grounds, and the data files whose numbers weigh evidence. */
const WEIGHTS = [
  'clean-chrome',
  'clean-shapes',
  'elements',
  'element-priors',
  'genres',
  'numbering-styles',
];

function allVariants(only: readonly string[]): readonly Variant[] {
  const folder = fileURLToPath(packageFile('data/grounds'));
  const grounds = readdirSync(folder).map((name) => `grounds/${name.replace(/\.json$/u, '')}`);
  const wanted = (file: string): boolean =>
    only.some((name) => file === name || file === `grounds/${name}`);
  const files = only.length === 0 ? grounds : [...grounds, ...WEIGHTS].filter(wanted);
  return files.toSorted().flatMap((file) => {
    const content: unknown = JSON.parse(readFileSync(packageFile(`data/${file}.json`), 'utf8'));
    return variantsOf(file, content);
  });
}

/**
 * `npm run perturb -- [--only starts] [--jobs 2] [--pages 2] [--seed 1] [--set real] [--json] [folder of clean documents…]`: changes each
 * number of the tables of grounds (or of the data files named by `--only`) one at a time, reads annotated, real and damaged
 * pages with it, and prints which figures of which texts move; at the end those that move nothing. `--set` reads only the sets
 * whose names hold these words (annotated, seeds, real, damage, damage mixed …).
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      jobs: { type: 'string', default: '2' },
      pages: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const folders = positionals.length > 0 ? positionals : [fileURLToPath(packageFile('corpus'))];
  const options = { seed: Number(values.seed), pages: Number(values.pages) };
  const sets = (await pageSets(folders, options)).filter(
    ({ name }) => values.set.length === 0 || values.set.some((part) => name.includes(part)),
  );
  const variants = allVariants(values.only);
  const results: VariantEffects[] = [];
  let next = 0;
  const copies = Array.from({ length: Number(values.jobs) }, () => copyProgram(sets));
  try {
    const before = await copies[0]?.score();
    if (before === undefined) throw new RangeError('--jobs must be 1 or more');
    const work = async (copy: (typeof copies)[number]): Promise<void> => {
      for (let index = next++; index < variants.length; index = next++) {
        const variant = variants[index];
        if (variant === undefined) return;
        results[index] = { variant, effects: effectsOf(before, await copy.score(variant)) };
        process.stderr.write(`\r${index + 1}/${variants.length}`);
      }
    };
    await Promise.all(copies.map(work));
  } finally {
    for (const copy of copies) await copy.remove();
  }
  process.stderr.write('\n');
  process.stdout.write(
    `${values.json ? JSON.stringify(results, null, 1) : perturbReport(results)}\n`,
  );
}

await main();
