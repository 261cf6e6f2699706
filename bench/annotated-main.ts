import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FIGURES, figuresOf } from './annotated/figures.ts';
import { scoreFolder } from './annotated/score-folder.ts';
import { packageFile } from '../src/text/package-file.ts';

/**
 * `npm run annotated -- [--show] [folder]`: analyses the annotated texts of a folder (tests/annotated/texts) and prints how
 * much of what is marked in them was found; `--show` lists every miss.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false } },
  });
  const counts = scoreFolder(
    positionals[0] ?? 'tests/annotated/texts',
    fileURLToPath(packageFile('dist/cli/main.js')),
  );
  const figures = figuresOf(counts);
  const rows = FIGURES.map((name) => `${name.padEnd(14)} ${figures[name].toFixed(3)}`);
  process.stdout.write([...rows, ...(values.show ? ['', ...counts.misses] : []), ''].join('\n'));
}

main();
