import { describe, expect, it } from 'vitest';
import {
  numberingFamily,
  numberingStyle,
  parseNumberingStyles,
} from '../../src/line/numbering-styles.ts';

describe('parseNumberingStyles names the faulty entry', () => {
  const style = {
    id: 'han',
    family: 'han',
    opens: '<han>',
    pattern: '(<han>)、',
    like: ['一、目标'],
    unlike: ['一目标'],
    source: 'GB/T 9704-2012 7.3.3',
  };
  const family = { id: 'han', rank: 5, heads: 'document', label: '{一}、' };
  const good = {
    numerals: {
      han: { characters: '一二三', longest: 2 },
      stem: { words: ['甲', 'one'] },
    },
    misreadings: { 一: 'ー' },
    families: [family],
    styles: [style],
  };
  const withStyle = (changed: object): unknown => ({ ...good, styles: [{ ...style, ...changed }] });
  const withFamily = (changed: object): unknown => ({
    ...good,
    families: [{ ...family, ...changed }],
  });

  it.each([
    ['the file is no object', [style], /应为一个 JSON 对象/u],
    ['there is no list', { ...good, styles: 1 }, /styles 应为数组/u],
    ['there are no numerals', { ...good, numerals: 1 }, /numerals 应为对象/u],
    ['a numeral is no object', { ...good, numerals: { han: '一' } }, /numerals\.han 应为对象/u],
    ['there are no misreadings', { ...good, misreadings: [] }, /misreadings 应为对象/u],
    ['the source is missing', withStyle({ source: '' }), /styles\[0\]（han）.*source/u],
    ['the family is unknown', withStyle({ family: 'x' }), /（han）\.family/u],
    ['the rank is no number', withFamily({ rank: '5' }), /families\[0\]\.rank/u],
    ['it heads nothing known', withFamily({ heads: 'top' }), /families\[0\]\.heads/u],
    ['the pattern does not compile', withStyle({ pattern: '(' }), /（han）\.pattern/u],
    ['the numerals have no such name', withStyle({ pattern: '(<hun>)、' }), /没有“hun”/u],
    ['the mention does not compile', withStyle({ mention: '[' }), /（han）\.mention/u],
    ['a flag is no boolean', withStyle({ lineStartOnly: 1 }), /lineStartOnly/u],
    ['an example is not read', withStyle({ like: ['四、'] }), /like：“四、”/u],
    ['an example opens otherwise', withStyle({ opens: '一', like: ['二、'] }), /opens/u],
    ['the pattern has no group', withStyle({ pattern: '一、' }), /like：“一、目标”/u],
    ['a counterexample is read', withStyle({ unlike: ['二、三'] }), /unlike：“二、三”/u],
    ['a style comes twice', { ...good, styles: [style, style] }, /重复的 id“han”/u],
    ['a family comes twice', { ...good, families: [family, family] }, /重复的 id“han”/u],
  ])('when %s', (_, content, message) => {
    expect(() => parseNumberingStyles(content)).toThrow(message);
  });

  it('and accepts a good one', () => {
    const { families, styles } = parseNumberingStyles(good);
    expect(styles[0]).toMatchObject({
      id: 'han',
      rank: 5,
      heads: 'document',
      largest: 199,
      loose: false,
    });
    expect(styles[0]).toMatchObject({
      lineStartOnly: false,
      needsSibling: false,
      variantOf: 'han',
    });
    expect(families.get('han')).toEqual({ ...family, largest: 199, loose: false });
  });
});

describe('the shipped styles', () => {
  it('are found by id, and their families', () => {
    expect(numberingStyle('han-dash').family).toBe('han');
    expect(() => numberingStyle('none')).toThrow(/没有样式“none”/u);
    expect(numberingFamily('chapter')?.heads).toBe('document');
    expect(numberingFamily('unnumbered')).toBeUndefined();
  });

  it('give the rows of numerals their values', () => {
    expect(numberingStyle('stem').values.get('丁')).toBe(4);
    expect(numberingStyle('part-latin').values.get('THREE')).toBe(3);
    expect(numberingStyle('han-dash').values.get('ニ')).toBe(2);
  });
});
