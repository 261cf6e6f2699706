import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentYear,
  isoDate,
  yearIn,
  type YearEvidence,
} from '../../src/description/document-dates.ts';

describe('yearIn', () => {
  it.each([
    ['2023年工作计划', '2023'],
    ['2021—2023年规划', '2021'],
    ['2021-2023年规划', '2021'],
    ['2023至2024年采暖季', '2023'],
    ['2022学年教学安排', '2022'],
    ['1998年防汛总结', '1998'],
    ['二〇二三年三月五日', '2023'],
    ['二○二四年三月五日', '2024'],
    ['二零一九年三月五日', '2019'],
    ['一九九八年三月五日', '1998'],
    ['先是2019年，后是2021年', '2019'],
  ])('reads the first year of %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  it.each(['', '20__年', '编号2023001', '二三年'])('finds none in %j', (text) => {
    expect(yearIn(text)).toBe('');
  });
});

const nothing: YearEvidence = { title: '', head: [], signed: '', opening: '', closing: '' };

describe('documentYear', () => {
  it.each<[string, Partial<YearEvidence>, string, string]>([
    ['its title', { title: '2031年灯会方案', signed: '2030年12月1日' }, '2031', 'title'],
    ['its number', { head: ['青政发〔2031〕5号'], signed: '2032年1月1日' }, '2031', 'number'],
    [
      'a number glued to its title',
      { head: ['关于灯会的通知青政发〔2031〕5号'] },
      '2031',
      'number',
    ],
    ['the date that signs it', { signed: '二〇三一年五月' }, '2031', 'date'],
    ['a date in its head', { head: ['灯会管理办法', '（2031年5月2日印发）'] }, '2031', 'date'],
    ['the day it comes into force', { closing: '本办法自2031年6月1日起施行。' }, '2031', 'force'],
    ['the period it opens with', { opening: '2031年以来，我馆办了三场灯会。' }, '2031', 'period'],
    [
      'the period it reports on',
      { opening: '根据要求，现将我馆2031年灯会情况报告如下：' },
      '2031',
      'period',
    ],
    ['a day of news', { opening: '2031年2月3日上午，灯会开幕。' }, '2031', 'period'],
  ])('is that of %s', (_, evidence, year, source) => {
    expect(documentYear({ ...nothing, ...evidence })).toEqual({ year, source });
  });

  it.each<[string, Partial<YearEvidence>]>([
    ['a law that is cited', { opening: '根据2019年修订的灯会管理办法，制定本方案。' }],
    ['a number that is cited', { opening: '按照青政发〔2031〕5号文件要求，现作如下安排。' }],
    ['a deadline', { opening: '2031年5月1日前报送名单。' }],
    ['an event of the past', { opening: '灯会始于2019年，已办五届。' }],
    ['a term that rules set for others', { closing: '自2031年6月1日至30日开展检查。' }],
    ['a redacted date', { signed: '20××年×月×日' }],
  ])('is not guessed from %s', (_, evidence) => {
    expect(documentYear({ ...nothing, ...evidence })).toEqual({ year: '', source: '' });
  });
});

describe('isoDate', () => {
  it.each([
    ['2031年5月2日', '2031-05-02'],
    ['二〇三一年十二月二十五日', '2031-12-25'],
    ['2031年元月5日', '2031-01-05'],
    ['（2031年5月）', '2031-05'],
    ['2031年5月2日印发', '2031-05-02'],
    ['20××年×月×日', ''],
    ['2031年13月2日', ''],
    ['2031年 月 日', ''],
    ['', ''],
  ])('of %j is %j', (words, date) => {
    expect(isoDate(words)).toBe(date);
  });

  it('is empty or a date, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(isoDate(words)).toMatch(/^(?:\d{4}-\d\d(?:-\d\d)?)?$/u);
      }),
    );
  });
});
