import { describe, expect, it } from 'vitest';
import { entities } from '../../src/clean/characters/entities.ts';
import { after } from './helpers.ts';

describe('entities', () => {
  it.each([
    ['&nbsp;&nbsp;一、目标', '  一、目标'],
    ['&ldquo;一岗双责&rdquo;', '“一岗双责”'],
    ['2023&mdash;2025年', '2023—2025年'],
    ['首页&nbsp&gt;&nbsp方案', '首页 > 方案'],
    ['&#19968;&#x3001;总则', '一、总则'],
    ['A&amp;B', 'A&B'],
    ['3&times;5', '3×5'],
  ])('turns %s into characters', (before, wanted) => {
    expect(after(entities, before)).toBe(wanted);
  });

  it.each(['R&D投入', 'AT&T', 'a&b;c', '&unknown;', '&#0;', '&#xD800;', '&nbspace', '加强&改进'])(
    'must not change %s',
    (text) => {
      expect(after(entities, text)).toBe(text);
    },
  );
});
