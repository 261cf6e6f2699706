import { parseArgs } from 'node:util';
import { damageFigures, damageTable } from './damage/damage-table.ts';
import { KINDS } from './damage/kinds.ts';
import { makePages } from './damage/make-pages.ts';
import { readOriginals } from './damage/originals/read-originals.ts';
import { scoreKind, type KindScore } from './damage/score-kind.ts';
import { readShapes } from './damage/shapes/shapes.ts';

function fail(message: string): void {
  process.stderr.write(`damage: ${message}\n`);
  process.exitCode = 2;
}

/**
 * `npm run damage -- <folder of clean documents…> [--seed 1] [--pages 40] [--kind mixed] [--held-out] [--show] [--json]`: makes
 * pages with known truth out of real documents, reads them with the program, and prints how much was recovered of each kind of
 * damage. `--held-out` takes the documents and shapes that rules are never fitted to; `--show` lists every miss.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      pages: { type: 'string', default: '40' },
      kind: { type: 'string', multiple: true, default: [] },
      'held-out': { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0)
    return fail('name a folder of clean documents (txt, md, html, docx)');
  const half = values['held-out'] ? 'held-out' : 'fit';
  const { documents, unsuited } = await readOriginals(positionals, half);
  const reasons = Array.from(unsuited, ([why, count]) => `${why} ${count}`).join(', ');
  process.stderr.write(`${documents.length} documents; not used: ${reasons || 'none'}\n`);
  if (documents.length === 0) return fail('no document there has a structure that is certain');
  const shapes = readShapes(half);
  const options = { seed: Number(values.seed), pages: Number(values.pages) };
  const scores: KindScore[] = [];
  for (const kind of KINDS.filter(
    ({ id }) => values.kind.length === 0 || values.kind.includes(id),
  )) {
    const pages = makePages(kind, documents, shapes, options);
    if (pages.length === 0) process.stderr.write(`${kind.id}: too few documents\n`);
    else scores.push(await scoreKind(kind, pages));
  }
  const json = (): string =>
    JSON.stringify(
      Object.fromEntries(
        scores.map((score) => [score.kind, { pages: score.pages.length, ...damageFigures(score) }]),
      ),
      null,
      1,
    );
  const misses = values.show
    ? [
        '',
        ...scores.flatMap(({ pages }) =>
          pages.flatMap(({ counts }) => counts.misses.map(({ what }) => what)),
        ),
      ]
    : [];
  process.stdout.write([values.json ? json() : damageTable(scores), ...misses, ''].join('\n'));
}

await main();
