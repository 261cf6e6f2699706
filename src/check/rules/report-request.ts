import { checkCues } from '../check-cues.ts';
import { found, type Rule } from '../rule.ts';
import { closingLines } from '../wording/closing-lines.ts';
import { documentKind } from '../wording/document-kind.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

const MESSAGE = '报告不得夹带请示事项';
const EVIDENCE = '需要批准的事项另用“请示”行文';

/** report/request: a 报告 that asks for approval. */
export const reportRequest: Rule = {
  id: 'report/request',
  severity: 'error',
  title: '报告中夹带请示事项',
  source: '党政机关公文处理工作条例 第十五条（四）',
  about:
    '标题文种是“报告”的，不得夹带请示事项，结尾不写“妥否，请批示”“请予批准”，文中不要钱要物（恳请拨付资金）。确要请示的，另行请示或改用“请示”。标题是“请示”的、“请审阅”“请指正”不算。',
  good: [
    {
      text: '望河镇关于校车安全工作情况的报告\n县教育局：\n现将校车安全工作情况报告如下。\n一、工作情况\n经县政府批准，更换校车四辆。\n二、下一步安排\n继续检查，报请审批线路调整。\n以上报告，请审阅。\n望河镇人民政府\n2026年3月2日',
    },
    {
      text: '望河镇关于更换校车的请示\n县教育局：\n我镇校车已到年限，拟更换四辆。\n妥否，请批示。\n望河镇人民政府\n2026年3月2日',
    },
  ],
  bad: [
    {
      text: '望河镇关于校车安全工作情况的报告\n县教育局：\n现将校车安全工作情况报告如下。\n一、工作情况\n全年检查四次。\n二、下一步安排\n镇财力有限，恳请县财政拨付专项资金20万元。\n特此报告。\n望河镇人民政府\n2026年3月2日',
      finds: ['恳请县财政拨付专项资金'],
    },
    {
      text: '望河镇关于校车安全工作情况的报告\n县教育局：\n现将校车安全工作情况报告如下。\n一、工作情况\n全年检查四次。\n二、下一步安排\n拟更换校车四辆。\n妥否，请批示。\n望河镇人民政府\n2026年3月2日',
      finds: ['妥否，请批示'],
    },
    {
      text: '望河镇关于校车更新情况的报告\n县教育局：\n我镇校车已到年限，拟更换四辆，所需经费列入预算。\n以上报告，请予批准。\n望河镇人民政府\n2026年3月2日',
      finds: ['以上报告，请予批准'],
    },
  ],
  check(part) {
    if (documentKind(part) !== '报告') return found([]);
    const request = checkCues()['approval-request'];
    const aid = lineMatches(part, new RegExp(checkCues()['aid-request'], 'gu')).map((match) =>
      problemAt(match, { message: MESSAGE, evidence: EVIDENCE }),
    );
    return found(
      inOrder([
        ...aid,
        ...closingLines(part).flatMap(({ start, line }) => {
          const match = request.exec(line);
          if (match === null) return [];
          // 妥否，请批示: to the end of the clause
          const rest = /^[^。；]*/u.exec(line.slice(match.index))?.[0] ?? match[0];
          const span = { start: start + match.index, end: start + match.index + rest.length };
          return [problemAt(span, { message: MESSAGE, evidence: EVIDENCE })];
        }),
      ]),
    );
  },
};
