import { describe, expect, it } from 'vitest';
import { chromeWords } from '../../src/clean/furniture/chrome-words.ts';
import { markWords } from '../../src/text/mark-words.ts';
import { markerWords } from '../../src/clean/markers/marker-words.ts';

describe('the word lists of the room', () => {
  it('are read without a fault', () => {
    expect(chromeWords().words.length).toBeGreaterThan(100);
    expect(markerWords().models).toContain('范文');
    expect(markWords().somePhrases).toContain('某些');
  });

  it('list each word once', () => {
    const words = chromeWords().words.map(({ word }) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('write Latin letters small, as they are looked up', () => {
    const { words, heads, fields, lines } = chromeWords();
    const all = [
      ...words.map(({ word }) => word),
      ...heads.map(([head]) => head),
      ...fields.map(({ label }) => label),
      ...lines.keys(),
    ];
    expect(all.filter((word) => /[A-Z]/u.test(word))).toEqual([]);
  });

  it('give weights between nothing and certainty', () => {
    for (const { word, kind, weight } of chromeWords().words)
      expect([
        word,
        kind === 'body' ? weight < 0 && weight >= -1 : weight > 0 && weight <= 1,
      ]).toEqual([word, true]);
  });
});
