import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FIGURES, figuresOf, sumCounts } from './annotated/figures.ts';
import { readGoldFolder, readMarkedFolder, scoreTexts } from './annotated/score-folder.ts';
import { packageFile } from '../src/text/package-file.ts';

/**
 * `npm run annotated -- [--show] [--gold folder] [folder]`: analyses the annotated texts of a folder (tests/annotated/texts)
 * and prints how much of what is marked in them was found; `--show` lists every miss, `--gold` names a folder with
 * annotations in JSON for texts that have no marks.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false }, gold: { type: 'string' } },
  });
  const folder = positionals[0] ?? 'tests/annotated/texts';
  const marked =
    values.gold === undefined ? readMarkedFolder(folder) : readGoldFolder(values.gold, folder);
  const bin = fileURLToPath(packageFile('dist/cli/main.js'));
  const counts = sumCounts(scoreTexts(marked, bin).values());
  const figures = figuresOf(counts);
  const rows = FIGURES.map((name) => `${name.padEnd(14)} ${figures[name].toFixed(3)}`);
  const misses = values.show ? ['', ...counts.misses.map(({ what }) => what)] : [];
  process.stdout.write([...rows, ...misses, ''].join('\n'));
}

main();
