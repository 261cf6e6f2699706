import { changeWords } from './change-words.ts';
import type { FaultKind, SeededText, SeedText } from './fault.ts';
import type { Random } from '../random.ts';

const RULES = ['leftover/date'];
const MONTH_DAY = /(?<!\d)(\d{1,2})月(\d{1,2})日/gu;
const WHOLE_DATE = /(?<!\d)(20\d\d)年(\d{1,2})月(\d{1,2})日(?![（(前])/gu;
const DEADLINE = /(?<![年\d])(\d{1,2})月(?:(\d{1,2})日|底|末)前/gu;
const WEEKDAYS = '日一二三四五六';
const ISSUE = /^[\s\u3000]*(20\d\d)年(\d{1,2})月(\d{1,2})日[\s\u3000]*$/u;

/** The year of the title, if it has just one. */
function titleYear(lines: readonly string[]): number | undefined {
  const title = lines.find((line) => line.trim() !== '') ?? '';
  const years = title.match(/20\d\d(?=年)/gu) ?? [];
  return years.length === 1 && !/20\d\d[—-]/u.test(title) ? Number(years[0]) : undefined;
}

function issueDate(lines: readonly string[]): { year: number; month: number } | undefined {
  const [, year, month] =
    lines
      .toReversed()
      .map((line) => ISSUE.exec(line))
      .find(Boolean) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month) };
}

/** A date that no calendar has. */
export function breakDate(text: SeedText, random: Random): SeededText | undefined {
  const impossible = ['2月30日', '6月31日', '11月31日', '13月5日', '4月0日'];
  return changeWords(text, random, MONTH_DAY, () => random.pick(impossible), RULES);
}

/** A full date with a weekday that it does not fall on. */
export function breakWeekday(text: SeedText, random: Random): SeededText | undefined {
  return changeWords(
    text,
    random,
    WHOLE_DATE,
    ([words, year, month, day]) => {
      const right = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
      return `${words}（星期${WEEKDAYS.charAt((right + random.whole(1, 6)) % 7)}）`;
    },
    RULES,
  );
}

/** The year of the title, wherever the body names it, was left as in the text of an earlier year. */
export function leaveYear(text: SeedText, random: Random): SeededText | undefined {
  const year = titleYear(text.lines);
  if (year === undefined) return undefined;
  const others = [year - 1, year - 2, year - 3];
  return changeWords(
    text,
    random,
    new RegExp(`(?<![\\d—－-])${year}(?=年)`, 'gu'),
    () => String(random.pick(others)),
    RULES,
  );
}

/** A deadline gets the year before the date of issue. */
export function leaveDeadline(text: SeedText, random: Random): SeededText | undefined {
  const issue = issueDate(text.lines);
  if (issue === undefined || text.genre === 'report') return undefined;
  return changeWords(text, random, DEADLINE, ([words]) => `${issue.year - 1}年${words}`, RULES);
}

/** The year of the signature is that of an earlier text. */
export function leaveIssueYear({ lines }: SeedText, random: Random): SeededText | undefined {
  const year = titleYear(lines);
  const index = lines.findLastIndex((line) => ISSUE.test(line));
  if (year === undefined || index < 0) return undefined;
  const other = year - random.whole(2, 4);
  return {
    lines: lines.map((line, at) => (at === index ? line.replace(/20\d\d/u, String(other)) : line)),
    rules: RULES,
    at: [index + 1],
  };
}

/** Dates that cannot be or were left over. */
export const dateFaults: readonly FaultKind[] = [
  { rule: 'leftover/date', title: '不存在的日期', seed: breakDate },
  { rule: 'leftover/date', title: '星期不符', seed: breakWeekday },
  { rule: 'leftover/date', title: '正文年份与标题不同', seed: leaveYear },
  { rule: 'leftover/date', title: '期限早于成文日期', seed: leaveDeadline },
  { rule: 'leftover/date', title: '成文年份早于标题', seed: leaveIssueYear },
];
