import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Decision } from './fit/decision.ts';
import { fitDecision, sourcesOf } from './fit/fit-decision.ts';
import { fitReport } from './fit/fit-report.ts';
import { STARTS } from './fit/start-candidates.ts';
import { withFit } from './fit/write-table.ts';
import { pageSets } from './perturb/page-sets.ts';
import { packageFile } from '../src/text/package-file.ts';

const DECISIONS: readonly Decision[] = [STARTS];

/**
 * `npm run fit -- <decision> [--penalty 20] [--pages 4] [--seed 1] [--set real] [--write] [--json] [folder of clean documents…]`:
 * fits the points of a decision's grounds to annotated, real and damaged pages, near the hand's points, and prints how both do
 * on pages that the fit had not seen, and which signs turn against sense. The table is written only with `--write`. Held-out
 * pages and shapes are never used.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      penalty: { type: 'string', default: '20' },
      pages: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [name, ...named] = positionals;
  const decision = DECISIONS.find((one) => one.name === name);
  if (decision === undefined) {
    process.stderr.write(`fit: name a decision: ${DECISIONS.map((one) => one.name).join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const folders = named.length > 0 ? named : [fileURLToPath(packageFile('corpus'))];
  const options = { seed: Number(values.seed), pages: Number(values.pages) };
  const sets = (await pageSets(folders, options)).filter(
    ({ name: set }) => values.set.length === 0 || values.set.some((part) => set.includes(part)),
  );
  // made pages stand for as much as those that people annotated
  const groups = [false, true].map((isMade) =>
    sets.filter((set) => set.name.startsWith('damage') === isMade).flatMap((set) => set.pages),
  );
  const fit = fitDecision(decision, sourcesOf(decision, groups), Number(values.penalty));
  process.stdout.write(`${values.json ? JSON.stringify(fit, null, 1) : fitReport(fit)}\n`);
  if (!values.write) return;
  const path = fileURLToPath(packageFile(`data/grounds/${decision.name}.json`));
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify(withFit(content, fit), null, 2)}\n`);
}

await main();
