import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { isReading } from '../../src/clean/characters/pinyin-table.ts';

describe('isReading', () => {
  it('agrees with all readings pinyin-pro knows of the characters of such texts', () => {
    const wrong: string[] = [];
    for (let code = 0x4e00; code <= 0x9fff; code += 7) {
      const character = String.fromCharCode(code);
      const readings = pinyin(character, {
        multiple: true,
        type: 'array',
        toneType: 'none',
        v: true,
      });
      for (const reading of readings)
        if (/^[a-z]+$/u.test(reading) && !isReading(character, reading))
          wrong.push(character + reading);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['略', 'lve'],
    ['略', 'lue'],
    ['女', 'nv'],
    ['居', 'jv'],
    ['儿', 'r'],
    ['行', 'hang'],
    ['行', 'xing'],
  ])('knows that %s can be read %s', (character, syllable) => {
    expect(isReading(character, syllable)).toBe(true);
  });

  it.each([
    ['略', 'lu'],
    ['网', 'wan'],
    ['网', 'wangs'],
    ['一', 'wifi'],
    ['', 'wang'],
    ['a', 'a'],
  ])('knows that %s is not read %s', (character, syllable) => {
    expect(isReading(character, syllable)).toBe(false);
  });
});
