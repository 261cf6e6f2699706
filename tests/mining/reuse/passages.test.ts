import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinedDocument } from '../../../src/corpus/mined-document.ts';
import {
  defaultPassageOptions,
  findPassages,
  searchPassages,
} from '../../../src/mining/reuse/find-passages.ts';
import type { Passage } from '../../../src/mining/reuse/passage.ts';
import { reduceText } from '../../../src/mining/reuse/reduced-text.ts';
import { createRandom } from './generate.ts';
import {
  longestRun,
  mined,
  naiveDistance,
  naiveRuns,
  prose,
  sharingDocuments,
  withEdits,
} from './passage-helpers.ts';

/** Offset in the reduced text of an offset in the text. */
function reducedAt(text: string, offset: number): number {
  return reduceText(text.slice(0, offset)).length;
}

function textsOf(documents: readonly MinedDocument[]): ReadonlyMap<string, string> {
  return new Map(documents.map(({ id, text }) => [id, text]));
}

function spansOf(passage: Passage, texts: ReadonlyMap<string, string>): [string, string] {
  const { aDocument, bDocument, aSpan, bSpan } = passage;
  return [
    texts.get(aDocument)?.slice(aSpan.start, aSpan.end) ?? '',
    texts.get(bDocument)?.slice(bSpan.start, bSpan.end) ?? '',
  ];
}

/** Common runs of 30 characters or more between documents of different clusters that no passage covers. */
function uncovered(documents: readonly MinedDocument[], passages: readonly Passage[]): string[] {
  const missing: string[] = [];
  for (const a of documents) {
    for (const b of documents) {
      if (a.id >= b.id || a.cluster === b.cluster) continue;
      const own = passages.filter((p) => p.aDocument === a.id && p.bDocument === b.id);
      const rectangles = own.map(({ aSpan, bSpan }) => [
        reducedAt(a.text, aSpan.start),
        reducedAt(a.text, aSpan.end),
        reducedAt(b.text, bSpan.start),
        reducedAt(b.text, bSpan.end),
      ]);
      for (const run of naiveRuns(reduceText(a.text), reduceText(b.text), 30)) {
        const covered = rectangles.some(
          ([aFrom = 0, aTo = 0, bFrom = 0, bTo = 0]) =>
            aFrom <= run.a &&
            run.a + run.length <= aTo &&
            bFrom <= run.b &&
            run.b + run.length <= bTo,
        );
        if (!covered) missing.push(`${a.id} ${b.id} ${JSON.stringify(run)}`);
      }
    }
  }
  return missing;
}

describe('findPassages', () => {
  it('covers every common run of 30 characters between documents of different clusters', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const documents = sharingDocuments(seed, 12);
        expect(uncovered(documents, findPassages(documents))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('covers them in texts full of repeats, such as tables', () => {
    const block = fc.constantFrom(
      '甲',
      '乙丙',
      '每月报送一次',
      '责任单位各科室',
      '已完成',
      prose(createRandom(3), 40),
    );
    const text = fc
      .array(fc.tuple(block, fc.integer({ min: 1, max: 12 })), { maxLength: 8 })
      .map((parts) => parts.map(([words, times]) => words.repeat(times)).join(''));
    let runs = 0;
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const documents = texts.map((one, i) => mined(`d${i}`, one));
        const passages = findPassages(documents);
        runs += passages.length;
        expect(uncovered(documents, passages)).toEqual([]);
      }),
      {
        numRuns: 300,
        examples: [
          // two passages that start at the same places and end at others
          [
            [
              '已完成'.repeat(8) + '乙丙'.repeat(5) + '每月报送一次'.repeat(2),
              '已完成'.repeat(7) + '乙丙'.repeat(12) + '每月报送一次'.repeat(2),
            ],
          ],
        ],
      },
    );
    expect(runs).toBeGreaterThan(300);
  });

  it('states the similarity and length that the two stretches have', () => {
    for (const seed of [1, 2, 3, 4]) {
      const documents = sharingDocuments(seed, 12);
      const texts = textsOf(documents);
      const passages = findPassages(documents);
      expect(passages.length).toBeGreaterThan(5);
      for (const passage of passages) {
        const [a, b] = spansOf(passage, texts).map(reduceText);
        const longer = Math.max(a?.length ?? 0, b?.length ?? 0);
        expect(passage.characters).toBe(longer);
        expect(passage.similarity).toBeCloseTo(1 - naiveDistance(a ?? '', b ?? '') / longer, 10);
      }
    }
  });

  it('reports no pair without a common run of 30 characters, unless it is a copy with edits', () => {
    for (const seed of [11, 12, 13]) {
      const documents = sharingDocuments(seed, 14);
      const texts = textsOf(documents);
      for (const passage of findPassages(documents)) {
        const [a, b] = spansOf(passage, texts);
        const copy =
          passage.similarity >= defaultPassageOptions.leastSimilarity &&
          passage.characters >= defaultPassageOptions.leastFurtherGain;
        expect(copy || longestRun(reduceText(a), reduceText(b)) >= 30).toBe(true);
      }
    }
  });

  it('begins and ends with a character of the passage, not with marks or blanks', () => {
    const documents = sharingDocuments(21, 14);
    const texts = textsOf(documents);
    for (const passage of findPassages(documents)) {
      for (const stretch of spansOf(passage, texts)) {
        expect(stretch).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su);
      }
    }
  });

  it('does not depend on the order of the documents, complete or not', () => {
    const documents = sharingDocuments(31, 14);
    const shuffles = fc.shuffledSubarray(documents, { minLength: documents.length });
    fc.assert(
      fc.property(shuffles, fc.constantFrom(0, 20, 1e6), (shuffled, longBudget) => {
        const expected = searchPassages(documents, { longBudget });
        expect(searchPassages(shuffled, { longBudget })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('gives unique ids that stay when another document comes', () => {
    const documents = sharingDocuments(41, 12);
    const ids = findPassages(documents).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const more = findPassages([...documents, mined('e', prose(createRandom(5), 300))]);
    expect(more.map(({ id }) => id)).toEqual(ids);
  });

  it('gives nothing for nothing, and for documents without a character', () => {
    expect(findPassages([])).toEqual([]);
    expect(findPassages([mined('a', ''), mined('b', '，。\n')])).toEqual([]);
    expect(
      findPassages([mined('a', '。。', { cluster: 'a' }), mined('b', '。。', { cluster: 'a' })]),
    ).toEqual([]);
  });
});

describe('a copied passage', () => {
  const random = createRandom(7);
  const before = prose(random, 120);
  const after = prose(random, 120);
  const elsewhere = prose(random, 120);
  const passage = prose(random, 120);

  const between = (copy: string): readonly Passage[] =>
    findPassages([
      mined('a', `${before}\n${passage}\n${after}`),
      mined('b', `${elsewhere}${copy}`),
    ]);

  it.each([
    ['word for word', passage],
    ['with characters changed', withEdits(random, passage, 0.08)],
    ['with a name filled in for another', passage.replace(passage.slice(50, 55), '云桐县梁家坞镇')],
    ['with a clause put in', `${passage.slice(0, 60)}并于每月底前报送${passage.slice(60)}`],
    ['with a clause left out', passage.slice(0, 60) + passage.slice(70)],
    [
      'with other punctuation, blanks and line breaks',
      Array.from(passage).join(' ').replaceAll('，', '\n'),
    ],
  ])('is one passage %s', (_, copy) => {
    const found = between(copy);
    expect(found).toHaveLength(1);
    const [{ aSpan, bSpan } = { aSpan: { start: 0, end: 0 }, bSpan: { start: 0, end: 0 } }] = found;
    const start = before.length + 1;
    expect(Math.abs(aSpan.start - start)).toBeLessThan(6);
    expect(Math.abs(aSpan.end - start - passage.length)).toBeLessThan(6);
    expect(Math.abs(bSpan.start - elsewhere.length)).toBeLessThan(6);
  });

  it('is two passages where much was left out', () => {
    const long = prose(random, 60);
    const found = findPassages([
      mined('a', passage + long + after),
      mined('b', elsewhere + passage + after),
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['copied', 'copied']);
  });

  it('is found in pieces when its sentences change places', () => {
    const sentences = [0, 1, 2, 3].map(() => `${prose(random, 40).replaceAll(/[。\n]/gu, '')}。`);
    const [one = '', two = '', three = '', four = ''] = sentences;
    const found = findPassages([
      mined('a', before + sentences.join('') + after),
      mined('b', elsewhere + three + one + four + two),
    ]);
    const covered = found.reduce((sum, { characters }) => sum + characters, 0);
    expect(covered).toBeGreaterThan(150);
  });

  it.each([
    ['near it', 60, 2],
    ['far from it', 600, 1],
  ])('takes in a shorter one %s', (_, distance, count) => {
    const [small, own] = [prose(random, 22).replaceAll(/[。\n]/gu, ''), prose(random, distance)];
    const found = findPassages([
      mined('a', `${passage}。${prose(random, distance)}${small}。${before}`),
      mined('b', `${elsewhere}${passage}。${own}${small}`),
    ]);
    expect(found).toHaveLength(count);
  });

  it('is reported for each place where it stands', () => {
    const found = findPassages([
      mined('a', `${passage}${before}${passage}`),
      mined('b', `${elsewhere}${passage}${after}`),
    ]);
    expect(found).toHaveLength(2);
    expect(found[0]?.bSpan).toEqual(found[1]?.bSpan);
  });
});

describe('the kind of a passage', () => {
  const random = createRandom(9);
  const shared = prose(random, 60);

  it('is stock where many independent documents have it, copied where two have it', () => {
    const stocked = Array.from({ length: 8 }, (_, i) =>
      mined(`s${i}`, `${prose(random, 150)}${shared}${prose(random, 150)}`),
    );
    const rare = prose(random, 60);
    const pair = ['p', 'q'].map((id) => mined(id, prose(random, 200) + rare + prose(random, 100)));
    const passages = findPassages([...stocked, ...pair]);
    const kinds = (id: string): string[] => [
      ...new Set(passages.filter((p) => p.aDocument === id).map(({ kind }) => kind)),
    ];
    expect(kinds('s0')).toEqual(['stock']);
    expect(kinds('p')).toEqual(['copied']);
    expect(passages.filter(({ kind }) => kind === 'stock')).toHaveLength(28);
  });

  it('is stock where what both have in common is, however much was filled in between', () => {
    const phrases = Array.from({ length: 12 }, () => prose(random, 30));
    const filled = (): string => phrases.map((one) => one + prose(random, 20)).join('');
    const documents = Array.from({ length: 8 }, (_, i) =>
      mined(`d${i}`, prose(random, 700) + filled()),
    );
    const passages = findPassages(documents);
    expect(passages).toHaveLength(28);
    expect(Math.min(...passages.map(({ stockShare }) => stockShare))).toBeLessThan(0.5);
    for (const { kind, stockShare, similarity, characters } of passages) {
      expect(characters).toBeGreaterThan(80);
      expect(similarity).toBeLessThan(0.85);
      expect(stockShare).toBeLessThan(similarity);
      expect(kind).toBe('stock');
    }
  });

  it('does not count copies within one cluster as many', () => {
    const copies = Array.from({ length: 8 }, (_, i) =>
      mined(`s${i}`, shared + prose(random, 20), { cluster: 's0' }),
    );
    const passages = findPassages([...copies, mined('z', prose(random, 300) + shared)]);
    const withZ = passages.filter(({ bDocument }) => bDocument === 'z');
    expect(withZ).toHaveLength(8);
    expect(new Set(withZ.map(({ stockShare }) => stockShare))).toEqual(new Set([0]));
  });

  it('is whole where it covers four fifths of the smaller document', () => {
    const small = prose(random, 100);
    const kindOf = (text: string): string | undefined =>
      findPassages([mined('a', `${prose(random, 400)}${small}`), mined('b', text)])[0]?.kind;
    expect(kindOf(small + prose(random, 10))).toBe('whole');
    expect(kindOf(small + prose(random, 60))).toBe('copied');
  });
});

describe('near-duplicates', () => {
  const random = createRandom(13);
  const text = prose(random, 400);
  const cluster = { cluster: 'm' };

  it('have one whole passage each, with the representative', () => {
    const documents = ['a', 'm', 'z'].map((id) =>
      mined(id, withEdits(random, text, 0.03), cluster),
    );
    const passages = findPassages(documents);
    expect(passages.map((p) => [p.aDocument, p.bDocument, p.kind])).toEqual([
      ['a', 'm', 'whole'],
      ['m', 'z', 'whole'],
    ]);
    expect(passages.every(({ characters }) => characters > 380)).toBe(true);
  });

  it('are compared with the first of them if the representative is not among the documents', () => {
    const passages = findPassages([mined('b', text, cluster), mined('c', text, cluster)]);
    expect(passages).toMatchObject([
      { aDocument: 'b', bDocument: 'c', kind: 'whole', similarity: 1 },
    ]);
  });

  it('have it where one is only a part of the other', () => {
    const [found] = findPassages([
      mined('m', text + prose(random, 300), cluster),
      mined('n', text, cluster),
    ]);
    expect(found?.aSpan.start).toBe(0);
    expect(found?.aSpan.end).toBeLessThan(text.length + 10);
    expect(found?.similarity).toBeGreaterThan(0.98);
  });

  it('have it where parts changed places, and where they are too short for fingerprints', () => {
    const [one, two] = [prose(random, 200), prose(random, 180)];
    const [moved] = findPassages([mined('m', one + two, cluster), mined('n', two + one, cluster)]);
    expect(moved?.characters).toBeGreaterThan(370);
    const [short] = findPassages([
      mined('m', '特此通知', cluster),
      mined('n', '特此通知。', cluster),
    ]);
    expect(short).toMatchObject({ kind: 'whole', characters: 4, similarity: 1 });
  });

  it('share with each other what the representative lacks', () => {
    const left = prose(random, 60);
    const longer = text.slice(0, 200) + left + text.slice(200);
    const documents = [
      mined('a', longer, cluster),
      mined('m', text, cluster),
      mined('n', text, cluster),
      mined('z', longer, cluster),
    ];
    const passages = findPassages(documents);
    expect(passages.map((p) => `${p.aDocument}${p.bDocument} ${p.kind}`)).toEqual([
      'am whole',
      'az copied',
      'mn whole',
      'mz whole',
    ]);
    const further = passages.find(({ kind }) => kind === 'copied');
    const words = (id: 'a' | 'b'): string =>
      longer.slice(further?.[`${id}Span`].start, further?.[`${id}Span`].end);
    expect(reduceText(words('a'))).toBe(reduceText(left));
    expect(reduceText(words('b'))).toBe(reduceText(left));
  });

  it('have what stands far from their whole passage besides', () => {
    const [one, two] = [prose(random, 300), prose(random, 60)];
    const passages = findPassages([
      mined('m', two + prose(random, 900) + one, cluster),
      mined('n', one + prose(random, 500) + two, cluster),
    ]);
    expect(
      passages.map(({ kind, characters }) => `${kind} ${Math.round(characters / 30)}`),
    ).toEqual(['copied 2', 'whole 10']);
  });

  it('each have the passages they share with documents of other clusters', () => {
    const part = text.slice(100, 160);
    const documents = [
      mined('m', text, cluster),
      mined('n', text, cluster),
      mined('o', prose(random, 200) + part),
    ];
    const pairs = findPassages(documents).map((p) => `${p.aDocument}${p.bDocument} ${p.kind}`);
    expect(pairs).toEqual(['mn whole', 'mo copied', 'no copied']);
  });
});

describe('wording too frequent to pair all its documents', () => {
  const random = createRandom(17);
  const shared = prose(random, 50);
  const documents = Array.from({ length: 30 }, (_, i) =>
    mined(`d${String(i).padStart(2, '0')}`, prose(random, 100) + shared + prose(random, 50), {
      cluster: i < 3 ? 'd00' : `d${String(i).padStart(2, '0')}`,
    }),
  );

  it('is still reported for every document, by a star instead of all pairs', () => {
    const { passages, complete } = searchPassages(documents, { longBudget: 100, shortBudget: 0 });
    expect(complete).toBe(false);
    const stock = passages.filter(({ kind }) => kind === 'stock');
    const named = new Set(stock.flatMap(({ aDocument, bDocument }) => [aDocument, bDocument]));
    expect(named.size).toBe(30);
    expect(stock.length).toBeLessThan(60);
  });

  it('is reported by stars where comparing all pairs would take too long', () => {
    const { passages, complete } = searchPassages(documents, { characterBudget: 50_000 });
    expect(complete).toBe(false);
    const named = new Set(passages.flatMap(({ aDocument, bDocument }) => [aDocument, bDocument]));
    expect(named.size).toBe(30);
    expect(passages.length).toBeLessThan(200);
  });

  it('is paired in full where the budget allows', () => {
    const { passages, complete } = searchPassages(documents);
    expect(complete).toBe(true);
    expect(passages.filter(({ kind }) => kind === 'stock')).toHaveLength(435 - 3);
  });

  it('is looked up where rarer wording links two documents', () => {
    const rare = prose(random, 50);
    const linked = ['x', 'y'].map((id) =>
      mined(id, shared + prose(random, 100) + rare + prose(random, 40)),
    );
    const { passages } = searchPassages([...documents, ...linked], { longBudget: 100 });
    const both = passages.filter((p) => p.aDocument === 'x' && p.bDocument === 'y');
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['copied', 'stock']);
  });
});

describe('the elements of a passage', () => {
  it('are those in which most of it lies', () => {
    const random = createRandom(19);
    const passage = prose(random, 80);
    const lead = prose(random, 100);
    const sections = [
      { start: 0, end: lead.length + 20, element: '导语' },
      { start: lead.length + 20, end: 400, element: '组织领导' },
    ];
    const [found] = findPassages([
      mined('a', lead + passage, { sections }),
      mined('b', passage + lead.slice(0, 10), { sections: [] }),
    ]);
    expect(found).toMatchObject({ aElement: '组织领导', bElement: '' });
  });
});
