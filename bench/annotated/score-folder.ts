import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from './compare.ts';
import { newCounts, type Counts } from './figures.ts';
import { readMarkedText, type MarkedText } from './marked-text.ts';
import { readOutput } from './read-output.ts';

/** The annotated texts of a folder, by name. Throws an Error that names the file and the place of a faulty mark. */
export function readMarkedFolder(folder: string): readonly MarkedText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readMarkedText(name, readFileSync(join(folder, name), 'utf8')));
}

/**
 * Analyses the annotated texts of a folder together, as a user would with the built program `bin`, and compares what was
 * written with the annotations. Throws an Error with what `analyse` said if it fails.
 */
export function scoreFolder(folder: string, bin: string): Counts {
  const marked = readMarkedFolder(folder);
  const work = mkdtempSync(join(tmpdir(), 'fanben-annotated-'));
  try {
    const [texts, out] = [join(work, 'texts'), join(work, 'out')];
    mkdirSync(texts);
    for (const { name, text } of marked) writeFileSync(join(texts, name), text);
    const args = [bin, 'analyse', texts, '--out', out, '--structure-only'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`analyse 以 ${status} 结束：${stderr}`);
    const found = readOutput(out, new Map(marked.map(({ name, text }) => [name, text])));
    const counts = newCounts();
    for (const text of marked) {
      const own = found.get(text.name);
      if (own !== undefined) compareText(text, own, counts);
    }
    return counts;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
