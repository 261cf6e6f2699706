import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateCorpus } from '../../bench/generate-corpus.ts';
import { generateSources } from '../../bench/generate-sources.ts';
import { renamerFor } from '../../bench/other-names.ts';
import { seededRandom } from '../../bench/random.ts';
import { runReuse } from '../../bench/reuse-run.ts';
import {
  defaultCopyWish,
  sentenceSpans,
  type CopyWish,
  type MadeCopy,
} from '../../bench/reuse-truth.ts';
import { scoreReuse } from '../../bench/score-reuse.ts';
import { readSources, synthesise, writeCopies } from '../../bench/synthesise.ts';
import { readVocabulary } from '../../bench/vocabulary.ts';
import type { Passage } from '../../src/mining/reuse/passage.ts';
import { naiveDistance } from '../mining/reuse/passage-helpers.ts';

const sources = [...generateCorpus({ bytes: 400_000, seed: 3 })];
const byPath = new Map(sources.map(({ path, text }) => [path, text]));
const wish = (more: Partial<CopyWish>): CopyWish => ({ ...defaultCopyWish, copies: 60, ...more });

/** Edits per character of all copied sentences. */
function editRate(copies: readonly MadeCopy[]): number {
  let [edits, characters] = [0, 0];
  for (const { text, copied } of copies) {
    for (const { source, sourceStart, sourceEnd, copyStart, copyEnd } of copied) {
      const original = byPath.get(source)?.slice(sourceStart, sourceEnd) ?? '';
      edits += naiveDistance(original, text.slice(copyStart, copyEnd));
      characters += original.length;
    }
  }
  return edits / characters;
}

describe('synthesise', () => {
  const copies = synthesise(sources, wish({ rate: 0.1 }));

  it('makes the same copies for the same wish, others for another seed', () => {
    expect(synthesise(sources, wish({ rate: 0.1 }))).toEqual(copies);
    expect(synthesise(sources, wish({ rate: 0.1, seed: 2 }))).not.toEqual(copies);
  });

  it('tells for each copied sentence where it stands, in order, without overlaps', () => {
    for (const { text, copied } of copies) {
      let last = 0;
      for (const { source, sourceStart, sourceEnd, copyStart, copyEnd } of copied) {
        expect(copyStart).toBeGreaterThanOrEqual(last);
        expect(copyEnd).toBeGreaterThan(copyStart);
        expect(copyEnd).toBeLessThanOrEqual(text.length);
        const spans = sentenceSpans(byPath.get(source) ?? '');
        expect(spans).toContainEqual({ start: sourceStart, end: sourceEnd });
        last = copyEnd;
      }
    }
  });

  it('changes more the higher the rate, and only names at none', () => {
    const rates = [0, 0.05, 0.1, 0.2].map((rate) => editRate(synthesise(sources, wish({ rate }))));
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    expect(rates[0]).toBeLessThan(0.06);
    expect(rates[2]).toBeGreaterThan(0.06);
    expect(rates[3]).toBeLessThan(0.35);
  });

  it('copies word for word if nothing is to be changed and there are no names', () => {
    const plain = [{ path: 'p.txt', text: '做好巡查。做好值守。做好排查。做好整改。做好宣传。\n' }];
    const [copy] = synthesise(
      plain,
      wish({ copies: 1, rate: 0, patchworks: 0, dropped: 0, swapped: 0 }),
    );
    expect(copy?.text).toBe(plain[0]?.text);
    expect(copy?.copied).toHaveLength(5);
  });

  it('leaves out and moves about as many sentences as wished', () => {
    const whole = { rate: 0, patchworks: 0 };
    const kept = synthesise(sources, wish({ ...whole, dropped: 0.3, swapped: 0 }));
    const [shareKept, moved] = [kept, synthesise(sources, wish({ ...whole, swapped: 0.3 }))].map(
      (made) => {
        let [taken, all, backwards] = [0, 0, 0];
        for (const { copied } of made) {
          const text = byPath.get(copied[0]?.source ?? '') ?? '';
          taken += copied.length;
          all += sentenceSpans(text).length;
          for (const [i, { sourceStart }] of copied.entries()) {
            if (sourceStart < (copied[i - 1]?.sourceStart ?? 0)) backwards++;
          }
        }
        return { share: taken / all, backwards: backwards / taken };
      },
    );
    expect(shareKept?.share).toBeGreaterThan(0.6);
    expect(shareKept?.share).toBeLessThan(0.8);
    expect(shareKept?.backwards).toBe(0);
    expect(moved?.backwards).toBeGreaterThan(0.1);
  });

  it('makes patchworks of stretches in text of their own', () => {
    const patchworks = synthesise(sources, wish({ patchworks: 1 }));
    for (const { kind, text, copied } of patchworks) {
      expect(kind).toBe('patchwork');
      const taken = copied.reduce((sum, { copyStart, copyEnd }) => sum + copyEnd - copyStart, 0);
      expect(taken).toBeLessThan(text.length);
      expect(copied.length).toBeGreaterThan(0);
    }
  });

  it('has nothing to make of texts that are too short', () => {
    expect(synthesise([{ path: 'a', text: '一句。' }], wish({}))).toEqual([]);
    expect(synthesise([], wish({}))).toEqual([]);
  });
});

describe('renamerFor', () => {
  it('fills in the same other name for the same name', () => {
    const text = '云桐县人民政府\n云桐县组长：王建国，联系人：李小明\n由王建国负责';
    const rename = renamerFor(text, readVocabulary(), seededRandom(5));
    const [first = '', second = '', third = ''] = rename(text).split('\n');
    expect(first).toMatch(/^\p{Script=Han}+人民政府$/u);
    expect(first).not.toMatch(/云桐县/u);
    expect(second.startsWith(first.replace('人民政府', ''))).toBe(true);
    expect(rename(text)).not.toContain('王建国');
    expect(second.split('：')[1]?.split('，')[0]).toBe(third.slice(1, -2));
  });

  it('leaves a text without names as it is', () => {
    const rename = renamerFor('做好值守。', readVocabulary(), seededRandom(5));
    expect(rename('做好值守。')).toBe('做好值守。');
  });
});

describe('writeCopies and readSources', () => {
  it('write the copies with their truth, and read texts that are UTF-8', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fanben-copies-'));
    try {
      const copies = synthesise(sources, wish({ copies: 3 }));
      writeCopies(folder, wish({ copies: 3 }), copies);
      writeFileSync(join(folder, 'copies', 'gbk.txt'), Uint8Array.of(0xb7, 0xc0, 0xd1, 0xb4));
      const skipped: string[] = [];
      const read = readSources(join(folder, 'copies'), (path) => skipped.push(path));
      expect(read).toEqual(copies.map(({ path, text }) => ({ path, text })));
      expect(skipped).toEqual(['gbk.txt']);
      const truth: unknown = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
      expect(truth).toMatchObject({
        schema: 'fanben-copies',
        copies: copies.map(({ path, copied }) => ({ path: `copies/${path}`, copied })),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function passage(aStart: number, aEnd: number, bStart: number, bEnd: number): Passage {
  return {
    id: '',
    kind: 'copied',
    aDocument: 'c',
    bDocument: 's',
    aSpan: { start: aStart, end: aEnd },
    bSpan: { start: bStart, end: bEnd },
    characters: 0,
    similarity: 1,
    stockShare: 0,
    aElement: '',
    bElement: '',
  };
}

describe('scoreReuse', () => {
  const source = { path: 's', text: '第一句话在这里。第二句话在那里。第三句话。' };
  const copy: MadeCopy = {
    path: 'c',
    kind: 'whole',
    text: '自己的话。第二句话在那里。',
    copied: [{ source: 's', sourceStart: 8, sourceEnd: 16, copyStart: 5, copyEnd: 13 }],
  };
  it.each([
    ['the very sentence', [passage(5, 13, 8, 16)], 1, 1],
    ['half of it', [passage(5, 9, 8, 12)], 4 / 7, 1],
    ['half of it, twice', [passage(5, 9, 8, 12), passage(5, 9, 8, 12)], 4 / 7, 1],
    ['more than it', [passage(0, 13, 8, 16)], 1, 14 / 18],
    ['nothing', [], 0, 1],
  ])('counts characters of %s', (_, passages, recall, precision) => {
    const score = scoreReuse([source], [copy], passages, new Map());
    expect(score.recall).toBeCloseTo(recall);
    expect(score.precision).toBeCloseTo(precision);
    expect(score.pairRecall).toBe(passages.length > 0 ? 1 : 0);
  });

  it('takes a sentence that two sources have for one', () => {
    const other = { path: 't', text: '另有一句话。第二句话在那里。' };
    const twin = { ...passage(5, 13, 6, 14), bDocument: 't' };
    const score = scoreReuse([source, other], [copy], [twin], new Map());
    expect(score).toMatchObject({ recall: 1, precision: 1, unrelated: 0 });
  });

  it('counts pairs that have nothing copied in common as unrelated', () => {
    const other = { path: 't', text: '与它们无关的文字。' };
    const unrelated = { ...passage(0, 4, 0, 4), bDocument: 't' };
    const passages = [passage(5, 13, 8, 16), unrelated];
    const score = scoreReuse([source, other], [copy], passages, new Map());
    expect(score).toMatchObject({ pairs: 2, unrelated: 0.5, unrelatedWithoutRun: 0.5 });
    expect(score.strangersInClusters).toBe(0);
    const clusters = new Map(['c', 's', 't'].map((path) => [path, 'one']));
    expect(scoreReuse([source, other], [copy], [], clusters).strangersInClusters).toBe(2);
  });
});

describe('passages in made copies', () => {
  const originals = generateSources(80, 3);
  it.each([
    [0, 0.98],
    [0.05, 0.98],
    [0.1, 0.98],
    [0.2, 0.94],
  ])('are found at an edit rate of %s', (rate, recall) => {
    const run = runReuse(originals, synthesise(originals, wish({ rate, copies: 120, seed: 4 })));
    expect(run.recall).toBeGreaterThanOrEqual(recall);
    expect(run.precision).toBeGreaterThanOrEqual(0.95);
    expect(run.pairRecall).toBeGreaterThanOrEqual(0.95);
    expect(run.unrelated).toBeLessThan(0.02);
    expect(run.unrelatedWithoutRun).toBeLessThan(0.01);
    expect(run.strangersInClusters).toBe(0);
  });
});
