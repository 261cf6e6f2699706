import type { DraftPart } from '../../corpus/draft-part.ts';
import { faultyNumbers } from '../numbering/faulty-numbers.ts';
import { faultyOrdinals } from '../numbering/inline-series.ts';
import { markSpan } from '../numbering/mark-span.ts';
import { numberSeries, type NumberSeries } from '../numbering/number-series.ts';
import { labelOf, relabel } from '../numbering/relabel.ts';
import { textPieces, type TextPiece } from '../numbering/text-pieces.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

/** Families whose numbers never begin anew without a heading between, as a list in a paragraph may. */
const HEADING_FAMILIES = new Set(['han', 'han-paren', 'chapter', 'article']);

/** Whether a line of its own between two marks may head the second: a short line without a stop, or one that ends in a colon. */
function isIntroduced({ document }: TextPiece, from: number, to: number): boolean {
  return document.analysis
    .slice(from, to)
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .some((line) => line !== '' && (/[：:]$/u.test(line) || !/[。；，]/u.test(line)));
}

/** A series that starts afresh under the same parent without any heading between. */
function restartProblem(piece: TextPiece, { marks, restarts }: NumberSeries): readonly Problem[] {
  const [mark] = marks;
  const { text } = piece.document;
  if (mark === undefined || restarts === undefined) return [];
  if (!HEADING_FAMILIES.has(mark.style.family)) return [];
  if (isIntroduced(piece, restarts.end, mark.start)) return [];
  const message = `“${labelOf(text, restarts)}”之后又从“${labelOf(text, mark)}”编起，其间没有上一级标题`;
  const suggestion = relabel(text, mark, restarts.value + 1);
  return [problemAt(markSpan(text, mark), { message, suggestion, severity: 'warn' })];
}

function restartProblems(part: DraftPart): readonly Problem[] {
  return textPieces(part).flatMap((piece) =>
    numberSeries(piece).flatMap((series) => restartProblem(piece, series)),
  );
}

/** number/repeat: the same number twice among siblings. */
export const numberRepeat: Rule = {
  id: 'number/repeat',
  severity: 'error',
  title: '序号重复',
  source: '实务：同级序号不重复；层次序号见 GB/T 9704-2012 7.3.3',
  about:
    '同一上级之下不应有两个相同的序号。不同上级之下各自从头编号不算；有小标题隔开的两组列举、附件、引文和表格也不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆。各校逐车检查。\n（二）培训司机。每季度一次。\n二、工作要求\n（一）加强领导。校长负总责。\n（二）按时上报。每月末报送。',
    },
    {
      text: '望河镇读书活动方案\n一、活动安排\n春季：\n1.开展共读活动。\n2.组织朗诵比赛。\n秋季：\n1.开展征文活动。\n2.组织图书漂流。\n二、工作要求\n各校要按时上报。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年无事故。\n二、主要任务\n各校要排查车辆。\n二、工作要求\n各校要按时上报。',
      finds: ['二、'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆。各校逐车检查，建立台账。\n（二）培训司机。每季度集中培训一次。\n（二）公开监督。公布举报电话，接受家长监督。\n（四）督促整改。对发现的问题限期整改。',
      finds: ['（二）'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n一是排查车辆，二是培训司机，二是公开监督，四是督促整改。\n二、工作要求\n各校要按时上报。',
      finds: ['二是'],
    },
  ],
  check(part) {
    const { text } = part.document;
    const repeats = faultyNumbers(part, 'repeat').map(({ mark, expected }) =>
      problemAt(markSpan(text, mark), {
        message: `序号“${labelOf(text, mark)}”在同级中已经用过，应为“${expected}”`,
        suggestion: expected,
      }),
    );
    const ordinals = faultyOrdinals(part)
      .filter(({ kind }) => kind === 'repeat')
      .map(({ start, end, label, expected }) =>
        problemAt(
          { start, end },
          {
            message: `段内列举的“${label}”已经用过，应为“${expected}”`,
            suggestion: expected,
            severity: 'warn',
          },
        ),
      );
    return found(inOrder([...repeats, ...ordinals, ...restartProblems(part)]));
  },
};
