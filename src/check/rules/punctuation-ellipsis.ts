import { found, type Problem, type Rule } from '../rule.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

const ELLIPSIS = '……';

/** punctuation/ellipsis: …… typed in another way, or together with 等. */
export const punctuationEllipsis: Rule = {
  id: 'punctuation/ellipsis',
  severity: 'warn',
  title: '省略号不合规范',
  source: 'GB/T 15834-2011 A.9',
  about:
    '省略号是六个点“……”，不用“。。。”“...”代替，也不与“等”“等等”并用。目录里的点线、行首行末整行的点不算。',
  good: [
    { text: '望河镇读书活动方案\n孩子们写道：“我读了一本又一本……”书单见附页。' },
    {
      text: '望河镇读书活动方案\n一、活动目标……………………1\n二、活动安排............2\n共读童话、寓言等。',
    },
  ],
  bad: [
    { text: '望河镇读书活动方案\n共读童话、寓言。。。每班一本。', finds: ['。。。'] },
    { text: '望河镇读书活动方案\n共读童话、寓言……等，写下感想...再交流。', finds: ['……等', '...'] },
  ],
  check(part) {
    const typed = lineMatches(
      part,
      /(?<=\p{Script=Han})(?:。{2,}|\.{3,6}|…(?!…))(?=\p{Script=Han}|$|[”"）])(?<!……)/gu,
      'text',
    ).map((match): Problem => {
      const [words = ''] = match.groups;
      const isFullStop = words === '。。';
      return problemAt(match, {
        message: isFullStop ? '句号重复' : `省略号应为“${ELLIPSIS}”`,
        suggestion: isFullStop ? '。' : ELLIPSIS,
      });
    });
    const doubled = lineMatches(
      part,
      /……(等等?)(?=[，。；：、\p{Script=Han}]|$)(?!等[级待候])/gu,
    ).map((match) =>
      problemAt(match, {
        message: '省略号与“等”不并用',
        suggestion: match.groups[1] ?? ELLIPSIS,
      }),
    );
    return found(inOrder([...typed, ...doubled]));
  },
};
