import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../src/line/fold.ts';

describe('foldWidth', () => {
  it.each([
    ['(一)加强领导', '（一）加强领导'],
    ['(1)加强领导', '（1）加强领导'],
    ['（1)加强领导', '（1）加强领导'],
    ['1)加强领导', '1）加强领导'],
    ['加强领导(含乡镇);落实责任', '加强领导（含乡镇）；落实责任'],
    ['制定本方案,请遵照执行!', '制定本方案，请遵照执行！'],
    ['时间:2023-05-06', '时间：2023-05-06'],
    ['组长 : 王某', '组长 ： 王某'],
    ['１．目标', '1.目标'],
    ['２０２３年ＸＸ县', '2023年XX县'],
    ['1﹒目标', '1.目标'],
    ['一丶目标', '一、目标'],
    ['一﹑目标', '一、目标'],
    ['目标｡任务､', '目标。任务、'],
    ['［附件］１００％', '[附件]100%'],
    ['一、目标\u3000任务\t要求', '一、目标 任务 要求'],
    ['”,各村', '”，各村'],
  ])('folds %s', (text, wanted) => {
    expect(foldWidth(text)).toBe(wanted);
  });

  it.each([
    '8:30至17:30',
    '3,500万元',
    'http://www.example.cn/a?b=1',
    'f(x)=1',
    'V2(beta)',
    '⑴ ① ㈠ 〔2024〕3号 【注】',
    '“一岗双责”——《条例》……·',
    '1.5%',
    '一，二，三',
    '',
  ])('must not change %s', (text) => {
    expect(foldWidth(text)).toBe(text);
  });

  it('keeps the length and folds twice to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = foldWidth(text);
        return once.length === text.length && foldWidth(once) === once;
      }),
    );
  });

  it('keeps the length of any mixture of brackets, digits and Han', () => {
    const unit = fc.constantFrom(
      '(',
      ')',
      '（',
      '）',
      '一',
      '1',
      'x',
      ',',
      '，',
      ':',
      ' ',
      '\n',
      '！',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('');
        return foldWidth(text).length === text.length;
      }),
    );
  });
});
