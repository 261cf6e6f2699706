import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopied } from '../../../src/check/copied/find-copied.ts';
import { sharedRuns } from '../../../src/check/copied/shared-runs.ts';
import { reduceTexts } from '../../../src/mining/reuse/reduced-text.ts';
import { learnFingerprints } from '../../../src/pipeline/learn-fingerprints.ts';
import { corpusDocument } from './corpus-document.ts';

/** Most characters of a common run that may stay unseen at each of its ends. */
const unseen = 7;
/** A common run this long holds a fingerprint. */
const least = 15;

type Run = { readonly a: number; readonly b: number; readonly length: number };

/** The longest common runs of two texts, by trying all pairs of places. */
function naiveRuns(x: string, y: string): readonly Run[] {
  const runs: Run[] = [];
  for (let a = 0; a < x.length; a++) {
    for (let b = 0; b < y.length; b++) {
      if (a > 0 && b > 0 && x[a - 1] === y[b - 1]) continue;
      let length = 0;
      while (a + length < x.length && b + length < y.length && x[a + length] === y[b + length])
        length++;
      if (length >= least) runs.push({ a, b, length });
    }
  }
  return runs;
}

const alphabet = '甲乙丙丁戊己庚辛壬癸子丑寅卯';
const piece = (size: { minLength: number; maxLength: number }): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...Array.from(alphabet)), size).map((characters) => characters.join(''));

/** Two texts with pieces in common, in any order. */
const pair = fc
  .record({
    common: fc.array(piece({ minLength: 10, maxLength: 70 }), { minLength: 1, maxLength: 3 }),
    left: fc.array(piece({ minLength: 0, maxLength: 30 }), { minLength: 3, maxLength: 3 }),
    right: fc.array(piece({ minLength: 0, maxLength: 30 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ common, left, right }) => ({
    draft: common.map((words, i) => `${left[i] ?? ''}${words}`).join(''),
    document: common
      .map((words, i) => `${right[i] ?? ''}${words}`)
      .toReversed()
      .join(''),
  }));

describe('sharedRuns', () => {
  it('finds every common run that a naive search finds, but for some characters at its ends', () => {
    fc.assert(
      fc.property(pair, ({ draft, document }) => {
        const index = learnFingerprints([corpusDocument('a', document)]);
        const found = sharedRuns(reduceTexts([draft]).units, index).flatMap(({ runs }) => runs);
        for (const run of naiveRuns(draft, document)) {
          const seen = found.find(
            ({ a, b, length }) =>
              a - b === run.a - run.b &&
              a <= run.a + unseen &&
              a + length >= run.a + run.length - unseen,
          );
          expect(seen).toBeDefined();
        }
      }),
    );
  });

  it('finds nothing but runs that are the same in both', () => {
    fc.assert(
      fc.property(pair, ({ draft, document }) => {
        const index = learnFingerprints([corpusDocument('a', document)]);
        for (const { runs } of sharedRuns(reduceTexts([draft]).units, index))
          for (const { a, b, length } of runs)
            expect(draft.slice(a, a + length)).toBe(document.slice(b, b + length));
      }),
    );
  });
});

describe('findCopied', () => {
  it('covers every common run of 44 characters and more by a passage', () => {
    fc.assert(
      fc.property(pair, ({ draft, document }) => {
        const index = learnFingerprints([corpusDocument('a', document)]);
        const { passages } = findCopied(draft, index);
        for (const { a, length } of naiveRuns(draft, document)) {
          if (length < 44) continue;
          const inside = passages.some(
            ({ start, end }) => start <= a + unseen && end >= a + length - unseen,
          );
          expect(inside).toBe(true);
        }
      }),
    );
  });

  const words =
    '使用单位逐台自查并且登记造册，能立即整改的立即整改，不能立即整改的先行停用并在明显位置张贴告知单';
  const other = '三月底前由各村把名单报到镇安监办，逾期不报的在例会上说明。';

  it('tells the document and the line of a passage', () => {
    const index = learnFingerprints([
      corpusDocument('a', `${other}\n${words}。`),
      corpusDocument('b', other),
    ]);
    const { passages } = findCopied(`望河镇商场负责落实。\n${words}。`, index);
    expect(passages.map(({ document, line }) => [document.id, line])).toEqual([['a', 2]]);
    expect(passages[0]?.own).toBe(passages[0]?.matched.length);
  });

  it('counts quoted and cited words of a passage apart', () => {
    const index = learnFingerprints([corpusDocument('a', `${words}。`)]);
    const { passages } = findCopied(`通知写道：“${words}。”`, index);
    expect(passages).toHaveLength(1);
    expect(passages[0]?.own).toBe(0);
  });

  it('counts what five independent documents have as stock', () => {
    const documents = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      corpusDocument(id, `${id}${words}${other.slice(0, 3)}`),
    );
    const { passages } = findCopied(words, learnFingerprints(documents));
    expect(passages.length).toBeGreaterThan(0);
    expect(Math.max(...passages.map(({ own }) => own))).toBeLessThan(30);
  });

  it('takes copies of one document for one', () => {
    const documents = ['a', 'b', 'c', 'd', 'e'].map((id) => corpusDocument(id, words, 'a'));
    const { passages } = findCopied(words, learnFingerprints(documents));
    expect(passages[0]?.own).toBe(passages[0]?.matched.length);
  });

  it('finds nothing in an empty text or an empty corpus', () => {
    expect(findCopied('', learnFingerprints([corpusDocument('a', words)])).passages).toEqual([]);
    expect(findCopied(words, learnFingerprints([])).passages).toEqual([]);
  });
});
