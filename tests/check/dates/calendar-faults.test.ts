import { describe, expect, it } from 'vitest';
import { calendarFaults } from '../../../src/check/dates/calendar-faults.ts';
import { deadlinesIn } from '../../../src/check/dates/deadlines.ts';
import { datesIn, daysOf, weekdayOf } from '../../../src/check/dates/text-dates.ts';
import { titleYears } from '../../../src/check/dates/title-years.ts';

/** The words that are at fault in a line. */
function faultsOf(line: string, around?: number): readonly string[] {
  return calendarFaults(line, around === undefined ? [] : [around]).map(({ start, end }) =>
    line.slice(start, end),
  );
}

describe('calendarFaults', () => {
  it.each([
    ['2月30日前完成', ['2月30日']],
    ['2025年2月29日前完成', ['2025年2月29日']],
    ['2024年2月29日前完成', []],
    ['2月29日前完成', []],
    ['13月5日前完成', ['13月5日']],
    ['4月31日前完成', ['4月31日']],
    ['0月5日', ['0月5日']],
    ['12个月、24月龄、1.5月', []],
    ['2026年3月2日（星期一）', []],
    ['2026年3月2日（星期二）', ['星期二']],
    ['2026年3月2日周日', ['周日']],
    ['3月1日至2月5日', []],
    ['3月9日至3月5日', ['3月9日至3月5日']],
    ['3月9日至5日', ['3月9日至5日']],
    ['2月26日—30日', ['2月26日—30日']],
    ['2026年3月1日至2025年4月1日', ['2026年3月1日至2025年4月1日']],
    ['12月20日至次年1月10日', []],
  ])('finds what cannot be in %s', (line, faults) => {
    expect(faultsOf(line)).toEqual(faults);
  });

  it('asks the year beside the known one, where the month may belong to it, before it doubts a weekday', () => {
    expect(faultsOf('3月2日（星期一）', 2026)).toEqual([]);
    expect(faultsOf('3月2日（星期二）', 2026)).toEqual([]);
    expect(faultsOf('3月2日（星期日）', 2026)).toEqual(['星期日']);
    expect(faultsOf('12月3日（星期三）', 2026)).toEqual([]);
    expect(faultsOf('4月23日（星期五）', 2026)).toEqual(['星期五']);
    expect(faultsOf('3月2日（星期五）', 2026)).toEqual(['星期五']);
    expect(faultsOf('3月2日（星期五）')).toEqual([]);
  });

  it('agrees with the calendar of the machine', () => {
    for (let day = 0; day < 800; day++) {
      const date = new Date(Date.UTC(2023, 11, 1 + day));
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
      expect(weekdayOf(year, month, date.getUTCDate())).toBe(date.getUTCDay());
      expect(daysOf(month, year)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
    }
  });
});

describe('datesIn', () => {
  it('reads dates with or without year, not floors and lines', () => {
    expect(datesIn('2026年3月2日、5月1号和2027年4月')).toMatchObject([
      { year: 2026, month: 3, day: 2 },
      { month: 5, day: 1 },
      { year: 2027, month: 4 },
    ]);
    expect(datesIn('3月1号楼、12个月、9月')).toEqual([]);
  });
});

describe('deadlinesIn', () => {
  it.each([
    ['请于3月5日前报送名单', ['3月5日前']],
    ['2026年6月底前完成整改，年底总结', ['2026年6月底前']],
    ['2026年底前完成改造', ['2026年底前']],
    ['3月5日下午5点前将名单报镇教育办', ['3月5日下午5点前']],
    ['3月5日前后完成', []],
    ['2015年12月底前建成的小区', []],
    ['2025年12月底前已完成摸底', []],
    ['3月5日前完成了摸底', []],
  ])('reads what is still to be done in %s', (line, deadlines) => {
    expect(deadlinesIn(line).map(({ start, end }) => line.slice(start, end))).toEqual(deadlines);
  });
});

describe('titleYears', () => {
  it.each([
    ['望河镇2026年校车安全工作方案', { first: 2026, last: 2026 }],
    ['望河镇2024—2026年道路养护计划', { first: 2024, last: 2026 }],
    ['望河镇2025年工作总结及2026年工作计划', { first: 2025, last: 2026 }],
    ['望河镇二〇二六年工作要点', { first: 2026, last: 2026 }],
    ['望河镇校车管理办法（2023年修订）', undefined],
    ['关于印发《望河镇2023年校车方案》的通知', undefined],
    ['望河镇校车安全工作方案', undefined],
  ])('reads the years of %s', (title, years) => {
    expect(titleYears(title)).toEqual(years);
  });
});
