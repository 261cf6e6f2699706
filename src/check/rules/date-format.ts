import { parseNumeral } from '../../text/numerals.ts';
import { found, type Rule } from '../rule.ts';
import { issueDateOf, type IssueDate } from '../dates/issue-date.ts';
import { documentKind } from '../wording/document-kind.ts';
import { problemAt } from '../wording/problem-at.ts';

/** A date with all that is known of it in full: 2024年3月5日. */
function fullDate({ words, year, month, day }: IssueDate): string | undefined {
  const han = /年(.+)月(.+)日/u.exec(words);
  const monthValue = month ?? parseNumeral(han?.[1] ?? '');
  const dayValue = day ?? parseNumeral(han?.[2] ?? '');
  const short = /^(\d\d)\s*[年.．/-]/u.exec(words)?.[1];
  const yearValue = year ?? (short === undefined ? undefined : Number(`20${short}`));
  if (yearValue === undefined || monthValue === undefined || dayValue === undefined)
    return undefined;
  return `${yearValue}年${monthValue}月${dayValue}日`;
}

/** GB/T 9704-2012 came into force on July 1, 2012. */
const IN_FORCE = 2013;

/** Kinds of official documents (条例 第八条), which the standard binds; for plans and summaries it is a pattern. */
const OFFICIAL = /^(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/u;

/** Whether a date hides some of its numbers (2024年×月×日); such blanks are another rule's. */
function isRedacted(words: string): boolean {
  return /[xX×*_]|[○〇]{2,}年|^[xX×*○]/u.test(words);
}

/** date/format: the date of issue in full, in Arabic numerals, without padding. */
export const dateFormat: Rule = {
  id: 'date/format',
  severity: 'error',
  title: '成文日期的写法不合规范',
  source: 'GB/T 9704-2012 7.3.5.4',
  about:
    '成文日期用阿拉伯数字将年、月、日标全，月、日不编虚位（1不编为01）。只看落款和标题下的日期；正文里的日期、隐去数字的日期不算。只写到月的作提示；用汉字数字的（1999年旧标准的写法），通知、报告等法定公文作警告，方案、总结等作提示，2012年及以前的文件不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年无事故，二〇二四年以来的好做法要坚持。\n望河镇人民政府\n2026年3月2日',
    },
    {
      text: '关于开展校车检查的通知\n各学校：\n请于2026年03月20日前上报。\n望河镇人民政府\n20××年×月×日',
    },
  ],
  bad: [
    {
      text: '关于开展校车检查的通知\n各学校：\n请于3月20日前上报检查情况。\n望河镇人民政府\n2026年03月02日',
      finds: ['2026年03月02日'],
    },
    {
      text: '关于开展校车检查的通知\n各学校：\n请于3月20日前上报检查情况。\n望河镇人民政府\n二〇二六年三月二日',
      finds: ['二〇二六年三月二日'],
    },
    {
      text: '关于开展校车检查的通知\n各学校：\n请于3月20日前上报检查情况。\n望河镇人民政府\n2026.3.2',
      finds: ['2026.3.2'],
    },
  ],
  check(part) {
    const date = issueDateOf(part);
    if (date === undefined || isRedacted(date.words)) return found([]);
    const bare = date.words
      .replace(/[\s\u3000。]/gu, '')
      .replace(/[订制]定$|修订$|印发$|通过$|发布$/u, '');
    if (/^(?:19|20)\d\d年[1-9]\d?月[1-9]\d?日$/u.test(bare)) return found([]);
    const suggestion = fullDate(date);
    const isHan = /^[一二]/u.test(bare);
    // the standard of 1999 asked for Han numerals
    if (isHan && (date.year ?? 0) < IN_FORCE) return found([]);
    const hanSeverity = OFFICIAL.test(documentKind(part)) ? 'warn' : 'info';
    const isShort = /年.{1,3}月$/u.test(bare);
    return found([
      problemAt(date, {
        message: isShort ? '成文日期没有写到日' : '成文日期应用阿拉伯数字写全年月日，月、日前不加0',
        ...(suggestion !== undefined && { suggestion }),
        ...(isShort ? { severity: 'info' as const } : isHan ? { severity: hanSeverity } : {}),
      }),
    ]);
  },
};
