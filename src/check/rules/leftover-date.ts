import { hasTrait } from '../../taxonomy/genre-table.ts';
import type { DraftPart } from '../../corpus/draft-part.ts';
import { calendarFaults } from '../dates/calendar-faults.ts';
import { issueDateOf } from '../dates/issue-date.ts';
import {
  deadlineFaults,
  headingYearFaults,
  issueYearFaults,
  purposeYearFaults,
} from '../dates/period-faults.ts';
import { stageFaults } from '../dates/stage-faults.ts';
import { titleYears, type YearRange } from '../dates/title-years.ts';
import {
  inForceFaults,
  issueAloneFaults,
  leadYearFaults,
  periodOverFaults,
  subjectYearFaults,
} from '../dates/year-conflicts.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

/** A report is written in the first months of the year after the one it speaks of. */
const REPORTING_MONTHS = 3;

/** A plan for more years than these gives its dates their year. */
const MOST_YEARS = 6;

function yearsOf({ first, last }: YearRange): readonly number[] {
  return Array.from(
    { length: Math.min(last - first + 1, MOST_YEARS) },
    (_, index) => first + index,
  );
}

/** The years that dates without one may mean, the likeliest first: the title's, that of issue, in a report the one before. */
function yearsMeant(part: DraftPart, genre: Genre): readonly number[] {
  const { year, month = 1 } = issueDateOf(part) ?? {};
  const titled = titleYears(part.record.title);
  const issued =
    year === undefined
      ? []
      : hasTrait(genre, 'reviews') && month <= REPORTING_MONTHS
        ? [year - 1, year]
        : [year];
  const named = titled === undefined ? [] : yearsOf(titled);
  return [...new Set([...named, ...issued])];
}

function calendarProblems(part: DraftPart, genre: Genre): readonly Problem[] {
  const { analysis, lines } = part.document;
  const years = yearsMeant(part, genre);
  return lines.flatMap(({ start, end }) =>
    calendarFaults(analysis.slice(start, end), years).map((fault) =>
      problemAt(
        { start: start + fault.start, end: start + fault.end },
        {
          message: fault.message,
          ...(fault.suggestion !== undefined && { suggestion: fault.suggestion }),
        },
      ),
    ),
  );
}

/** What contradicts the date of issue: the title's years, else all years of the text. */
function issueFaults(part: DraftPart, genre: Genre): readonly Problem[] {
  const faults = issueYearFaults(part, genre);
  return faults.length > 0 ? faults : issueAloneFaults(part, genre);
}

/** Whether no problem of the list (in order) begins at the same place before this one: one slip is told once. */
function isFirstAt({ start }: Problem, index: number, all: readonly Problem[]): boolean {
  return all[index - 1]?.start !== start;
}

/** leftover/date: dates that cannot be, and years and deadlines that contradict the title or the date of issue. */
export const leftoverDate: Rule = {
  id: 'leftover/date',
  severity: 'error',
  title: '日期、年份自相矛盾',
  source: '党政机关公文处理工作条例 第二十条（四）：时间、数字等准确；历法',
  about:
    '不存在的日期（2月30日、13月）、与星期不符的日期、起止颠倒的日期报错；期限早于标题年份或成文日期、成文日期与标题年份不相称、后一阶段早于前一阶段、小标题和目的句里的年份与标题不同的报警告，多半是旧稿没有改。回顾往年（2023年以来）、引用的文件名和字号、已经完成的事项不算。',
  good: [
    {
      text: '望河镇2026年校车安全工作方案\n为做好2026年校车安全工作，根据《望河镇2024年校车管理办法》，制定本方案。\n一、工作任务\n2024年以来的隐患要在2026年3月底前完成整改。2015年底前登记的车辆逐辆复检，2月29日不作放假安排。\n二、时间安排\n3月2日（星期一）开始，12月20日至次年1月10日总结。\n望河镇人民政府\n2026年2月25日',
      genre: 'plan',
    },
    {
      text: '望河镇2025年校车安全工作总结\n2025年，我镇在2024年12月底前已完成摸底的基础上开展检查。\n一、2025年工作回顾\n全年检查四次。\n二、2026年工作打算\n继续检查，4月30日前完成。\n望河镇人民政府\n2026年1月10日',
      genre: 'report',
    },
  ],
  bad: [
    {
      text: '望河镇2026年校车安全工作方案\n一、工作任务\n排查车辆。\n二、实施步骤\n（一）准备阶段（2026年3月）。制定方案。\n（二）检查阶段（2026年4月至6月）。逐车检查。\n（三）总结阶段（2025年7月）。总结经验。',
      genre: 'plan',
      finds: ['2025年7月'],
    },
    {
      text: '望河镇2026年校车安全工作方案\n一、时间安排\n2月30日前完成检查，3月2日（星期三）召开会议，13月5日总结，5月9日至5日公示。\n二、工作要求\n各校要按时上报情况。',
      genre: 'plan',
      finds: ['2月30日', '星期三', '13月5日', '5月9日至5日'],
    },
    {
      text: '望河镇2026年校车安全工作方案\n为做好2025年校车安全工作，制定本方案。\n一、时间安排\n2025年6月底前完成检查，5月1日前报送总结。\n二、工作要求\n各校要按时上报情况。\n望河镇人民政府\n2026年5月20日',
      genre: 'plan',
      finds: ['2025年', '2025年6月底前', '5月1日前'],
    },
    {
      text: '望河镇2026年校车安全工作方案\n一、2025年工作任务\n各校要排查车辆，建立台账，限期整改。\n二、工作要求\n各校要按时上报情况。\n望河镇人民政府\n2023年5月20日',
      genre: 'plan',
      finds: ['2025年', '2023年5月20日'],
    },
    {
      text: '关于开展2026年度资产清查的通知\n各学校：\n2025年度资产清查安排如下，请认真执行。\n本通知自2025年1月1日起执行。\n望河县教育局\n2026年3月2日',
      genre: 'notice',
      finds: ['2025年', '2025年1月1日起执行'],
    },
    {
      text: '望河镇2026年校车安全工作总结\n2025年，我镇开展了四次检查。\n一、工作回顾\n全年检查四次，整改隐患九处。\n二、下一步打算\n继续检查。',
      genre: 'report',
      finds: ['2025年'],
    },
    {
      text: '关于举办校车司机培训班的通知\n各学校：\n一、培训时间\n2025年7月11日至15日，共5天。\n二、培训地点\n镇会议室。\n望河县教育局\n2026年7月1日',
      genre: 'notice',
      finds: ['2025年7月11日至15日'],
    },
  ],
  check(part, { genre }) {
    return found(
      inOrder([
        ...calendarProblems(part, genre),
        ...deadlineFaults(part, genre),
        ...issueFaults(part, genre),
        ...subjectYearFaults(part),
        ...inForceFaults(part),
        ...leadYearFaults(part, genre),
        ...periodOverFaults(part, genre),
        ...headingYearFaults(part),
        ...purposeYearFaults(part),
        ...stageFaults(part),
      ]).filter(isFirstAt),
    );
  },
};
