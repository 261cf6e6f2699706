import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../src/ingest/docx/read-zip.ts';

const limit = 1024 * 1024;

function codeOf(bytes: Uint8Array, name = 'a.txt', most = limit): string {
  const archive = openZip(bytes);
  if (!archive.ok) return archive.fault.code;
  const content = archive.value.read(name, most);
  return content.ok ? new TextDecoder().decode(content.value) : content.fault.code;
}

/** A copy with bytes changed at the place of a signature. */
function patched(
  bytes: Uint8Array,
  signature: readonly number[],
  offset: number,
  values: readonly number[],
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, Buffer.from(copy).indexOf(Uint8Array.from(signature)) + offset);
  return copy;
}

const local = [0x50, 0x4b, 3, 4];
const directory = [0x50, 0x4b, 1, 2];

describe('openZip', () => {
  it('reads deflated and stored files, with comments and rubbish before', () => {
    const files = { 'a.txt': strToU8('方案'.repeat(100)), '文件夹/b.txt': strToU8('x') };
    expect(codeOf(zipSync(files))).toBe('方案'.repeat(100));
    expect(codeOf(zipSync(files, { level: 0 }), '文件夹/b.txt')).toBe('x');
    expect(codeOf(zipSync({ 'a.txt': [strToU8('y'), { comment: '注'.repeat(100) }] }))).toBe('y');
  });

  it('agrees with fflate on any files', () => {
    const files = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.uint8Array({ maxLength: 2000 }),
      { minKeys: 1, maxKeys: 5 },
    );
    fc.assert(
      fc.property(files, fc.constantFrom(0, 6), (contents, level) => {
        const archive = openZip(zipSync(contents, { level: level === 0 ? 0 : 6 }));
        expect(archive.ok).toBe(true);
        if (!archive.ok) return;
        for (const [name, content] of Object.entries(contents)) {
          const read = archive.value.read(name, limit);
          expect(read.ok && Uint8Array.from(read.value)).toEqual(content);
        }
      }),
    );
  });

  const zip = zipSync({ 'a.txt': strToU8('工作方案'.repeat(50)) });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('PK\x03\x04 not a zip')],
    ['a cut file', zip.subarray(0, zip.length - 30)],
    ['a cut beginning', zip.subarray(20)],
    ['a damaged content', patched(zip, local, 40, [0xff, 0xff, 0xff])],
    ['a wrong checksum', patched(zip, directory, 16, [1, 2, 3, 4])],
    ['a strange compression', patched(zip, directory, 10, [12, 0])],
    ['a directory elsewhere', patched(zip, [0x50, 0x4b, 5, 6], 16, [0xff, 0xff, 0, 0])],
  ])('finds %s broken', (_, bytes) => {
    expect(codeOf(bytes)).toBe('broken-zip');
  });

  it('does not know files that are not there', () => {
    expect(codeOf(zip, 'b.txt')).toBe('broken-zip');
  });

  it('says when a file is encrypted', () => {
    expect(codeOf(patched(zip, directory, 8, [1, 0]))).toBe('encrypted');
  });

  it('refuses what inflates to more than the limit, whether it says so or not', () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(20 * limit) });
    expect(codeOf(bomb)).toBe('zip-bomb');
    expect(codeOf(patched(bomb, directory, 24, [10, 0, 0, 0]))).toBe('zip-bomb');
    expect(codeOf(zipSync({ 'a.txt': new Uint8Array(2 * limit) }, { level: 0 }))).toBe('zip-bomb');
  });

  it('refuses archives of very many files', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, i) => [`f${i}`, new Uint8Array()]),
    );
    expect(codeOf(zipSync(many, { level: 0 }))).toBe('zip-bomb');
  });

  it('never throws, however an archive is damaged', () => {
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), (at, value) => {
        const copy = Uint8Array.from(zip);
        copy[at] = value;
        expect(() => codeOf(copy)).not.toThrow();
      }),
    );
  });
});
