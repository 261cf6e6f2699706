import { describe, expect, it } from 'vitest';
import { control } from '../../src/clean/characters/control.ts';
import { runCleaner } from '../../src/clean/draft.ts';
import { after, draftOf } from './helpers.ts';

describe('control', () => {
  it.each([
    ['NUL 与控制字符', '安全\u0000工作\u0007方案', '安全工作方案'],
    ['零宽字符', '消\u200b防\u200d安\u2060全', '消防安全'],
    ['文中的 BOM', '第一行\n\ufeff第二行', '第一行\n第二行'],
    ['软连字符', '防汛\u00ad抗旱', '防汛抗旱'],
    ['不间断空格与全角空格', '\u3000\u3000一、\u00a0目标', '  一、 目标'],
    ['回车换行', '甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['垂直制表符与换页符', '甲\v乙\f丙', '甲\n乙\n丙'],
    ['行分隔符', '甲\u2028乙', '甲\n乙'],
    ['部首字形', '⼯作⽬标与⻓效机制', '工作目标与长效机制'],
    ['部首“户”', '⼾口', '户口'],
    ['兼容汉字', '\uf9ca通', '流通'],
    ['变体选择符', '一\ufe00、工作目标', '一、工作目标'],
    ['圈在外面的符号', '①\u20dd工作目标', '①工作目标'],
    ['数学字体的数字', '\ud835\udfcf.工作目标', '1.工作目标'],
    ['行首的符号字体', '甲\n  \uf0b7工作目标', '甲\n  •工作目标'],
  ])('mends %s', (_, before, wanted) => {
    expect(after(control, before)).toBe(wanted);
  });

  it.each([
    ['ordinary text', '一、工作目标：2024年6月底前完成（含乡镇）。'],
    ['tabs between cells', '姓名\t职务\t电话'],
    ['the replacement character, which someone should see', '由\ufffd\ufffd组织'],
    ['rare characters of the planes above', '𠮷野家、㳇口镇'],
    ['punctuation', '——“《》”、……·〔2024〕'],
  ])('must not change %s', (_, text) => {
    expect(after(control, text)).toBe(text);
  });

  it('maps what stays to the place it came from', () => {
    const { mapped } = runCleaner(draftOf('甲\u200b\r\n\u3000乙'), control);
    expect(mapped.text).toBe('甲\n 乙');
    expect(Array.from(mapped.starts)).toEqual([0, 3, 4, 5]);
  });
});
