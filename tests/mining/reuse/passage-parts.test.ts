import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainRuns } from '../../../src/mining/reuse/chain-runs.ts';
import { commonRuns } from '../../../src/mining/reuse/common-runs.ts';
import type { CommonRun, FingerprintedTexts } from '../../../src/mining/reuse/common-runs.ts';
import { editDistance } from '../../../src/mining/reuse/edit-distance.ts';
import { extendMatch } from '../../../src/mining/reuse/extend-match.ts';
import { groupKeys, groupsOfDocuments } from '../../../src/mining/reuse/key-groups.ts';
import {
  endOffsetOf,
  keptOffsets,
  offsetOf,
  reduceText,
  reduceTexts,
} from '../../../src/mining/reuse/reduced-text.ts';
import { orderByKey } from '../../../src/mining/reuse/sort-keyed.ts';
import { fingerprint } from '../../../src/mining/reuse/winnow.ts';
import { naiveDistance, naiveReduce, naiveRuns } from './passage-helpers.ts';

const letters = fc.constantFrom('甲', '乙', '丙', '丁');
const smallText = fc.string({ unit: letters, maxLength: 200 });

/** A text and an edited copy of it, now and then with a long stretch put in. */
const editedPair = fc
  .tuple(
    fc.array(fc.nat(9), { maxLength: 300 }),
    fc.array(fc.tuple(fc.nat(300), fc.nat(2), fc.nat(9)), { maxLength: 40 }),
  )
  .map(([a, edits]) => {
    const b = [...a];
    for (const [place, kind, value] of edits) {
      const at = Math.min(place, b.length);
      if (kind === 0) b[Math.min(at, Math.max(0, b.length - 1))] = value;
      else if (kind === 1) b.splice(at, 1);
      else b.splice(at, 0, ...Array.from({ length: 1 + (value % 4) * 3 }, () => value));
    }
    return { a, b };
  });

/** What going on from the beginning of both gains. */
function gainFrom(a: string, b: string): number {
  const { units } = reduceTexts([a, b]);
  return extendMatch(units, { a: 0, b: a.length }, { a: a.length, b: b.length }, 1).gain;
}

function runAt(a: number, b: number, length: number): CommonRun {
  return { a, b, length };
}

function fingerprinted(texts: readonly string[]): FingerprintedTexts {
  const reduced = reduceTexts(texts);
  const prints = fingerprint(reduced);
  const documents = Uint32Array.from(texts.keys());
  const groups = groupKeys(prints.hashes, prints.starts, documents);
  const lists = groupsOfDocuments(groups, prints.starts);
  return { reduced, positions: prints.positions, lists, width: 8 };
}

describe('reduceText', () => {
  it.each([
    ['（一）加强组织领导。', '一加强组织领导'],
    ['２０２３年 Ａ类 wifi', '2023年a类wifi'],
    ['3.5%，××镇、某某', '35镇某某'],
    ['𠮷野家😀', reduceText('𠮷野家')],
    ['—— \n\t', ''],
  ])('keeps letters, digits and Han characters: %s', (text, reduced) => {
    expect(reduceText(text)).toBe(reduced);
  });

  it('gives one unit for each character, as reading the text character by character does', () => {
    const bmp = fc.string({ unit: fc.constantFrom(...Array.from('汉字ABcＤ12３，。 ×%\n〇①é')) });
    fc.assert(
      fc.property(bmp, (text) => {
        expect(reduceText(text)).toHaveLength(naiveReduce(text).length);
      }),
    );
    expect(reduceText('𠮷𡃁')).toHaveLength(2);
  });
});

describe('reduceTexts', () => {
  it('finds the way back from each unit to its character, in any string', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), (texts) => {
        const reduced = reduceTexts(texts);
        for (const [t, text] of texts.entries()) {
          const offsets = [...keptOffsets(text).entries()].filter(([, kept]) => kept === 1);
          const start = reduced.starts[t] ?? 0;
          expect((reduced.starts[t + 1] ?? 0) - start).toBe(offsets.length);
          for (const [i, [offset]] of offsets.entries()) {
            expect(offsetOf(reduced, t, text, start + i)).toBe(offset);
            const end = endOffsetOf(reduced, t, text, start + i);
            expect(end - offset).toBe((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
            expect(reduceText(text.slice(offset, end))).toHaveLength(1);
          }
        }
      }),
    );
  });
});

describe('orderByKey', () => {
  it('is the stable order of the keys', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(5), fc.nat(0xffff_ffff))), (values) => {
        const keys = Uint32Array.from(values);
        const expected = [...keys.keys()].toSorted((i, j) => (keys[i] ?? 0) - (keys[j] ?? 0));
        expect([...orderByKey(keys)]).toEqual(expected);
      }),
    );
  });
});

describe('fingerprint', () => {
  it.each([
    [8, 8],
    [5, 3],
    [23, 8],
  ])('chooses one in every window, the same in equal runs (%i, %i)', (width, window) => {
    fc.assert(
      fc.property(smallText, smallText, smallText, (before, shared, after) => {
        const texts = [before + shared, `${after}${shared}${before}`];
        const reduced = reduceTexts(texts);
        const prints = fingerprint(reduced, width, window);
        const places = texts.map((_, t) => {
          const start = reduced.starts[t] ?? 0;
          const own = prints.positions.slice(prints.starts[t], prints.starts[t + 1]);
          return [...own].map((position) => position - start);
        });
        const [first = [], second = []] = places;
        for (let at = 0; at + width + window - 1 <= shared.length; at++) {
          const inWindow = (list: readonly number[], from: number): number[] =>
            list.map((p) => p - from).filter((p) => p >= 0 && p < window);
          const one = inWindow(first, before.length + at);
          const other = inWindow(second, after.length + at);
          expect(one.some((place) => other.includes(place))).toBe(true);
        }
      }),
    );
  });
});

describe('groupKeys', () => {
  it('gives the documents, clusters and first entries of each key that two documents have', () => {
    const lists = fc.array(fc.array(fc.nat(6), { maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(lists, (documents) => {
        const keys = Uint32Array.from(documents.flat());
        const starts = Uint32Array.from([0, ...documents].keys(), (d) =>
          documents.slice(0, d).reduce((sum, { length }) => sum + length, 0),
        );
        const clusterOf = Uint32Array.from(documents, (_, d) => d >> 1);
        const groups = groupKeys(keys, starts, clusterOf);
        const shared = [...new Set(keys)]
          .toSorted((a, b) => a - b)
          .map((key) => [...documents.keys()].filter((d) => documents[d]?.includes(key)))
          .filter((having) => having.length > 1);
        expect(groups.count).toBe(shared.length);
        for (const [g, having] of shared.entries()) {
          const [from, to] = [groups.starts[g], groups.starts[g + 1]];
          expect(Array.from(groups.documents.slice(from, to))).toEqual(having);
          expect(groups.clusters[g]).toBe(new Set(having.map((d) => d >> 1)).size);
        }
        const lists2 = groupsOfDocuments(groups, starts);
        expect([...lists2.entries].toSorted((a, b) => a - b)).toEqual(
          [...groups.groupOf.keys()].filter((entry) => groups.groupOf[entry] !== 0),
        );
      }),
    );
  });
});

describe('editDistance', () => {
  it('is the edit distance, wherever the search begins', () => {
    fc.assert(
      fc.property(editedPair, fc.nat(140), ({ a, b }, expected) => {
        const units = Uint16Array.from([...a, ...b]);
        const distance = editDistance(
          units,
          { start: 0, end: a.length },
          { start: a.length, end: units.length },
          expected,
        );
        expect(distance).toBe(naiveDistance(a, b));
      }),
      { numRuns: 800 },
    );
  });
});

describe('extendMatch', () => {
  it('never gains less than going straight on, and what it says is an alignment', () => {
    fc.assert(
      fc.property(editedPair, fc.constantFrom<1 | -1>(1, -1), ({ a, b }, step) => {
        const units = Uint16Array.from([...a, ...b]);
        const from = step === 1 ? { a: 0, b: a.length } : { a: a.length - 1, b: units.length - 1 };
        const reach = extendMatch(units, from, { a: a.length, b: b.length }, step);
        const part = (list: readonly number[], length: number): number[] =>
          step === 1 ? list.slice(0, length) : list.slice(list.length - length);
        const distance = naiveDistance(part(a, reach.a), part(b, reach.b));
        expect(reach.gain).toBeLessThanOrEqual(
          Math.max(reach.a, reach.b) - 2 * distance + distance,
        );
        let straight = 0;
        while (
          straight < Math.min(a.length, b.length) &&
          units[from.a + step * straight] === units[from.b + step * straight]
        ) {
          straight++;
        }
        expect(reach.gain).toBeGreaterThanOrEqual(straight);
      }),
    );
  });

  it('bridges a replaced character, a gap, and no more than that', () => {
    expect(gainFrom('甲乙丙丁戊己庚辛', '甲乙丙子戊己庚辛')).toBe(6);
    expect(gainFrom('甲乙丙丁戊己庚辛', '甲乙丙子丑丁戊己庚辛')).toBe(6);
    expect(gainFrom('甲乙丙', '子丑寅')).toBe(0);
    const far = '一二三四五六七八九十百千万亿';
    expect(gainFrom(`甲乙丙${far}丁戊己庚辛`, `甲乙丙丁戊己庚辛`)).toBe(3);
  });
});

describe('commonRuns', () => {
  it('gives only common runs, as long as they can be, and all of 15 characters', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: letters, maxLength: 30 }),
          fc.constantFrom(
            '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳',
            '每月底前报送工作进展情况及存在的问题',
          ),
        ),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = commonRuns(fingerprinted([a, b]), 0, 1);
        const found = runs.map((run) => `${run.a} ${run.b - a.length} ${run.length}`);
        const all = naiveRuns(a, b, 8).map((run) => `${run.a} ${run.b} ${run.length}`);
        expect(all).toEqual(expect.arrayContaining(found));
        const long = naiveRuns(a, b, 15).map((run) => `${run.a} ${run.b} ${run.length}`);
        expect(found).toEqual(expect.arrayContaining(long));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('chainRuns', () => {
  it('joins runs that follow one another in both texts', () => {
    expect(chainRuns([runAt(0, 100, 20), runAt(25, 124, 30), runAt(60, 170, 19)])).toHaveLength(1);
  });

  it.each([
    ['far apart', [runAt(0, 100, 20), runAt(120, 220, 20)]],
    ['in the other order', [runAt(0, 200, 20), runAt(30, 100, 20)]],
    ['far apart in one text', [runAt(0, 100, 20), runAt(22, 222, 20)]],
  ])('keeps runs apart that stand %s', (_, runs) => {
    expect(chainRuns(runs)).toHaveLength(2);
  });

  it('uses each run once', () => {
    const some = fc.array(
      fc.record({ a: fc.nat(200), b: fc.nat(200), length: fc.integer({ min: 8, max: 40 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (runs) => {
        const sorted = runs.toSorted((x, y) => x.a - y.a || x.b - y.b);
        const used = chainRuns(sorted).flat();
        expect(used).toHaveLength(sorted.length);
        expect(new Set(used)).toEqual(new Set(sorted));
      }),
    );
  });
});
