import { describe, expect, it } from 'vitest';
import {
  genreName,
  genresWith,
  hasTrait,
  parseGenreTable,
} from '../../src/taxonomy/genre-table.ts';
import { GENRES, isGenre } from '../../src/taxonomy/genre.ts';
import { parseGenreGrounds } from '../../src/taxonomy/genre-grounds.ts';
import { parsePriors } from '../../src/mining/elements/element-priors.ts';
import { listOf, readDataFile, type JsonObject } from '../../src/text/data-file.ts';

/** A data file without the entries of a genre. */
function without(file: string, list: string, key: string, genre: string): JsonObject {
  const content = readDataFile(file);
  const rest = listOf(content, list, file).filter((found) => found[key] !== genre);
  return { ...content, [list]: rest };
}

function entry(change: JsonObject): JsonObject {
  return { genres: [{ id: 'plan', name: '方案', traits: ['outline'], source: '例', ...change }] };
}

describe('the table of genres', () => {
  it('has a name for every genre', () => {
    const names = GENRES.map((genre) => genreName(genre));
    expect(new Set(names).size).toBe(GENRES.length);
    expect(names).not.toContain('');
    expect(isGenre('poem')).toBe(false);
  });

  it('keeps the genres of the contract that have outlines', () => {
    expect(genresWith('outline')).toEqual([
      'plan',
      'report',
      'rules',
      'rectification',
      'emergency-plan',
      'notice',
    ]);
  });

  it.each([
    ['rectification', 'named', true],
    ['emergency-plan', 'named', true],
    ['plan', 'named', false],
    ['unknown', 'outline', false],
    ['unknown', 'directs', false],
    ['emergency-plan', 'directs', false],
    ['report', 'reviews', true],
    ['notice', 'articles', false],
  ] as const)('says of %s: %s is %s', (genre, trait, expected) => {
    expect(hasTrait(genre, trait)).toBe(expected);
  });

  it.each<[string, unknown, RegExp]>([
    ['it is no object', [], /应为一个 JSON 对象/u],
    ['a genre lacks its entry', without('genres', 'genres', 'id', 'notice'), /缺少文种 notice/u],
    ['a genre is not known', entry({ id: 'poem' }), /没有“poem”这种文种/u],
    ['a trait is not known', entry({ traits: ['long'] }), /“long”应为/u],
    ['a name is missing', entry({ name: '' }), /缺少名称/u],
    ['a source is missing', entry({ source: '' }), /缺少出处/u],
    [
      'an entry stands twice',
      { genres: [...listOf(entry({}), 'genres', ''), ...listOf(entry({}), 'genres', '')] },
      /（plan） 重复/u,
    ],
  ])('is refused when %s', (_, content, message) => {
    expect(() => parseGenreTable(content)).toThrow(message);
  });
});

describe('a genre with an outline that a data file says nothing of', () => {
  it.each<[string, () => unknown]>([
    ['grounds', () => parseGenreGrounds(without('grounds/genre', 'grounds', 'genre', 'notice'))],
    [
      'priors of elements',
      () => parsePriors(without('element-priors', 'genres', 'genre', 'notice')),
    ],
  ])('is named when the %s are loaded', (_, load) => {
    expect(load).toThrow(/缺少文种 notice/u);
  });
});
