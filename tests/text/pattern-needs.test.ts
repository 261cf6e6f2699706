import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPatterns, mayMatch, needsOf } from '../../src/text/pattern-needs.ts';
import { isObject, readDataFile } from '../../src/text/data-file.ts';

describe('needsOf', () => {
  it.each([
    ['责任', ['责任']],
    ['(?:追究|承担).{0,16}(?:责任|法律责任|刑事责任)', ['追究', '承担']],
    ['成立.{0,40}领导小组', ['成立']],
    ['[甲乙]丙', ['丙']],
    ['[甲乙]', ['甲', '乙']],
    ['甲?乙丙', ['乙丙']],
    ['甲乙?丙', ['甲']],
    ['(?:甲|乙)?丙丁', ['丙丁']],
    ['甲{2}', ['甲']],
    ['甲{0,2}乙', ['乙']],
    ['(?=甲乙)丙', ['甲乙']],
    ['(?!甲乙)丙', ['丙']],
    ['(?<=甲乙)丙', ['甲乙']],
    ['(?<!甲乙)丙', ['丙']],
    ['\\u7532\\u4e59', ['甲乙']],
    ['a\\.b', ['a.']],
    ['(甲乙)丙', ['甲乙']],
    ['甲+?乙', ['甲乙']],
  ])('reads off %s what every match holds', (source, needs) => {
    expect(needsOf(new RegExp(source, 'u'))).toEqual(needs);
  });

  it.each([
    '',
    '.*',
    '^$',
    '\\d+',
    '[^甲]',
    '[一-丁]',
    '\\p{Script=Han}',
    '(?:甲|.)',
    '(?:甲)?',
    '(?:甲|)',
    '甲*',
  ])('knows nothing of %j', (source) => {
    expect(needsOf(new RegExp(source, 'u'))).toEqual([]);
  });

  it.each([/甲/iu, /甲/, /(?<名>甲)/u, /(甲)\1/u, /\x41/u, /\cA/u])(
    'concludes nothing from syntax it does not know: %s',
    (pattern) => {
      expect(needsOf(pattern)).toEqual([]);
    },
  );
});

/** Every regular expression of the data files. */
function dataPatterns(): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      const { pattern } = value;
      if (typeof pattern === 'string') found.push(new RegExp(pattern, 'u'));
      Object.values(value).forEach(visit);
    }
  };
  for (const name of ['elements', 'genres', 'element-priors']) visit(readDataFile(name));
  return found;
}

describe('mayMatch', () => {
  const patterns = dataPatterns();
  const index = indexPatterns(patterns);
  /** Texts made of what the patterns are made of, so that many match. */
  const words = [
    ...new Set(patterns.flatMap(({ source }) => source.match(/\p{Script=Han}{2,6}/gu) ?? [])),
  ];
  const text = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...words) },
        fc.constantFrom('，', '。', '\n', '2023年', '（一）', '各村'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  it('leaves out no pattern that matches', () => {
    fc.assert(
      fc.property(text, (words_) => {
        const kept = new Set(mayMatch(index, words_));
        patterns.forEach((pattern, at) => {
          if (pattern.test(words_)) expect(kept.has(at)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('names each pattern once, and few for ordinary prose', () => {
    const found = mayMatch(index, '春天的早晨，院子里的桂花树下坐着两个下棋的人。'.repeat(3));
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeLessThan(patterns.length / 10);
  });

  it('always names patterns of which nothing is known', () => {
    expect(mayMatch(indexPatterns([/\d+/u, /甲乙/u]), '')).toEqual([0]);
    expect(mayMatch(indexPatterns([]), '甲乙')).toEqual([]);
  });
});
