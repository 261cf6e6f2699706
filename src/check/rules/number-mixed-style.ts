import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import { markSpan } from '../numbering/mark-span.ts';
import { numberSeries, type NumberSeries } from '../numbering/number-series.ts';
import { labelOf, relabel } from '../numbering/relabel.ts';
import { textPieces } from '../numbering/text-pieces.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

/** A number with `n` for its value: 一、 and 二、 are written alike. Blanks do not count. */
function styleOf(text: string, mark: HeadingMark): string {
  return labelOf(text, mark)
    .replace(/\s/gu, '')
    .replace(/[\d０-９]+|[一二三四五六七八九十百零〇两廿]+/gu, 'n')
    .replace(/^[①-⑳❶-❿㉑-㉟]$/u, '①')
    .replace(/^[⒈-⒛]$/u, '⒈')
    .replace(/^[⑴-⒇]$/u, '⑴')
    .replace(/^[㈠-㈩]$/u, '㈠');
}

/** The style most marks of a series have; the first one, if several have as many. */
function usualMark(text: string, marks: readonly HeadingMark[]): HeadingMark | undefined {
  const counts = new Map<string, number>();
  for (const mark of marks)
    counts.set(styleOf(text, mark), (counts.get(styleOf(text, mark)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return marks.find((mark) => counts.get(styleOf(text, mark)) === most);
}

function problemsOf(text: string, { marks }: NumberSeries): readonly Problem[] {
  const usual = usualMark(text, marks);
  if (usual === undefined) return [];
  const style = styleOf(text, usual);
  return marks
    .filter((mark) => styleOf(text, mark) !== style)
    .map((mark) =>
      problemAt(markSpan(text, mark), {
        message: `同级序号多写作“${labelOf(text, usual)}”，此处写作“${labelOf(text, mark)}”`,
        suggestion: relabel(text, usual, mark.value),
      }),
    );
}

/** number/mixed-style: siblings numbered in different ways. */
export const numberMixedStyle: Rule = {
  id: 'number/mixed-style',
  severity: 'warn',
  title: '同级序号写法不一',
  source: 'GB/T 15834-2011 B.3；实务：同级序号写法一致',
  about:
    '同一组序号应写法一致，不要“1.”“2、”混用、全角半角括号混用。不同层次、不同上级之下各成一组，分别比较。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n1.排查车辆。\n2.培训司机。\n二、工作要求\n1、加强领导。\n2、按时上报。',
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆\n1.逐车检查。\n2.限期整改。\n（二）培训司机\n每季度一次。\n二、工作要求\n各校要按时上报。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n1.排查车辆。\n2.培训司机。\n3、公开监督。\n二、工作要求\n各校要按时上报。',
      finds: ['3、'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆。各校逐车检查。\n(二)培训司机。每季度集中培训。\n（三）公开监督。公布举报电话。\n二．工作要求\n各校要按时上报。',
      finds: ['(二)', '二．'],
    },
  ],
  check(part) {
    const { text } = part.document;
    return found(
      inOrder(
        textPieces(part).flatMap((piece) =>
          numberSeries(piece).flatMap((series) => problemsOf(text, series)),
        ),
      ),
    );
  },
};
