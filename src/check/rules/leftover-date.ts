import type { DraftPart } from '../../corpus/draft-part.ts';
import { calendarFaults } from '../dates/calendar-faults.ts';
import { issueDateOf } from '../dates/issue-date.ts';
import {
  deadlineFaults,
  headingYearFaults,
  issueYearFaults,
  purposeYearFaults,
} from '../dates/period-faults.ts';
import { titleYears } from '../dates/title-years.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

function calendarProblems(part: DraftPart): readonly Problem[] {
  const { analysis, lines } = part.document;
  const around = issueDateOf(part)?.year ?? titleYears(part.record.title)?.first;
  return lines.flatMap(({ start, end }) =>
    calendarFaults(analysis.slice(start, end), around).map((fault) =>
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

/** leftover/date: dates that cannot be, and years and deadlines that contradict the title or the date of issue. */
export const leftoverDate: Rule = {
  id: 'leftover/date',
  severity: 'error',
  title: '日期、年份自相矛盾',
  source: '党政机关公文处理工作条例 第二十条（四）：时间、数字等准确；历法',
  about:
    '不存在的日期（2月30日、13月）、与星期不符的日期、起止颠倒的日期报错；期限早于标题年份或成文日期、成文日期与标题年份不相称、小标题和目的句里的年份与标题不同的报警告，多半是旧稿没有改。回顾往年（2023年以来）、引用的文件名和字号、已经完成的事项不算。',
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
  ],
  check(part, { genre }) {
    return found(
      inOrder([
        ...calendarProblems(part),
        ...deadlineFaults(part, genre),
        ...issueYearFaults(part, genre),
        ...headingYearFaults(part),
        ...purposeYearFaults(part),
      ]),
    );
  },
};
