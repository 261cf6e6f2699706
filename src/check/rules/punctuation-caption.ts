import { found, type Rule } from '../rule.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';

/** punctuation/caption: 。 after the caption of a figure or table. */
export const punctuationCaption: Rule = {
  id: 'punctuation/caption',
  severity: 'info',
  title: '图、表的说明文字末尾有句号',
  source: 'GB/T 15834-2011 A.1',
  about: '图、表的短语式说明文字，末尾不用句号；说明里已经断成句子的不算。',
  good: [
    { text: '望河镇校车安全工作总结\n表1 校车检查情况表\n图2是各校检查情况，合格率逐月上升。' },
    { text: '望河镇校车安全工作总结\n表1 检查情况。其中，不合格的已经整改。' },
  ],
  bad: [
    {
      text: '望河镇校车安全工作总结\n全年检查四次。\n表1 校车检查情况表。\n各校均已整改。',
      finds: ['。'],
    },
    {
      text: '望河镇校车安全工作总结\n全年检查四次。\n图2：各校合格率。\n各校均已整改。',
      finds: ['。'],
    },
  ],
  check(part) {
    const caption =
      /^[ 　]*[图表] ?(?:\d{1,2}|[一二三四五六七八九十])(?:[-.]\d{1,2})?[ 　：:.、]+[^，。；是为]{2,30}。$/gu;
    return found(
      lineMatches(part, caption).map(({ end }) =>
        problemAt(
          { start: end - 1, end },
          { message: '图、表的说明文字末尾不用句号', suggestion: '' },
        ),
      ),
    );
  },
};
