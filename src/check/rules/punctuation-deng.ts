import { checkCues } from '../check-cues.ts';
import { found, type Rule } from '../rule.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';

/** How many characters behind 等 are read to tell whether it is a word of its own. */
const REACH = 4;

/** punctuation/deng: 、 before 等. */
export const punctuationDeng: Rule = {
  id: 'punctuation/deng',
  severity: 'warn',
  title: '“等”前用了顿号',
  source: 'GB/T 15834-2011 B.1.2',
  about: '列举之后的“等”“等等”前不用顿号。“等级”“等额”等词是并列的一项，不算。',
  good: [
    { text: '望河镇校车安全工作方案\n检查刹车、轮胎、灯光等部件，核对名称、等级、编号。' },
    { text: '望河镇慰问工作方案\n按差额、等额两种方式发放，登记、等候、领取有序进行。' },
  ],
  bad: [
    { text: '望河镇校车安全工作方案\n检查刹车、轮胎、灯光、等部件。', finds: ['、等'] },
    { text: '望河镇读书活动方案\n开展共读、征文、朗诵、等等。', finds: ['、等'] },
  ],
  check(part) {
    return found(
      lineMatches(part, /、等/gu)
        .filter(({ line, offset }) => {
          const word = line.slice(offset + 1, offset + 1 + REACH);
          return !checkCues()['deng-word'].test(word);
        })
        .map((match) => problemAt(match, { message: '“等”前不用顿号', suggestion: '等' })),
    );
  },
};
