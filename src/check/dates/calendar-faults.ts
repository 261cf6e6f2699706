import type { Span } from '../../text/span.ts';
import { datesIn, dayNumber, daysOf, weekdayName, weekdayOf, type TextDate } from './text-dates.ts';

/** A date of a line that the calendar does not know. */
export type CalendarFault = Span & {
  readonly message: string;
  readonly suggestion?: string;
};

function impossible({ start, end, year, month, day }: TextDate): CalendarFault | undefined {
  if (month < 1 || month > 12) return { start, end, message: `没有${month}月` };
  if (day === undefined) return undefined;
  const last = daysOf(month, year);
  if (day >= 1 && day <= last) return undefined;
  const which = month === 2 && year !== undefined ? `${year}年2月` : `${month}月`;
  return { start, end, message: `没有这一天：${which}只有${last}天` };
}

/** Around the turn of the year a text speaks of the months on the other side of it. */
const LAST_MONTHS = 10;
const FIRST_MONTHS = 3;

/**
 * The weekdays a date may have: that of its own year; without one, those of the document's years, then of the years beside
 * them that the month may belong to: a text of December speaks of January, one of January looks back at December.
 */
function weekdaysOf(
  { year, month, day = 1 }: TextDate,
  years: readonly number[],
): readonly number[] {
  if (year !== undefined) return [weekdayOf(year, month, day)];
  const step = month <= FIRST_MONTHS ? 1 : month >= LAST_MONTHS ? -1 : 0;
  const beside = step === 0 ? [] : years.map((one) => one + step);
  return [...years, ...beside].map((one) => weekdayOf(one, month, day));
}

/** The part of a date that names its weekday. */
const WEEKDAY = /(?:星期|周)[一二三四五六日天]$/u;

function wrongWeekday(
  line: string,
  date: TextDate,
  years: readonly number[],
): CalendarFault | undefined {
  const { weekday, day, start, end } = date;
  const possible = weekdaysOf(date, years);
  const [right] = possible;
  if (weekday === undefined || day === undefined || right === undefined) return undefined;
  if (possible.includes(weekday)) return undefined;
  const words = WEEKDAY.exec(line.slice(start, end))?.[0] ?? '';
  const name = words.startsWith('周')
    ? weekdayName(right).replace('星期', '周')
    : weekdayName(right);
  const message = `日期与星期不符：这一天是${name}`;
  return { start: end - words.length, end, message, suggestion: name };
}

/** 3月1日至2月5日: what stands between two dates of a range. */
const RANGE = /^[ 　]*(?:[—–~～-]{1,2}|至|到)[ 　]*$/u;

function endsEarlier(from: TextDate, to: TextDate): boolean {
  const year = to.year ?? from.year;
  if (from.year !== undefined && to.year !== undefined && from.year !== to.year)
    return to.year < from.year;
  if (to.year === undefined && to.month !== from.month) return false;
  const known = year ?? 2000;
  if (from.day === undefined || to.day === undefined) return to.month < from.month;
  return dayNumber(known, to.month, to.day) < dayNumber(known, from.month, from.day);
}

/** 2月28日至30日: the day that ends a range within a month. */
const RANGE_DAY = /^[ 　]*(?:[—–~～-]{1,2}|至|到)[ 　]*(\d{1,2})日/u;

function wrongRange(
  line: string,
  from: TextDate,
  to: TextDate | undefined,
): CalendarFault | undefined {
  if (from.day === undefined) return undefined;
  if (to !== undefined && RANGE.test(line.slice(from.end, to.start)) && endsEarlier(from, to))
    return { start: from.start, end: to.end, message: '起止日期颠倒：结束早于开始' };
  const match = RANGE_DAY.exec(line.slice(from.end, from.end + 10));
  if (match === null) return undefined;
  const day = Number(match[1]);
  const end = from.end + match[0].length;
  if (day < from.day) return { start: from.start, end, message: '起止日期颠倒：结束早于开始' };
  const last = from.month >= 1 && from.month <= 12 ? daysOf(from.month, from.year) : day;
  if (day <= last) return undefined;
  return { start: from.start, end, message: `没有这一天：${from.month}月只有${last}天` };
}

/**
 * Dates of a line that cannot be: 13月5日, 2月30日, a weekday that is not the date's, ranges that end before they begin.
 * `years` are those that a date without one may mean, the likeliest first. Sorted. O(characters).
 */
export function calendarFaults(line: string, years: readonly number[]): readonly CalendarFault[] {
  const dates = datesIn(line);
  return dates.flatMap((date, index) => {
    const fault =
      impossible(date) ??
      wrongRange(line, date, dates[index + 1]) ??
      wrongWeekday(line, date, years);
    return fault === undefined ? [] : [fault];
  });
}
