import { closingFormulas } from '../closing-formulas.ts';
import { found, type Rule } from '../rule.ts';
import { closingLines } from '../wording/closing-lines.ts';
import { documentKind } from '../wording/document-kind.ts';
import { problemAt } from '../wording/problem-at.ts';

const FORMULA =
  /(?:特此|专此|谨此)(?:予以)?(通知|报告|请示|批复|通报|公告|通告|函)(?=[。！.]?\s*$|[，。])/u;

/** closing/match: 特此报告 under a 通知 and the like. */
export const closingMatch: Rule = {
  id: 'closing/match',
  severity: 'warn',
  title: '结语与文种不符',
  source: '党政机关公文处理工作条例 第八条；实务',
  about:
    '“特此通知”“特此报告”等结语要与标题的文种一致，不一致多半是套用旧稿没有改。没有结语、标题看不出法定文种的不算。',
  good: [
    {
      text: '关于开展校车检查的通知\n各学校：\n请认真检查，按时上报情况。\n特此通知。\n望河镇人民政府\n2026年3月2日',
    },
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年无事故。\n二、工作要求\n各校要按时上报。\n特此通知。\n望河镇人民政府\n2026年3月2日',
    },
  ],
  bad: [
    {
      text: '关于开展校车检查的通知\n各学校：\n请认真检查，按时上报情况。\n特此报告。\n望河镇人民政府\n2026年3月2日',
      finds: ['特此报告'],
    },
    {
      text: '望河镇关于校车安全工作情况的报告\n县教育局：\n全年检查四次，整改隐患九处。\n特此函告，特此通知。\n望河镇人民政府\n2026年3月2日',
      finds: ['特此通知'],
    },
  ],
  check(part) {
    const formulas = closingFormulas();
    const kind = documentKind(part);
    const known = [...formulas.values()].flat();
    if (!known.includes(kind)) return found([]);
    return found(
      closingLines(part).flatMap(({ start, line }) => {
        const match = FORMULA.exec(line);
        const kinds = formulas.get(match?.[1] ?? '');
        if (match === null || kinds === undefined || kinds.includes(kind)) return [];
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        const message = `标题是“${kind}”，结语却是“${match[0]}”`;
        const suggestion = formulas.has(kind) ? `特此${kind}` : undefined;
        return [problemAt(span, { message, ...(suggestion !== undefined && { suggestion }) })];
      }),
    );
  },
};
