import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import { numberLabel } from '../../line/number-label.ts';
import { markSpan } from '../numbering/mark-span.ts';
import { numberSeries, type NumberSeries } from '../numbering/number-series.ts';
import { labelOf } from '../numbering/relabel.ts';
import { STANDARD_LEVELS, usesStandardLevels } from '../numbering/standard-levels.ts';
import { textPieces } from '../numbering/text-pieces.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

/** How many levels lie between a number and the one above it; 0 where either belongs to another scheme. */
function skippedLevels(mark: HeadingMark, parent: HeadingMark): number {
  const own = STANDARD_LEVELS.get(mark.style.family);
  const above = STANDARD_LEVELS.get(parent.style.family);
  return own === undefined || above === undefined ? 0 : Math.max(0, own - above - 1);
}

const FAMILIES = [...STANDARD_LEVELS.keys()];
const LABELS = ['', '一、', '（一）', '1.', '（1）'];

function problemOf(text: string, mark: HeadingMark, parent: HeadingMark): Problem {
  const level = (STANDARD_LEVELS.get(parent.style.family) ?? 0) + 1;
  const skipped = skippedLevels(mark, parent);
  return problemAt(markSpan(text, mark), {
    message: `“${labelOf(text, parent)}”之下直接用“${labelOf(text, mark)}”，跳过了“${LABELS.slice(level, level + skipped).join('”“')}”`,
    suggestion: numberLabel(FAMILIES[level - 1] ?? '', mark.value),
    evidence: '层次序号依次为一、→（一）→1.→（1）',
    severity: skipped > 1 ? 'warn' : 'info',
  });
}

/** Whether the level between is the rule in this text: more parents of this family have it below them than leave it out. */
function isUsual(series: readonly NumberSeries[], mark: HeadingMark, parent: HeadingMark): boolean {
  const under = series.filter((one) => one.parent?.style.family === parent.style.family);
  const skipping = under.filter(({ marks }) => marks[0]?.style.family === mark.style.family);
  const level = (STANDARD_LEVELS.get(parent.style.family) ?? 0) + 1;
  const usual = under.filter(({ marks }) => marks[0]?.style.family === FAMILIES[level - 1]);
  return usual.length > skipping.length;
}

/** number/skip-level: a level of numbers is left out. */
export const numberSkipLevel: Rule = {
  id: 'number/skip-level',
  severity: 'info',
  title: '序号跳级',
  source: 'GB/T 15834-2011 B.3.8；实务：只有两个层次时一、之下可用1.',
  about:
    '层次序号依次为一、（一）1.（1）。只有两个层次时，一、之下直接用1.已为习惯，不算；从较低层次起头也不算；文中多数地方用了中间层次而此处跳过的，提示统一；一次跳过两级的，提醒改正。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n1.排查车辆。各校逐车检查。\n2.培训司机。每季度一次。\n二、工作要求\n1.加强领导。校长负总责。\n2.按时上报。每月末报送。',
    },
    {
      text: '望河镇校车安全工作方案\n（一）主要任务\n1.排查车辆。\n2.培训司机。\n（二）工作要求\n各校要按时上报。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（1）排查车辆，各校逐车检查。\n（2）培训司机，每季度一次。\n二、工作要求\n各校要按时上报。',
      finds: ['（1）'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆\n1.逐车检查。\n2.限期整改。\n（二）培训司机\n每季度集中培训一次。\n二、实施步骤\n（一）动员。三月完成。\n（二）总结。六月完成。\n三、工作要求\n1.加强领导。\n2.按时上报。',
      finds: ['1.'],
    },
  ],
  check(part) {
    const { text } = part.document;
    const problems = textPieces(part).flatMap((piece) => {
      if (!usesStandardLevels(piece)) return [];
      const told = new Set<string>();
      const series = numberSeries(piece);
      return series.flatMap(({ marks, parent }) => {
        const [mark] = marks;
        if (mark?.atLineStart !== true || parent === undefined || marks.length < 2) return [];
        const skipped = skippedLevels(mark, parent);
        const pair = `${parent.style.family} ${mark.style.family}`;
        if (skipped === 0 || told.has(pair)) return [];
        if (skipped === 1 && !isUsual(series, mark, parent)) return [];
        told.add(pair);
        return [problemOf(text, mark, parent)];
      });
    });
    return found(inOrder(problems));
  },
};
