import { hasTrait } from '../../taxonomy/genre-table.ts';
import type { DraftPart } from '../../corpus/draft-part.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import type { Problem } from '../rule.ts';
import { problemAt } from '../wording/problem-at.ts';
import { deadlinesIn, type Deadline } from './deadlines.ts';
import { issueDateOf, type IssueDate } from './issue-date.ts';
import { dayNumber, daysOf } from './text-dates.ts';
import { titleYears, yearsIn, type YearRange } from './title-years.ts';

/** A deadline without a year that lies more than this before the date of issue is meant for the next year. */
const SAME_YEAR_DAYS = 150;

function rangeWords({ first, last }: YearRange): string {
  return first === last ? `${first}年` : `${first}—${last}年`;
}

/** Whether a deadline ends before the day of issue; one without a year counts in the year of issue. */
function isBeforeIssue(deadline: Deadline, { year, month, day }: IssueDate): boolean {
  if (year === undefined || month === undefined || day === undefined) return false;
  if (deadline.month === undefined || deadline.month < 1 || deadline.month > 12)
    return deadline.year !== undefined && deadline.year < year;
  const dueYear = deadline.year ?? year;
  const due = dayNumber(dueYear, deadline.month, deadline.day ?? daysOf(deadline.month, dueYear));
  const late = dayNumber(year, month, day) - due;
  return late > 0 && (deadline.year !== undefined || late <= SAME_YEAR_DAYS);
}

function deadlineMessage(
  deadline: Deadline,
  years: YearRange | undefined,
  issue: IssueDate | undefined,
): string | undefined {
  if (years !== undefined && deadline.year !== undefined && deadline.year < years.first)
    return `期限早于标题所说的${rangeWords(years)}`;
  if (issue !== undefined && isBeforeIssue(deadline, issue))
    return `期限早于成文日期（${issue.words}）`;
  return undefined;
}

/** Deadlines that have passed when the text is issued, or that lie before the period of its title. */
export function deadlineFaults(part: DraftPart, genre: Genre): readonly Problem[] {
  if (!hasTrait(genre, 'directs')) return [];
  const years = titleYears(part.record.title);
  const issue = issueDateOf(part);
  if (years === undefined && issue === undefined) return [];
  const { document } = part;
  return document.lines.flatMap(({ start, end }) => {
    const line = document.analysis.slice(start, end);
    return deadlinesIn(line).flatMap((deadline) => {
      const message = deadlineMessage(deadline, years, issue);
      const span = { start: start + deadline.start, end: start + deadline.end };
      return message === undefined ? [] : [problemAt(span, { message, severity: 'warn' })];
    });
  });
}

/** The years of issue that go with a title's years: a plan comes before or in them, a report in or after them. */
function issueYears(genre: Genre, { first, last }: YearRange): YearRange {
  return hasTrait(genre, 'reviews') ? { first: last, last: last + 1 } : { first: first - 1, last };
}

/** A date of issue whose year does not go with the years of the title; for plans and reports, which are of a period. */
export function issueYearFaults(part: DraftPart, genre: Genre): readonly Problem[] {
  const years = titleYears(part.record.title);
  const issue = issueDateOf(part);
  if (years === undefined || issue?.year === undefined) return [];
  if (!hasTrait(genre, 'yearly')) return [];
  const { first, last } = issueYears(genre, years);
  if (issue.year >= first && issue.year <= last) return [];
  const message = `成文日期的年份与标题的${rangeWords(years)}不相称`;
  return [problemAt(issue, { message, severity: 'warn' })];
}

/** A heading that looks back at what was before the period. */
const LOOKING_BACK = /回顾|总结|完成|情况|成效|问题|存在|基础|现状|以来|做法|进展|工作$/u;

/** Headings that name a year before the period of the title (or, in a plan, after it). */
export function headingYearFaults(part: DraftPart): readonly Problem[] {
  const years = titleYears(part.record.title);
  if (years === undefined || years.first !== years.last) return [];
  const { analysis } = part.document;
  return part.tree.nodes.flatMap((node) => {
    if (node.form !== 'line' && node.form !== 'run-in') return [];
    const [year] = yearsIn(node.heading);
    const start = year === undefined ? -1 : analysis.indexOf(String(year), node.span.start);
    if (year === undefined || start < 0 || start >= node.span.end) return [];
    const isBack =
      year < years.first && (LOOKING_BACK.test(node.heading) || year < years.first - 1);
    if (isBack || year >= years.first) return [];
    const message = `标题说的是${rangeWords(years)}，这里是${year}年`;
    return [problemAt({ start, end: start + 5 }, { message, severity: 'warn' })];
  });
}

/** 为做好2025年…工作，制定本方案: what the text is for, in its first sentences. */
const PURPOSE =
  /(?:为|现将|现就|对)(?:切实|扎实|认真|全面|进一步|有序|深入|持续)?(?:做好|抓好|推进|开展|加强|完成|规范|保障|落实)(?:我?[县市区镇乡校院局省]|本.|全.)?(20\d\d)年(?!以来)[^。《》]{0,40}?(?:制定|制订|特|结合|根据|如下|，)/gu;
const OPENING = 600;

/** A purpose that names another year than the title. */
export function purposeYearFaults(part: DraftPart): readonly Problem[] {
  const years = titleYears(part.record.title);
  const from = part.document.lines[0]?.start;
  if (years === undefined || from === undefined) return [];
  const opening = part.document.analysis.slice(from, from + OPENING);
  return Array.from(opening.matchAll(PURPOSE)).flatMap(({ index, 0: words, 1: year = '' }) => {
    if (Number(year) >= years.first && Number(year) <= years.last) return [];
    const start = from + index + words.indexOf(year);
    const message = `标题说的是${rangeWords(years)}，这里是${year}年`;
    return [problemAt({ start, end: start + 5 }, { message, severity: 'warn' })];
  });
}
