import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeLeftovers } from '../../src/cli/leftovers.ts';
import { isOwnPath } from '../../src/cli/owned-files.ts';
import { replaceFiles } from '../../src/cli/replace-files.ts';
import { openOutput, writeFileAside } from '../../src/cli/write-output.ts';
import { temporaryFolder } from './fake-io.ts';

/** A process id that no process has: above the greatest that Linux gives (2^22). */
const nobody = 4_194_305 + 1000;

describe('openOutput', () => {
  it('shows nothing of what is written until the commit', () => {
    const folder = temporaryFolder();
    const output = openOutput(folder, 'zh');
    if (!output.ok) throw new Error(output.error);
    output.value.write('documents.csv', ['a', 'b']);
    output.value.write('dropped.csv', ['c']);
    expect(existsSync(join(folder, 'documents.csv'))).toBe(false);
    expect(output.value.commit(['documents.csv'])).toEqual({ ok: true, value: undefined });
    expect(readFileSync(join(folder, 'documents.csv'), 'utf8')).toBe('ab');
    expect(readdirSync(folder).toSorted()).toEqual(['documents.csv', 'texts']);
    output.value.discard();
    expect(existsSync(join(folder, 'documents.csv'))).toBe(true);
  });

  it('may be used by two runs at once without their getting in each other’s way', () => {
    const folder = temporaryFolder();
    const one = openOutput(folder, 'zh');
    const two = openOutput(folder, 'zh');
    if (!one.ok || !two.ok) throw new Error('not opened');
    expect(one.value.textsFolder).not.toBe(two.value.textsFolder);
    one.value.discard();
    expect(existsSync(two.value.textsFolder)).toBe(true);
    two.value.discard();
  });
});

describe('replaceFiles', () => {
  it('brings everything back when one file cannot be replaced', () => {
    const folder = temporaryFolder();
    const places = {
      from: join(folder, 'from'),
      to: join(folder, 'to'),
      kept: join(folder, 'kept'),
    };
    for (const path of ['from/texts', 'to/texts', 'to/c'])
      mkdirSync(join(folder, path), { recursive: true });
    const files = {
      'to/a': 'old a',
      'to/stale': 'old stale',
      'to/texts/old.txt': 'old text',
      'to/texts/mine.txt': 'mine',
    };
    const all = {
      ...files,
      'from/a': 'a',
      'from/b': 'b',
      'from/c': 'c',
      'from/texts/new.txt': 't',
    };
    for (const [path, content] of Object.entries(all)) writeFileSync(join(folder, path), content);
    const replacement = {
      fresh: ['a', 'b', 'c'],
      stale: ['stale'],
      folder: 'texts',
      isOwn: (file: string): boolean => file === 'old.txt',
    };
    expect(() => replaceFiles(places, replacement)).toThrow('EISDIR');
    expect(readdirSync(places.to).toSorted()).toEqual(['a', 'c', 'stale', 'texts']);
    expect(readdirSync(join(places.to, 'texts')).toSorted()).toEqual(['mine.txt', 'old.txt']);
    for (const [path, content] of Object.entries(files))
      expect(readFileSync(join(folder, path), 'utf8')).toBe(content);
  });
});

describe('isOwnPath', () => {
  it.each([
    ['documents.csv', true],
    ['outline.plan.md', true],
    ['checklist.emergency-plan.csv', true],
    ['texts/a.txt', true],
    ['texts/..txt', true],
    ['texts/a/b.txt', false],
    ['texts/../run.json', false],
    ['texts\\a.txt', false],
    ['../run.json', false],
    ['/etc/passwd', false],
    ['notes.md', false],
    ['outline.poem.md', false],
  ])('%s: %s', (path, own) => {
    expect(isOwnPath(path)).toBe(own);
  });
});

describe('removeLeftovers', () => {
  it('removes old folders of processes that are gone, and no others', () => {
    const folder = temporaryFolder();
    const names = {
      dead: `.fanben-${nobody}-aaaaaa`,
      recent: `.fanben-${nobody}-bbbbbb`,
      alive: `.fanben-${process.pid}-cccccc`,
      other: '.fanben-notes',
    };
    for (const name of Object.values(names)) mkdirSync(join(folder, name));
    writeFileSync(join(folder, names.dead, 'half.csv'), 'half');
    const old = new Date(Date.now() - 48 * 60 * 60 * 1000);
    for (const name of [names.dead, names.alive, names.other])
      utimesSync(join(folder, name), old, old);
    removeLeftovers(folder);
    expect(readdirSync(folder).toSorted()).toEqual(
      [names.recent, names.alive, names.other].toSorted(),
    );
  });
});

function* failing(): Generator<string> {
  yield 'new';
  throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
}

describe('writeFileAside', () => {
  it('leaves the old file as it was when writing fails half-way', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'out.csv');
    writeFileSync(path, 'old');
    const written = writeFileAside(path, failing(), 'zh');
    expect(written).toEqual({ ok: false, error: expect.stringContaining('磁盘空间不足') });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });
});
