import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObject } from '../../src/text/data-file.ts';
import { compareText } from './compare.ts';
import { newCounts, type Counts } from './figures.ts';
import { goldFile, readGoldText } from './gold-text.ts';
import { readMarkedText, type MarkedText } from './marked-text.ts';
import { readOutput } from './read-output.ts';

/** The annotated texts of a folder, by name. Throws an Error that names the file and the place of a faulty mark. */
export function readMarkedFolder(folder: string): readonly MarkedText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readMarkedText(name, readFileSync(join(folder, name), 'utf8')));
}

/** Texts with annotations in JSON files beside them. Throws an Error that names a file that is no annotation. */
export function readGoldFolder(gold: string, texts: string): readonly MarkedText[] {
  return readdirSync(gold)
    .filter((name) => /^\d+\.json$/u.test(name))
    .toSorted()
    .map((name) => {
      const content: unknown = JSON.parse(readFileSync(join(gold, name), 'utf8'));
      if (!isObject(content)) throw new Error(`${name}: no annotations`);
      const text = readFileSync(join(texts, goldFile(content)), 'utf8');
      return readGoldText(content, text.replace(/^\uFEFF/u, ''));
    });
}

/**
 * Analyses annotated texts together, as a user would with the built program `bin`, and compares what was written with the
 * annotations, text by text. Throws an Error with what `analyse` said if it fails.
 */
export function scoreTexts(
  marked: readonly MarkedText[],
  bin: string,
): ReadonlyMap<string, Counts> {
  const work = mkdtempSync(join(tmpdir(), 'fanben-annotated-'));
  try {
    const [texts, out] = [join(work, 'texts'), join(work, 'out')];
    mkdirSync(texts);
    for (const { name, text } of marked) writeFileSync(join(texts, name), text);
    const args = [bin, 'analyse', texts, '--out', out, '--structure-only'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`analyse 以 ${status} 结束：${stderr}`);
    const found = readOutput(out, new Map(marked.map(({ name, text }) => [name, text])));
    return new Map(
      marked.map((text) => {
        const counts = newCounts();
        const own = found.get(text.name);
        if (own !== undefined) compareText(text, own, counts);
        return [text.name, counts];
      }),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
