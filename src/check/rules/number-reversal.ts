import type { DraftPart } from '../../corpus/draft-part.ts';
import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import { faultyNumbers } from '../numbering/faulty-numbers.ts';
import { markSpan } from '../numbering/mark-span.ts';
import { numberSeries } from '../numbering/number-series.ts';
import { labelOf } from '../numbering/relabel.ts';
import { STANDARD_LEVELS, usesStandardLevels } from '../numbering/standard-levels.ts';
import { textPieces } from '../numbering/text-pieces.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

function levelProblem(text: string, mark: HeadingMark, parent: HeadingMark): Problem {
  return problemAt(markSpan(text, mark), {
    message: `“${labelOf(text, parent)}”之下用了上一层次的序号“${labelOf(text, mark)}”`,
    evidence: '层次序号由大到小依次为一、→（一）→1.→（1）',
    severity: 'warn',
  });
}

/** A higher level under a lower one; each pair of levels is told once. */
function levelProblems(part: DraftPart): readonly Problem[] {
  const { text } = part.document;
  return textPieces(part).flatMap((piece) => {
    if (!usesStandardLevels(piece)) return [];
    const told = new Set<string>();
    return numberSeries(piece).flatMap(({ marks, parent }) => {
      const [mark] = marks;
      if (mark?.atLineStart !== true || parent === undefined) return [];
      const own = STANDARD_LEVELS.get(mark.style.family);
      const above = STANDARD_LEVELS.get(parent.style.family);
      const pair = `${parent.style.family} ${mark.style.family}`;
      if (own === undefined || above === undefined || own >= above || told.has(pair)) return [];
      told.add(pair);
      return [levelProblem(text, mark, parent)];
    });
  });
}

/** number/reversal: numbers that count back, and a higher level under a lower one. */
export const numberReversal: Rule = {
  id: 'number/reversal',
  severity: 'error',
  title: '序号颠倒',
  source: 'GB/T 15834-2011 B.3.8：序号一般由大到小，不宜颠倒；实务：同级序号由小到大',
  about:
    '同级序号倒着排，或者在下一层次之下又用上一层次的序号（如1.之下用（一）），读者会分不清层次。从较低层次起头、章条体例和1、1.1体例不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n（一）主要任务\n1.排查车辆。\n2.培训司机。\n（二）工作要求\n1.加强领导。\n2.按时上报。',
    },
    {
      text: '望河镇防汛应急预案\n1 总则\n1.1 编制目的\n为做好防汛工作，制定本预案。\n1.2 适用范围\n适用于全镇。\n2 组织机构\n2.1 指挥部\n（一）指挥长由镇长担任。\n（二）副指挥长由副镇长担任。',
      genre: 'emergency-plan',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年无事故。\n三、主要任务\n各校要排查车辆。\n二、组织领导\n成立领导小组。\n四、工作要求\n各校要按时上报。',
      finds: ['二、'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n1.排查车辆\n（一）逐车检查，建立台账。\n（二）限期整改，复查销号。\n2.培训司机\n（一）每季度集中培训一次。\n（二）每年考核一次。\n二、工作要求\n各校要按时上报。',
      finds: ['（一）'],
    },
  ],
  check(part) {
    const { text } = part.document;
    const backsteps = faultyNumbers(part, 'backstep').map(({ mark, previous, expected }) => {
      const before = previous === undefined ? '' : `“${labelOf(text, previous)}”之后是`;
      return problemAt(markSpan(text, mark), {
        message: `${before}“${labelOf(text, mark)}”，序号颠倒`,
        suggestion: expected,
      });
    });
    return found(inOrder([...backsteps, ...levelProblems(part)]));
  },
};
