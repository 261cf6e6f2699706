import { readFileSync } from 'node:fs';
import { installedEngines } from '../src/segment/engines.ts';
import { textFilesIn } from './text-files.ts';

/**
 * Measured program: the native word segmenter alone, on one core, over all texts of a folder, which are in memory before the
 * clock starts; loading the dictionary counts. Arguments: folder, engine. Prints JSON.
 */
function main(folder: string, wish: string): void {
  const texts = textFilesIn(folder).map(({ path }) => readFileSync(path, 'utf8'));
  const started = performance.now();
  const found = installedEngines[wish === 'node-rs' ? 'node-rs' : 'nodejieba']();
  if (!found.ok) throw new Error(found.reason);
  const cut = found.engine.loadDictionary();
  cut('一');
  const loaded = performance.now();
  let tokens = 0;
  let characters = 0;
  for (const text of texts) {
    tokens += cut(text).length;
    characters += text.length;
  }
  const ended = performance.now();
  const figures = {
    characters,
    tokens,
    milliseconds: ended - started,
    loadMilliseconds: loaded - started,
  };
  process.stdout.write(JSON.stringify(figures));
}

main(process.argv[2] ?? '.', process.argv[3] ?? 'nodejieba');
