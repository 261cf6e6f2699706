import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFault } from '../../src/ingest/file-fault.ts';
import { readInput } from '../../src/ingest/read-input.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fanben-read-'));
  await writeFile(join(folder, 'a.txt'), '柳河区养老服务工作总结');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('readInput', () => {
  it('reads a file under the name it is given', async () => {
    const result = await readInput({ source: 'plans/a.txt', path: join(folder, 'a.txt') }, {});
    expect(result).toMatchObject({ ok: true, value: { source: 'plans/a.txt', format: 'text' } });
  });

  it('reads standard input in pieces', async () => {
    const bytes = Buffer.from('柳河区养老服务工作总结');
    const stdin = Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]);
    const result = await readInput({ source: '-', path: '-' }, {}, stdin);
    expect(result.ok && result.value.view.text).toBe('柳河区养老服务工作总结');
  });

  it('says when standard input fails', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(new Error('断开'));
      },
    });
    expect(await readInput({ source: '-', path: '-' }, {}, stdin)).toMatchObject({
      ok: false,
      error: { code: 'read-failed', source: '-' },
    });
  });

  it.each([
    ['a missing file', 'none.txt', 'not-found'],
    ['a file in a file', 'a.txt/b.txt', 'not-found'],
    ['a folder', '.', 'read-failed'],
  ])('says what is wrong with %s', async (_, name, code) => {
    expect(await readInput({ source: name, path: join(folder, name) }, {})).toMatchObject({
      ok: false,
      error: { code, source: name },
    });
  });
});

describe('readInput with very large files', () => {
  it('refuses them without reading them', async () => {
    const path = join(folder, 'large.txt');
    await writeFile(path, '');
    await truncate(path, 257 * 1024 * 1024);
    expect(await readInput({ source: 'large.txt', path }, {})).toMatchObject({
      ok: false,
      error: { code: 'too-large', source: 'large.txt' },
    });
  });
});

describe('fileFault', () => {
  it.each([
    ['ENOENT', 'not-found'],
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EISDIR', 'read-failed'],
    ['EBUSY', 'read-failed'],
    ['ELOOP', 'read-failed'],
    ['EIO', 'read-failed'],
  ])('names %s', (code, expected) => {
    expect(fileFault(Object.assign(new Error('x'), { code })).code).toBe(expected);
  });

  it('takes any thrown value', () => {
    expect(fileFault('x')).toEqual({ code: 'read-failed', message: '读取失败：x' });
  });
});
