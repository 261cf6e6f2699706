import { found, type Rule } from '../rule.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';
import { tellOnce } from '../wording/tell-once.ts';

/** punctuation/quoted-list: 、 between adjacent titles or quotations. */
export const punctuationQuotedList: Rule = {
  id: 'punctuation/quoted-list',
  severity: 'info',
  title: '并列的书名号、引号之间用了顿号',
  source: 'GB/T 15834-2011',
  about:
    '并列的书名号之间、引号之间通常不用顿号。其间有括注或别的文字的，用顿号更清楚，不算。全文只报一次，并注明其余各处的行号。',
  good: [
    {
      text: '望河镇读书活动方案\n共读《论语》《孟子》，落实“双减”“双升”，学习《校车安全管理条例》（国务院令第617号）、《未成年人学校保护规定》。',
    },
    { text: '望河镇读书活动方案\n评出“书香班级”、优秀教师和《共读》专栏、橱窗。' },
  ],
  bad: [
    { text: '望河镇读书活动方案\n共读《论语》、《孟子》和《大学》。', finds: ['》、《'] },
    { text: '望河镇读书活动方案\n评出“书香班级”、“书香家庭”。', finds: ['”、“'] },
  ],
  check(part) {
    const cases = lineMatches(part, /》、《|”、“/gu).map((match) => {
      const [signs = ''] = match.groups;
      const message = '并列的书名号、引号之间通常不用顿号';
      return {
        kind: signs,
        problem: problemAt(match, { message, suggestion: signs.replace('、', '') }),
      };
    });
    return found(tellOnce(part, cases));
  },
};
