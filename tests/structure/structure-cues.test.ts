import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStructureCues, structureCues } from '../../src/structure/structure-cues.ts';
import { isObject, listOf, type JsonObject } from '../../src/text/data-file.ts';

function shipped(): JsonObject {
  const url = new URL('../../data/structure-cues.json', import.meta.url);
  const content: unknown = JSON.parse(readFileSync(url, 'utf8'));
  return isObject(content) ? content : {};
}

/** The shipped file with one entry changed. */
function changed(id: string, change: JsonObject): JsonObject {
  const cues = listOf(shipped(), 'cues', '').map((cue) =>
    cue['id'] === id ? Object.assign({}, cue, change) : cue,
  );
  return { cues };
}

describe('data/structure-cues.json', () => {
  it('is valid, each entry with a source and examples', () => {
    expect(() => parseStructureCues(shipped())).not.toThrow();
    for (const cue of listOf(shipped(), 'cues', '')) {
      expect(cue['source']).not.toBe('');
      expect(cue['like']).not.toEqual([]);
    }
  });

  it('is what the stage works with', () => {
    expect(structureCues()['verb-opening'].test('加强领导')).toBe(true);
    expect(structureCues()['verb-opening'].test('领头的单位')).toBe(false);
  });
});

describe('parseStructureCues names the faulty entry', () => {
  it.each<[string, unknown, RegExp]>([
    ['the file is no object', [], /data\/structure-cues\.json 应为一个 JSON 对象/u],
    ['the list is missing', {}, /cues 应为数组/u],
    ['an entry is missing', { cues: [] }, /缺少“title-continuation”/u],
    ['an id is unknown', { cues: [{ id: 'verb-openings' }] }, /没有“verb-openings”这一项/u],
    [
      'an id comes twice',
      { cues: [...listOf(shipped(), 'cues', ''), ...listOf(shipped(), 'cues', '')] },
      /“title-continuation”重复/u,
    ],
    ['a source is missing', changed('verb-opening', { source: '' }), /（verb-opening） 缺少出处/u],
    [
      'the place is unknown',
      changed('verb-opening', { at: 'middle' }),
      /（verb-opening）\.at 应为 start/u,
    ],
    [
      'the words are no list',
      changed('verb-opening', { words: '加强' }),
      /（verb-opening）\.words 应为字符串数组/u,
    ],
    ['there is no word', changed('verb-opening', { words: [] }), /（verb-opening）\.words 有空项/u],
    [
      'a word is empty',
      changed('verb-opening', { words: ['加强', ''] }),
      /（verb-opening）\.words 有空项/u,
    ],
    [
      'a word does not compile',
      changed('verb-opening', { words: ['加强', '（(二'] }),
      /（verb-opening）\.words\[1\]/u,
    ],
    [
      'an example does not fit',
      changed('verb-opening', { like: ['由各村负责'] }),
      /（verb-opening）\.like：“由各村负责”/u,
    ],
    [
      'a counterexample fits',
      changed('verb-opening', { unlike: ['加强领导'] }),
      /（verb-opening）\.unlike：“加强领导”/u,
    ],
  ])('when %s', (_, content, message) => {
    expect(() => parseStructureCues(content)).toThrow(message);
  });
});
