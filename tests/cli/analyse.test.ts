import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CliIo } from '../../src/cli/cli-io.ts';
import type { Analysis } from '../../src/pipeline/analysis.ts';
import { renderTables } from '../../src/render/render-tables.ts';
import { contentOf } from '../../src/render/rendered-file.ts';
import { analysis } from '../render/fixture.ts';
import { expectGolden } from '../render/golden.ts';
import { fakeIo, run, temporaryFolder } from './fake-io.ts';

/** All files below a folder with their contents. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    entries.toSorted().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** A pipeline that gives this analysis and has written its texts. */
function giving(value: Analysis): CliIo['analyse'] {
  return async ({ textsFolder }) => {
    for (const { id } of value.documents) writeFileSync(join(textsFolder, `${id}.txt`), id);
    return Promise.resolve({ ok: true, value });
  };
}

const readable = { ...analysis, unreadable: [] };

describe('analyse', () => {
  it('writes every rendered file and the texts, and nothing else', async () => {
    const out = join(temporaryFolder(), 'deep', 'output');
    expect((await run(['analyse', 'x', '--out', out])).code).toBe(3);
    const expected = Object.fromEntries(
      renderTables(analysis).map((file) => [file.path, contentOf(file)]),
    );
    const texts = Object.fromEntries(
      analysis.documents.map(({ id }) => [`texts/${id}.txt`, `${id}\n`]),
    );
    expect(snapshot(out)).toEqual({ ...expected, ...texts });
  });

  it('ends with 0 when everything could be read, with 3 when something could not', async () => {
    const out = temporaryFolder();
    const all = await run(['analyse', 'x', '--out', out], { analyse: giving(readable) });
    expect(all.code).toBe(0);
    const some = await run(['analyse', 'x', '--out', out], { analyse: giving(analysis) });
    expect(some.code).toBe(3);
    expect(some.err).toContain('plans/locked.docx：文件有密码，请去掉密码后另存再试。');
  });

  it('gives the pipeline its options', async () => {
    const out = temporaryFolder();
    const flags = [
      '--genre',
      '应急预案',
      '--min-documents',
      '5',
      '--encoding',
      'GBK',
      '--jobs',
      '2',
    ];
    const more = ['--show-names', '--segmenter', 'node-rs'];
    const { io } = await run(['analyse', 'a', 'b c', '--out', out, ...flags, ...more]);
    expect(io.requests[0]).toMatchObject({
      paths: ['a', 'b c'],
      jobs: 2,
      options: {
        genre: 'emergency-plan',
        minDocuments: 5,
        encoding: 'gbk',
        showNames: true,
        segmenter: 'node-rs',
      },
    });
  });

  it('takes defaults for options that are left out', async () => {
    const { io } = await run(['analyse', 'a', '--out', temporaryFolder()]);
    expect(io.requests[0]?.options).toEqual({
      minDocuments: 3,
      showNames: false,
      segmenter: 'nodejieba',
      structureOnly: false,
      phraseCharacters: { least: 4, most: 60 },
    });
    expect(io.requests[0]?.jobs).toBeGreaterThanOrEqual(1);
    expect(io.requests[0]?.jobs).toBeLessThanOrEqual(8);
  });

  it.each(['zh', 'en'])('ends with a summary on standard error (%s)', async (lang) => {
    const out = temporaryFolder();
    const result = await run(['analyse', 'x', '--out', out, '--lang', lang]);
    expect(result.out).toBe('');
    expectGolden(import.meta.url, `summary.${lang}.txt`, result.err.replaceAll(out, 'OUT'));
  });

  it('lists only the first of very many unreadable inputs', async () => {
    const unreadable = Array.from({ length: 45 }, (_, index) => ({
      code: 'empty' as const,
      source: `empty-${index}.txt`,
      message: '空文件。',
    }));
    const value = { ...analysis, unreadable };
    const result = await run(['analyse', 'x', '--out', temporaryFolder()], {
      analyse: giving(value),
    });
    expect(result.err).toContain('有 45 个文件没能读取');
    expect(result.err).toContain('另有 25 条，见 unreadable.csv');
    expect(result.err).not.toContain('empty-20.txt');
  });

  it('lists why when every input was unreadable', async () => {
    const error = { message: 'all', unreadable: analysis.unreadable };
    const result = await run(['analyse', 'x', '--out', temporaryFolder()], {
      analyse: async () => Promise.resolve({ ok: false, error }),
    });
    expect(result.code).toBe(2);
    expect(result.err).toContain('plans/locked.docx：文件有密码');
    expect(result.err).toContain('错误：没有读到可以分析的文稿');
  });

  it('drops texts of documents that are no longer there after a second reading', async () => {
    const out = temporaryFolder();
    const result = await run(['analyse', 'x', '--out', out], {
      analyse: async ({ textsFolder }) => {
        for (const { id } of [...analysis.documents, { id: 'gone' }])
          writeFileSync(join(textsFolder, `${id}.txt`), id);
        return Promise.resolve({ ok: true, value: readable });
      },
    });
    expect(result.code).toBe(0);
    expect(readdirSync(join(out, 'texts'))).toHaveLength(analysis.documents.length);
  });

  it('does not pass over a text that was not written', async () => {
    const out = temporaryFolder();
    const running = run(['analyse', 'x', '--out', out], {
      analyse: async () => Promise.resolve({ ok: true, value: readable }),
    });
    await expect(running).rejects.toThrow('texts/plans_lighting.txt');
    expect(readdirSync(out)).toEqual([]);
  });

  it('says so when no genre has enough documents for an outline', async () => {
    const result = await run(['analyse', 'x', '--out', temporaryFolder()], {
      analyse: giving({ ...readable, outlines: [] }),
    });
    expect(result.code).toBe(0);
    expect(result.err).toContain('没有写提纲的：方案计划（plan） 2 篇');
  });
});

/** An output folder of an earlier run that also holds files of the user's. */
async function earlier(): Promise<string> {
  const out = temporaryFolder();
  await run(['analyse', 'x', '--out', out]);
  writeFileSync(join(out, 'notes.md'), 'mine');
  writeFileSync(join(out, 'texts', 'mine.txt'), 'mine');
  return out;
}

const nothingFound: CliIo['analyse'] = async () =>
  Promise.resolve({ ok: false, error: { message: '没有找到任何文件。' } });

describe('analyse with an earlier output', () => {
  it('removes its own files that are no longer written, and nobody else’s', async () => {
    const out = await earlier();
    const [first] = analysis.documents;
    const value = {
      ...readable,
      documents: first === undefined ? [] : [first],
      outlines: analysis.outlines.slice(0, 1),
    };
    const text: CliIo['analyse'] = async ({ textsFolder }) => {
      writeFileSync(join(textsFolder, 'plans_lighting.txt'), 'new');
      return Promise.resolve({ ok: true, value });
    };
    expect((await run(['analyse', 'x', '--out', out], { analyse: text })).code).toBe(0);
    const files = snapshot(out);
    expect(files).toMatchObject({
      'notes.md': 'mine',
      'texts/mine.txt': 'mine',
      'texts/plans_lighting.txt': 'new',
    });
    expect(Object.keys(files).filter((path) => path.startsWith('texts/'))).toHaveLength(2);
    expect(Object.keys(files).filter((path) => path.includes('.notice.'))).toEqual([]);
  });

  it('leaves alone what a changed run.json claims', async () => {
    const out = await earlier();
    const parent = join(out, '..', 'texts-of-mine.txt');
    writeFileSync(parent, 'mine');
    const claims = ['notes.md', '../texts-of-mine.txt', 'texts/../../texts-of-mine.txt', 7];
    writeFileSync(join(out, 'run.json'), JSON.stringify({ schema: 'fanben-run', files: claims }));
    await run(['analyse', 'x', '--out', out]);
    expect(readFileSync(parent, 'utf8')).toBe('mine');
    rmSync(parent);
    expect(snapshot(out)).toMatchObject({ 'notes.md': 'mine', 'texts/mine.txt': 'mine' });
  });

  it('replaces a link by a file and does not write through it', async () => {
    const out = await earlier();
    const elsewhere = join(temporaryFolder(), 'precious.csv');
    writeFileSync(elsewhere, 'precious');
    rmSync(join(out, 'documents.csv'));
    symlinkSync(elsewhere, join(out, 'documents.csv'));
    await run(['analyse', 'x', '--out', out]);
    expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
    expect(readFileSync(join(out, 'documents.csv'), 'utf8')).toContain('document_id');
  });

  it.each<readonly [string, CliIo['analyse']]>([
    ['nothing can be read', nothingFound],
    ['nothing is left to analyse', giving({ ...analysis, documents: [] })],
    [
      'the disk is full',
      async () =>
        Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })),
    ],
  ])('leaves it as it was when %s', async (_, analyse) => {
    const out = await earlier();
    const before = snapshot(out);
    const result = await run(['analyse', 'x', '--out', out], { analyse });
    expect(result.code).toBe(2);
    expect(result.err).toContain('错误：');
    expect(snapshot(out)).toEqual(before);
    expect(readdirSync(out).filter((name) => name.startsWith('.fanben'))).toEqual([]);
  });

  it('leaves it as it was when a file cannot be put in its place', async () => {
    const out = await earlier();
    rmSync(join(out, 'run.json'));
    mkdirSync(join(out, 'run.json'));
    const before = snapshot(out);
    const result = await run(['analyse', 'x', '--out', out], { analyse: giving(readable) });
    expect(result.code).toBe(2);
    expect(result.err).toContain(`${join(out, 'run.json')}：这是文件夹`);
    expect(snapshot(out)).toEqual(before);
  });

  it('leaves it as it was on Ctrl-C and ends with 130', async () => {
    const out = await earlier();
    const before = snapshot(out);
    const io = fakeIo();
    const { runCli } = await import('../../src/cli/run-cli.ts');
    const interrupted = fakeIo({
      onEnd: io.onEnd,
      analyse: async ({ textsFolder }) => {
        writeFileSync(join(textsFolder, 'half.txt'), 'half');
        io.signal('SIGINT');
        expect(existsSync(textsFolder)).toBe(false);
        return Promise.reject(new Error('stopped'));
      },
    });
    await expect(runCli(['analyse', 'x', '--out', out], interrupted)).rejects.toThrow('stopped');
    expect(interrupted.exits).toEqual([130]);
    expect(interrupted.stderr()).toContain('已中断，原有输出没有改动。');
    expect(io.listening()).toBe(0);
    expect(snapshot(out)).toEqual(before);
  });
});

describe('analyse with an output folder that cannot be used', () => {
  it('says so when it is a file', async () => {
    const file = join(temporaryFolder(), 'output');
    writeFileSync(file, 'mine');
    for (const out of [file, join(file, 'below')]) {
      const result = await run(['analyse', 'x', '--out', out]);
      expect(result.code).toBe(2);
      expect(result.err).toMatch(/是(?:一个)?文件，不是文件夹/u);
      expect(result.io.requests).toEqual([]);
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it.skipIf(process.getuid?.() === 0)('says so when it may not be written to', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const result = await run(['analyse', 'x', '--out', join(folder, 'output')]);
    expect(result.code).toBe(2);
    expect(result.err).toContain('没有权限');
  });

  it('leaves no new folder behind when nothing was written', async () => {
    const folder = temporaryFolder();
    await run(['analyse', 'x', '--out', join(folder, 'a', 'b')], { analyse: nothingFound });
    expect(readdirSync(folder)).toEqual([]);
  });
});
