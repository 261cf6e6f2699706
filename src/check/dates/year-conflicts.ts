import { hasTrait } from '../../taxonomy/genre-table.ts';
import type { DraftPart } from '../../corpus/draft-part.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import type { Span } from '../../text/span.ts';
import { checkCues } from '../check-cues.ts';
import type { Problem } from '../rule.ts';
import { lineMatches, type LineMatch } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';
import { issueDateOf } from './issue-date.ts';
import { dayNumber } from './text-dates.ts';
import { titleYears, yearsIn } from './title-years.ts';

/** Words that compare with, or look back at, another year. */
const COMPARED =
  /(?:比|较|同期|对照|相比|上一|去|在|根据|按照|结合|自|从|截至|截止)[^，。；]{0,6}$/u;
const LOOKED_BACK = /^[^，。；]{0,12}(?:情况|基础|问题|结果|以来|中|后|已|了|完成|相比|的通知|》)/u;
/** How many characters behind the year have to be those of the title. */
const SUBJECT = 4;

/**
 * The subject of the title with another year: 2025年度资产清查 under a title that says 2026年度资产清查. Comparisons and looks
 * back are passed over.
 */
export function subjectYearFaults(part: DraftPart): readonly Problem[] {
  const { title } = part.record;
  const years = titleYears(title);
  const subject = /20\d\d年度?(\p{Script=Han}+)/u.exec(title)?.[1]?.slice(0, SUBJECT) ?? '';
  if (years === undefined || years.first !== years.last || subject.length < SUBJECT) return [];
  const pattern = new RegExp(`(?<![\\d—～~-])(20\\d\\d)年度?${subject}`, 'gu');
  return lineMatches(part, pattern).flatMap(({ start, groups, line, offset }) => {
    const [whole = '', year = ''] = groups;
    if (Number(year) === years.first) return [];
    const after = line.slice(offset + whole.length);
    if (COMPARED.test(line.slice(0, offset)) || LOOKED_BACK.test(after)) return [];
    if (/《[^》]*$/u.test(line.slice(0, offset))) return [];
    const message = `标题说的是${years.first}年，这里是${year}年`;
    return [problemAt({ start, end: start + 5 }, { message, severity: 'warn' })];
  });
}

/** 自2026年5月1日起施行: when a text comes into force. */
const IN_FORCE =
  /(?:本(?:办法|细则|规定|制度|方案|预案|规则|意见|通知|章程|规程|措施)|^)[^。；《》]{0,6}自?(20\d\d)年(\d{1,2})月(\d{1,2})日起[^。；]{0,4}(?:施行|实施|执行|生效)/gu;

/** A text that comes into force a month or more before it is issued. */
export function inForceFaults(part: DraftPart): readonly Problem[] {
  const issue = issueDateOf(part);
  if (issue?.year === undefined || issue.month === undefined || issue.day === undefined) return [];
  const issued = dayNumber(issue.year, issue.month, issue.day);
  return lineMatches(part, IN_FORCE).flatMap(({ start, end, groups }) => {
    const [whole = '', year = '', month = '', day = ''] = groups;
    if (issued - dayNumber(Number(year), Number(month), Number(day)) < 31) return [];
    const message = `施行日期早于成文日期（${issue.words}）`;
    return [problemAt({ start: start + whole.indexOf(year), end }, { message, severity: 'warn' })];
  });
}

/** A date of issue this many years after all years that the text speaks of is out of place. */
const FAR = 2;
const LEAST_YEARS = 2;

/** The years that a part speaks of, its date of issue left out. */
function yearsOf({ document }: DraftPart, issue: Span | undefined): readonly number[] {
  const at = issue?.start ?? -1;
  return document.lines
    .filter(({ start, end }) => at < start || at >= end)
    .flatMap(({ start, end }) => yearsIn(document.analysis.slice(start, end)));
}

/** A date of issue two years or more after all years that the text speaks of. */
export function issueAloneFaults(part: DraftPart, genre: Genre): readonly Problem[] {
  const issue = issueDateOf(part);
  if (issue?.year === undefined || hasTrait(genre, 'dateless')) return [];
  const years = yearsOf(part, issue);
  if (years.length < LEAST_YEARS || Math.max(...years) > issue.year - FAR) return [];
  const message = `成文日期的年份比全文说到的年份（最晚${Math.max(...years)}年）晚得多`;
  return [problemAt(issue, { message, severity: 'warn' })];
}

/** 2025年，全镇…: a paragraph of the lead that opens with the year it is about. */
const OPENING_YEAR = /^[ 　]*(20\d\d)年度?[，,]/gu;
const LEAD = 400;

/** A summary whose lead opens with another year than the title's. */
export function leadYearFaults(part: DraftPart, genre: Genre): readonly Problem[] {
  const years = titleYears(part.record.title);
  const from = part.document.lines[0]?.start;
  if (!hasTrait(genre, 'reviews') || years === undefined || from === undefined) return [];
  const match = lineMatches(part, OPENING_YEAR).find(({ start }) => start <= from + LEAD);
  const year = match?.groups[1] ?? '';
  if (match === undefined || (Number(year) >= years.first && Number(year) <= years.last)) return [];
  const start = match.start + (match.groups[0] ?? '').indexOf(year);
  const message = `标题说的是${years.first}年，这里是${year}年`;
  return [problemAt({ start, end: start + 5 }, { message, severity: 'warn' })];
}

/** 2026年7月11日至15日: a period of days that is to come. */
const PERIOD =
  /(?<!\d)(20\d\d)年(\d{1,2})月(\d{1,2})日[ 　]*(?:至|到|[—–~～-]{1,2})[ 　]*(?:(20\d\d)年)?(?:(\d{1,2})月)?(\d{1,2})日/gu;

/** The last day of a period. */
function lastDayOf({ groups }: LineMatch): number {
  const [, year, month, , lastYear, lastMonth, lastDay] = groups;
  return dayNumber(Number(lastYear || year), Number(lastMonth || month), Number(lastDay));
}

/** Whether a period is told of as past, or only says which things are meant (…形成的文件). */
function isToldAsPast({ groups, line, offset }: LineMatch): boolean {
  const before = /[^。；]*$/u.exec(line.slice(0, offset))?.[0] ?? '';
  const after = /^[^。；]*/u.exec(line.slice(offset + (groups[0] ?? '').length))?.[0] ?? '';
  if (!/^(?:[，、（）\s]|$)/u.test(after)) return true;
  return /[在于对曾自]/u.test(before) || checkCues()['done-already'].test(before + after);
}

/** Periods of days, in a text that looks ahead, that are over when it is issued. */
export function periodOverFaults(part: DraftPart, genre: Genre): readonly Problem[] {
  const issue = issueDateOf(part);
  if (!hasTrait(genre, 'directs') || issue?.year === undefined) return [];
  const issued = dayNumber(issue.year, issue.month ?? 1, issue.day ?? 1);
  const message = `这段时间在成文日期（${issue.words}）之前`;
  return lineMatches(part, PERIOD)
    .filter((match) => lastDayOf(match) < issued && !isToldAsPast(match))
    .map((match) => problemAt(match, { message, severity: 'warn' }));
}
