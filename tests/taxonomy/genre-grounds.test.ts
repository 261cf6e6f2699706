import { describe, expect, it } from 'vitest';
import {
  genreGrounds,
  GENRE_PLACES,
  groundsIn,
  parseGenreGrounds,
} from '../../src/taxonomy/genre-grounds.ts';
import { proseShare } from '../../src/taxonomy/prose-share.ts';
import { listOf, readDataFile, type JsonObject } from '../../src/text/data-file.ts';
import * as texts from '../document/texts.ts';

const FILE = readDataFile('grounds/genre');

/** The file with its first ground changed. */
function changed(change: JsonObject): JsonObject {
  const [first = {}, ...others] = listOf(FILE, 'grounds', '');
  return { ...FILE, grounds: [{ ...first, ...change }, ...others] };
}

describe('groundsIn', () => {
  it('finds what trying every pattern one by one finds, counted no further than `most`', () => {
    const all = [texts.plan, texts.rules, texts.report, texts.news, texts.emergencyPlan].join('\n');
    for (const place of GENRE_PLACES) {
      const { owners, patterns } = genreGrounds().places[place];
      const counts = new Map<string, number>();
      for (const [at, ground] of owners.entries()) {
        const count = [...all.matchAll(patterns[at] ?? /$^/gu)].length;
        const sum = Math.min(ground.most, (counts.get(ground.id) ?? 0) + count);
        if (sum > 0) counts.set(ground.id, sum);
      }
      const found = groundsIn(place, all).map(({ ground, times }) => [ground.id, times] as const);
      expect(new Map(found)).toEqual(counts);
    }
  });

  it('finds nothing in nothing', () => {
    expect(groundsIn('body', '')).toEqual([]);
  });
});

describe('data/grounds/genre.json', () => {
  it.each<[string, unknown, RegExp]>([
    ['no object', [], /应为一个 JSON 对象/u],
    ['an unknown place', changed({ at: 'end' }), /\.at 应为/u],
    ['an unknown genre', changed({ genre: '方案' }), /没有“方案”这种文种/u],
    ['a broken pattern', changed({ patterns: ['('] }), /正则式不合法/u],
    ['points that are no number', changed({ points: '6' }), /points/u],
    ['an example that does not match', changed({ like: ['无关'] }), /like：“无关”不符合/u],
    ['a counterexample that matches', changed({ patterns: ['为'], unlike: ['为此'] }), /不应符合/u],
    ['no reason in words', changed({ why: '' }), /缺少说明/u],
    [
      'a ground twice',
      { ...FILE, grounds: [...listOf(FILE, 'grounds', ''), ...listOf(FILE, 'grounds', '')] },
      /重复/u,
    ],
    ['a naming missing', { ...FILE, names: listOf(FILE, 'names', '').slice(1) }, /各一项/u],
  ])('is refused with %s', (_, content, message) => {
    expect(() => parseGenreGrounds(content)).toThrow(message);
  });
});

describe('proseShare', () => {
  it('is high for theory and news and low for official prose', () => {
    for (const text of [texts.essay, texts.news]) expect(proseShare(text)).toBeGreaterThan(0.5);
    for (const text of [texts.plan, texts.report, texts.rules, ''])
      expect(proseShare(text)).toBeLessThan(0.3);
  });
});
