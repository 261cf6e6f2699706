import { found, type Rule } from '../rule.ts';
import { documentKind } from '../wording/document-kind.ts';
import { problemAt } from '../wording/problem-at.ts';

/** Kinds that exclude each other, as titles put them together. */
const DOUBLED = new Set(['请示报告', '报告请示']);

/** title/genre: a title of two kinds at once. */
export const titleGenre: Rule = {
  id: 'title/genre',
  severity: 'warn',
  title: '标题的文种混用',
  source: '党政机关公文处理工作条例 第八条、第十五条（四）',
  about: '“请示”和“报告”是两种公文，标题不用“请示报告”。要批复的用“请示”，只汇报情况的用“报告”。',
  good: [
    {
      text: '望河镇关于更换校车的请示\n县教育局：\n我镇校车已到年限，拟更换四辆。\n妥否，请批示。',
    },
    {
      text: '望河镇关于请示报告制度执行情况的报告\n县委：\n现将情况报告如下。\n全年请示报告事项十二件。',
    },
  ],
  bad: [
    {
      text: '望河镇关于更换校车的请示报告\n县教育局：\n我镇校车已到年限，拟更换四辆。\n妥否，请批示。',
      finds: ['请示报告'],
    },
    {
      text: '望河中学关于增加经费的报告请示\n县教育局：\n我校校车已到年限，拟更换四辆。\n妥否，请批示。',
      finds: ['报告请示'],
    },
  ],
  check(part) {
    const kind = documentKind(part);
    if (!DOUBLED.has(kind)) return found([]);
    const title = part.tree.nodes.find(({ form }) => form === 'title');
    const start = part.document.analysis.lastIndexOf(kind, title?.span.end);
    if (title === undefined || start < title.span.start) return found([]);
    return found([
      problemAt(
        { start, end: start + kind.length },
        {
          message: `标题用了“${kind}”，请示和报告是两种公文`,
          evidence: '要批复的用“请示”，只汇报情况的用“报告”',
        },
      ),
    ]);
  },
};
