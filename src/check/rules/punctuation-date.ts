import { found, type Rule } from '../rule.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';

/** punctuation/date: 、 between year, month and day. */
export const punctuationDate: Rule = {
  id: 'punctuation/date',
  severity: 'warn',
  title: '年月日之间用了顿号',
  source: 'GB/T 15834-2011 A.4',
  about:
    '年月日写成“2026年3月2日”，简写时用连接号（2026-03-02），其间不用顿号。并列的年份、月份（2025年、2026年；3月、5日常检查）不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n2025年、2026年各检查一次，每年3月、9月通报，2026-03-02起施行。',
    },
    { text: '望河镇校车安全工作方案\n2026年3月2日、3日集中培训，编号2026、27、28号车停用。' },
  ],
  bad: [
    { text: '望河镇校车安全工作方案\n自2026、03、02起施行。', finds: ['2026、03、02'] },
    { text: '望河镇校车安全工作方案\n自2026年、3月、2日起施行。', finds: ['2026年、3月、2日'] },
  ],
  check(part) {
    const pattern =
      /(?<!\d)(20\d\d|19\d\d)(?:、(0?[1-9]|1[0-2])、(0?[1-9]|[12]\d|3[01])(?!\d|[、号年月])|年、(\d{1,2})月、?(\d{1,2})[日号])/gu;
    return found(
      lineMatches(part, pattern).map((match) => {
        const [, year = '', month = '', day = '', spelledMonth = '', spelledDay = ''] =
          match.groups;
        const suggestion = `${year}年${Number(month || spelledMonth)}月${Number(day || spelledDay)}日`;
        return problemAt(match, { message: '年月日之间不用顿号', suggestion });
      }),
    );
  },
};
