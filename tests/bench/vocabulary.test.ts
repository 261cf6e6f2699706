import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { personName, placeName, sentenceMaker } from '../../bench/sentence-maker.ts';
import { entriesOf, readVocabulary } from '../../bench/vocabulary.ts';
import { DataFileError } from '../../src/text/data-file.ts';

const vocabulary = readVocabulary();
const [domain, aside] = vocabulary.domains;
if (domain === undefined || aside === undefined) throw new Error('no domains');
const setting = { domain, aside, owner: '沙鹭镇图书馆', year: 2024 };

describe('the vocabulary of the bench corpus', () => {
  it('has at least 1,500 words and phrases', () => {
    const listed = [...vocabulary.lists.values()].flat();
    const own = vocabulary.domains.flatMap((one) =>
      [one.subjects, one.objects, one.actions, one.sites, one.problems].flat(),
    );
    expect(new Set([...listed, ...own]).size).toBeGreaterThan(1500);
  });

  it('has every list that a pattern or a structure names', () => {
    const make = sentenceMaker(vocabulary, seededRandom(1));
    for (const patterns of vocabulary.lists.values()) {
      for (const pattern of patterns) expect(make(pattern, setting)).not.toMatch(/[{}]/u);
    }
    for (const { openings, closings, elements } of vocabulary.structures) {
      const named = [
        openings,
        closings,
        ...elements.flatMap((one) => [one.headings, one.sentences]),
      ];
      for (const name of named.filter((one) => one !== ''))
        expect(entriesOf(vocabulary, name)).not.toEqual([]);
    }
  });

  it('complains about a list that is not there', () => {
    expect(() => entriesOf(vocabulary, '没有')).toThrow(DataFileError);
    expect(() => sentenceMaker(vocabulary, seededRandom(1))('{没有}', setting)).toThrow('没有');
  });
});

describe('made sentences', () => {
  it('fill slots from the setting and swap synonyms in their fixed parts only', () => {
    const make = sentenceMaker(vocabulary, seededRandom(3));
    expect(make('{机构}于{年}年', setting)).toBe('沙鹭镇图书馆于2024年');
    expect(domain.sites).toContain(make('{地点}', setting));
    expect(make('负责', setting)).toBe('负责');
    const variants = new Set(Array.from({ length: 60 }, () => make('负责{年}', setting)));
    expect(variants.size).toBeGreaterThan(2);
  });

  it('name invented places and people', () => {
    const random = seededRandom(4);
    expect(placeName(vocabulary, random)).toMatch(/^\p{Script=Han}{3,6}$/u);
    expect(personName(vocabulary, random)).toMatch(/^\p{Script=Han}{2,3}$/u);
  });
});

const numbers = (seed: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 10_000 }, () => random.whole(1, 10));
};

describe('seeded randomness', () => {
  it('gives the same numbers for the same seed, evenly spread', () => {
    expect(numbers(5)).toEqual(numbers(5));
    expect(numbers(5)).not.toEqual(numbers(6));
    const counts = new Map<number, number>();
    for (const n of numbers(5)) counts.set(n, (counts.get(n) ?? 0) + 1);
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('refuses to pick from nothing', () => {
    expect(() => seededRandom(1).pick([])).toThrow(RangeError);
  });
});
