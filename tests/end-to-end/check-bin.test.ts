import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../src/text/data-file.ts';
import { repositoryPath } from '../wild/truth.ts';
import { runBin, temporaryFolder } from './bin.ts';

const draft =
  '望河镇校车安全工作方案\n一、工作目标\n确保××年不发生事故。\n二、工作任务\n排查车辆。\n';

/** Where the repository lies, as a URL: its own path may hold any name, `/check/` too. */
const repository = pathToFileURL(`${repositoryPath('.')}${sep}`).href;

/** Modules that a run loaded, as V8's coverage names them: their paths in the repository. */
function loadedModules(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const content: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const result: unknown = isObject(content) ? content['result'] : [];
    return Array.isArray(result)
      ? result
          .map((entry: unknown) => (isObject(entry) ? String(entry['url']) : ''))
          .map((url) => url.replace(repository, '/'))
      : [];
  });
}

describe('fanben check', () => {
  it('checks standard input, data to stdout, and ends 1 for errors', () => {
    const result = runBin(['check', '-', '--format', 'json'], draft);
    expect(result).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(result.stdout)).toMatchObject({
      draft: '-',
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'leftover/mark', line: 3, column: 3, endColumn: 5 }),
      ]),
    });
  });

  it('loads no segmenter, no miner of tables and no reader that the draft does not need', () => {
    const folder = temporaryFolder();
    const coverage = join(folder, 'coverage');
    mkdirSync(coverage);
    const path = join(folder, '方案.txt');
    writeFileSync(path, draft);
    expect(runBin(['check', path], undefined, { NODE_V8_COVERAGE: coverage }).code).toBe(1);
    const modules = loadedModules(coverage);
    expect(modules.some((url) => url.endsWith('/pipeline/read-draft.js'))).toBe(true);
    const unneeded =
      /nodejieba|@node-rs|\/natural\/|\/cheerio\/|\/segment\/(?!words)|\/mining\/(?:frames|phrases\/repeats)\/|\/pipeline\/analyse/u;
    expect(modules.filter((url) => unneeded.test(url))).toEqual([]);
  });

  it('leaves rules and their data alone in other commands', () => {
    const coverage = join(temporaryFolder(), 'coverage');
    mkdirSync(coverage);
    const model = repositoryPath('data/model.json');
    runBin(['outline', '--genre', 'plan', '--model', model], undefined, {
      NODE_V8_COVERAGE: coverage,
    });
    const modules = loadedModules(coverage);
    expect(modules).toContain('/dist/cli/main.js');
    expect(modules.filter((path) => path.includes('/check/'))).toEqual([]);
  });
});
