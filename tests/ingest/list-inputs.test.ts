import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInputs, type InputList } from '../../src/ingest/list-inputs.ts';

let root = '';

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'fanben-inputs-')));
  const files = [
    'corpus/plans/a.txt',
    'corpus/plans/b.docx',
    'corpus/plans/~$b.docx',
    'corpus/.git/x.txt',
    'corpus/node_modules/m/readme.md',
    'corpus/reports/a.txt',
    'corpus/reports/c.HTML',
    'corpus/reports/scan.pdf',
    'corpus/reports/old.doc',
    'corpus/reports/older.DOC',
    'corpus/reports/LICENSE',
    'other/plans/a.txt',
    'other/报告[1].txt',
    'empty/picture.png',
  ];
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), 'x');
  }
  await symlink(join(root, 'corpus'), join(root, 'corpus/plans/loop'));
  await symlink(join(root, 'corpus/plans/a.txt'), join(root, 'corpus/0-link.txt'));
  await symlink(join(root, 'nowhere'), join(root, 'corpus/broken.txt'));
  await symlink(join(root, 'other'), join(root, 'corpus/linked-folder'));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

async function listOf(paths: readonly string[]): Promise<InputList> {
  return listInputs(paths.map((path) => (path === '-' ? path : join(root, path))));
}

async function sourcesOf(...paths: readonly string[]): Promise<readonly string[]> {
  const list = await listOf(paths);
  return list.inputs.map((input) => input.source);
}

describe('listInputs', () => {
  it('lists a folder with all below it, each file once, links and loops safe', async () => {
    expect(await sourcesOf('corpus')).toEqual([
      'linked-folder/plans/a.txt',
      'linked-folder/报告[1].txt',
      'plans/a.txt',
      'plans/b.docx',
      'reports/a.txt',
      'reports/c.HTML',
    ]);
  });

  it('counts what it passes over by type', async () => {
    const list = await listInputs([join(root, 'corpus')]);
    expect(list.errors).toEqual([]);
    expect(list.skipped).toEqual([
      { extension: '', files: 1 },
      { extension: '.doc', files: 2 },
      { extension: '.pdf', files: 1 },
    ]);
  });

  it('lists a file named directly whatever its type, under its own name', async () => {
    expect(await sourcesOf('corpus/reports/scan.pdf')).toEqual(['scan.pdf']);
    const list = await listInputs([join(root, 'corpus'), join(root, 'corpus/reports/scan.pdf')]);
    expect(list.inputs.map((input) => input.source)).toContain('scan.pdf');
    expect(list.skipped.map((entry) => entry.extension)).not.toContain('.pdf');
  });

  it('prefers the longer name of a file that two arguments share', async () => {
    expect(await sourcesOf('corpus/plans', 'corpus')).toContain('plans/a.txt');
    expect(await sourcesOf('corpus/plans', 'corpus')).not.toContain('a.txt');
  });

  it('gives files of one name leading parts of their paths until they differ', async () => {
    expect(await sourcesOf('corpus/plans/a.txt', 'corpus/reports/a.txt')).toEqual([
      'plans/a.txt',
      'reports/a.txt',
    ]);
    expect(await sourcesOf('corpus/plans/a.txt', 'other/plans/a.txt')).toEqual([
      'corpus/plans/a.txt',
      'other/plans/a.txt',
    ]);
  });

  it('gives the same list whatever the order of the arguments', async () => {
    const paths = ['other', 'corpus', 'corpus/plans/a.txt', '-', 'missing'];
    expect(await listOf(paths.toReversed())).toEqual(await listOf(paths));
    expect((await listOf(paths)).inputs.at(0)).toEqual({ source: '-', path: '-' });
  });

  it('expands wildcards itself', async () => {
    expect(await sourcesOf('corpus/**/*.txt')).toContain('plans/a.txt');
    expect(await sourcesOf('corpus/{plans,none}/*.docx')).toEqual(['plans/b.docx']);
    expect(await sourcesOf('corpus/reports/*.doc')).toEqual(['old.doc']);
    expect(await sourcesOf('corpus/rep*')).toEqual(['reports/a.txt', 'reports/c.HTML']);
    expect(await sourcesOf('other/报告[1].txt')).toEqual(['报告[1].txt']);
  });

  it('says what is missing, empty or matches nothing', async () => {
    const list = await listInputs(
      ['missing.txt', 'empty', '*.nothing'].map((path) => join(root, path)),
    );
    expect(list.inputs).toEqual([]);
    expect(list.errors.map((error) => error.code).toSorted()).toEqual([
      'empty',
      'not-found',
      'not-found',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'reports a folder that cannot be opened and goes on',
    async () => {
      await mkdir(join(root, 'closed/inner'), { recursive: true });
      await writeFile(join(root, 'closed/a.txt'), 'x');
      await chmod(join(root, 'closed/inner'), 0);
      const list = await listInputs([join(root, 'closed')]);
      await chmod(join(root, 'closed/inner'), 0o700);
      expect(list.inputs.map((input) => input.source)).toEqual(['a.txt']);
      expect(list.errors).toMatchObject([{ code: 'no-permission', source: 'inner' }]);
    },
  );
});
