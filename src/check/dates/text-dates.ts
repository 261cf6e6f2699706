import type { Span } from '../../text/span.ts';

/** A date as it stands in a text. */
export type TextDate = Span & {
  /** Absent where only month and day are given. */
  readonly year?: number;
  readonly month: number;
  /** Absent where only year and month are given. */
  readonly day?: number;
  /** 0 (Sunday) to 6, where the text gives it. */
  readonly weekday?: number;
};

const WEEKDAYS = '日一二三四五六';
/** 2026年3月2日（星期一）, 3月2日周一, 2026年3月; the year before a lone day is left to the caller. */
const DATE =
  /(?<![\d.．])(?:((?:19|20)\d\d) ?年 ?)?(\d{1,2}) ?月(?!龄|均|供|租|薪|息|嫂)(?: ?(\d{1,2}) ?[日号](?!楼|线|院|文|令))?(?:[ 　]*[（(]?(?:星期|周)([一二三四五六日天])(?!至|到|刊|[一二三四五六日天]))?/gu;

/** The number of days of a month (1–12); of February 29 if the year is not known. */
export function daysOf(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The weekday of a date, 0 (Sunday) to 6. The Gregorian calendar. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** 星期 and the name of a weekday. */
export function weekdayName(weekday: number): string {
  return `星期${WEEKDAYS.charAt(weekday)}`;
}

/** Days since 1970-01-01; for the distance of two dates. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The dates of a line (analysis view) that have a year and a month, or a month and a day, possible or not. O(characters). */
export function datesIn(line: string): readonly TextDate[] {
  return Array.from(line.matchAll(DATE)).flatMap((match) => {
    const [words, year, month, day, weekday] = match;
    if (year === undefined && day === undefined) return [];
    return [
      {
        start: match.index,
        end: match.index + words.length,
        ...(year !== undefined && { year: Number(year) }),
        month: Number(month),
        ...(day !== undefined && { day: Number(day) }),
        ...(weekday !== undefined && { weekday: WEEKDAYS.indexOf(weekday.replace('天', '日')) }),
      },
    ];
  });
}
