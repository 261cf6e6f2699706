import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FLOOR_SETS } from './floors/floor-sets.ts';
import {
  changesOf,
  describeLoss,
  floorOf,
  floorsFile,
  readFloors,
  type Floors,
} from './floors/floors.ts';
import { packageFile } from '../src/text/package-file.ts';

/**
 * `npm run floors -- [--write]`: compares the figures of every annotated and damaged text with those in
 * tests/annotated/floors.json, and prints what each text gained and lost. `--write` makes today's figures the floors; sets
 * that are not here keep theirs. Exit code 1 if a text fell and nothing was written.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
  const path = fileURLToPath(packageFile('tests/annotated/floors.json'));
  const floors: Floors = readFloors(path);
  const written: Record<string, Floors[string]> = { ...floors };
  let fell = 0;
  for (const { name, isHere, score } of FLOOR_SETS) {
    if (!isHere) continue;
    const counts = await score();
    const { losses, gains } = changesOf(floors[name] ?? {}, counts);
    fell += losses.length;
    for (const loss of losses)
      process.stdout.write(`- ${name} ${describeLoss(loss, counts.get(loss.text))}\n`);
    for (const { text, figure, floor, now } of gains)
      process.stdout.write(`+ ${name} ${text} ${figure} ${floor} → ${now}\n`);
    written[name] = Object.fromEntries(
      Array.from(counts, ([text, own]) => [text, floorOf(own)] as const),
    );
  }
  if (values.write) writeFileSync(path, floorsFile(written));
  else if (fell > 0) process.exitCode = 1;
}

await main();
