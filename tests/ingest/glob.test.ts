import { matchesGlob } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob, isGlob } from '../../src/ingest/glob.ts';

function matches(pattern: string, path: string): boolean {
  return compileGlob(pattern, false)?.matches(path) ?? false;
}

describe('compileGlob', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'plans/a.txt', false],
    ['*.txt', '.hidden.txt', false],
    ['.*', '.hidden', true],
    ['?.txt', '方.txt', true],
    ['?.txt', '𠀀.txt', true],
    ['?.txt', '方案.txt', false],
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', 'x/y/a.txt', true],
    ['**/*.txt', 'x/.git/a.txt', false],
    ['**', 'x/y', true],
    ['x/**/y', 'x/y', true],
    ['[ab].txt', 'b.txt', true],
    ['[!ab].txt', 'b.txt', false],
    ['[!ab].txt', 'c.txt', true],
    ['[一二三].txt', '二.txt', true],
    ['{方案,报告}.{txt,docx}', '报告.docx', true],
    ['{方案,报告}.{txt,docx}', '报告.pdf', false],
    ['{a,{b,c}d}*.txt', 'cd1.txt', true],
    ['a+(b).*', 'a+(b).txt', true],
    [String.raw`报告\[1\]*`, '报告[1].txt', true],
    ['[b-a]*', '[b-a]x', true],
    ['[*', '[x', true],
    ['{a*', '{ab', true],
  ])('%s against %s: %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it('cuts the pattern at its first wildcard', () => {
    expect(compileGlob('a/b/*/c.txt', false)).toMatchObject({ base: 'a/b', namesExtension: true });
    expect(compileGlob('/*', false)).toMatchObject({ base: '/', namesExtension: false });
    expect(compileGlob('*.doc', false)).toMatchObject({ base: '', namesExtension: true });
    expect(compileGlob(String.raw`a\b\*.txt`, true)).toMatchObject({ base: 'a/b' });
  });

  it('refuses patterns that stand for thousands', () => {
    expect(compileGlob('{a,b,c,d,e,f}'.repeat(8), false)).toBeUndefined();
  });

  it('knows which paths have wildcards', () => {
    expect(isGlob('corpus/*.txt')).toBe(true);
    expect(isGlob('corpus/方案.txt')).toBe(false);
  });

  it('agrees with the matcher of Node on patterns without sets and dots', () => {
    const piece = fc.constantFrom('*', '?', 'a', 'b', '/', '**/', '{a,b}');
    const letter = fc.constantFrom('a', 'b', '/');
    const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const path = fc.array(letter, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    // both take odd shapes in their own way: doubled and outer slashes, stars that touch
    const plain = /^(?!\/)(?!.*(\/\/|\*\*[^/]|[^/]\*\*))(?!.*\/$)/;
    fc.assert(
      fc.property(pattern, path, (glob, name) => {
        fc.pre(plain.test(glob) && plain.test(name) && glob !== '**' && isGlob(glob));
        const base = compileGlob(glob, false)?.base ?? '';
        fc.pre(base === '');
        expect(matches(glob, name), `${glob} ${name}`).toBe(matchesGlob(name, glob));
      }),
    );
  });
});
