import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentIds } from '../../src/pipeline/document-id.ts';

describe('documentIds', () => {
  it.each([
    ['plan.txt', 'plan-01'],
    ['plans/2023/flood.txt', 'plans__2023__flood-01'],
    ['防汛方案.txt', '防汛方案-01'],
    ['㳇口镇/防汛方案.txt', '㳇口镇__防汛方案-01'],
    ['plan.docx', 'plan.docx-01'],
    ['plans/plan.html', 'plans__plan.html-01'],
    ['-', 'stdin-01'],
  ])('are the path of a source made a file name: %s', (source, id) => {
    expect(documentIds(source, 1)).toEqual([id]);
  });

  it('number the documents of a source with two digits at least', () => {
    const ids = documentIds('a.txt', 101);
    expect([ids[0], ids[8], ids[99], ids[100]]).toEqual(['a-01', 'a-09', 'a-100', 'a-101']);
    expect(documentIds('a.txt', 0)).toEqual([]);
  });

  it.each([
    [
      'a name with blanks and brackets',
      '防汛 方案（终稿）.txt',
      /^防汛_方案_终稿_~[\da-f]{8}-01$/u,
    ],
    ['a hidden file', '.hidden.txt', /^_hidden~[\da-f]{8}-01$/u],
    ['a path that climbs', '../plan.txt', /^___plan~[\da-f]{8}-01$|^_+plan~[\da-f]{8}-01$/u],
    ['half a surrogate pair', `a\ud800.txt`, /^a_~[\da-f]{8}-01$/u],
    ['nothing but signs', '？？？.txt', /^_~[\da-f]{8}-01$/u],
  ])('carry a hash for %s', (_, source, pattern) => {
    expect(documentIds(source, 1)[0]).toMatch(pattern);
  });

  it.each([
    ['a folder and two underscores', 'a/b.txt', 'a__b.txt'],
    ['a folder and a backslash', 'a/b.txt', 'a\\b.txt'],
    ['where the underscore stands', 'a_/b.txt', 'a/_b.txt'],
    ['an extension or none', 'a.txt', 'a'],
    ['two extensions', 'a.docx', 'a.docx.txt'],
    ['the case of the extension', 'a.txt', 'a.TXT'],
    ['standard input and a file named so', '-', 'stdin.txt'],
    ['blanks and underscores', 'a b.txt', 'a_b.txt'],
    ['long names that differ at the end', `${'长'.repeat(90)}一.txt`, `${'长'.repeat(90)}二.txt`],
  ])('differ for sources that differ in %s', (_, one, other) => {
    expect(documentIds(one, 1)[0]).not.toBe(documentIds(other, 1)[0]);
  });

  const anyName = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      '_',
      '/',
      '.',
      '-',
      ' ',
      '村',
      '𠮷',
      '～',
      '\\',
      '.txt',
      '.docx',
    ),
    minLength: 1,
    maxLength: 24,
  });

  it('are safe as file names anywhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyName, fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })),
        (source) => {
          const [id = ''] = documentIds(source, 1);
          expect(id).toMatch(/^[^\p{C}\p{Z}<>:"/\\|?*]+$/u);
          expect(id).not.toMatch(/^[.-]|[. ]$/u);
          expect(Buffer.byteLength(`${id}.txt`)).toBeLessThanOrEqual(255);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are the same every time and differ for different sources', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        expect(documentIds(one, 1)).toEqual(documentIds(one, 1));
        if (one !== other) expect(documentIds(one, 1)).not.toEqual(documentIds(other, 1));
      }),
      { numRuns: 3000 },
    );
  });
});
