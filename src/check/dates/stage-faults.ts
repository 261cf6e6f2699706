import type { DraftPart } from '../../corpus/draft-part.ts';
import type { SectionNode } from '../../structure/tree/section-tree.ts';
import type { Problem } from '../rule.ts';
import { problemAt } from '../wording/problem-at.ts';
import { datesIn, type TextDate } from './text-dates.ts';

/** 准备阶段, 第一阶段, 自查整改: a heading of a step; so much of its line is read for its dates. */
const STAGE = /阶段|第[一二三四五六]步|时期|[（(][^）)]*\d{1,2}月[^）)]*[）)]/u;
const READ = 60;

/** When a stage begins: the first date with a year on its line. */
type Stage = { readonly node: SectionNode; readonly date: TextDate; readonly month: number };

function stageOf({ document }: DraftPart, node: SectionNode): readonly Stage[] {
  const line = document.analysis.slice(node.span.start, node.span.end).split('\n', 1)[0] ?? '';
  const head = line.slice(0, READ);
  if (!STAGE.test(head)) return [];
  const date = datesIn(head).find(({ year }) => year !== undefined);
  if (date?.year === undefined) return [];
  return [{ node, date, month: date.year * 12 + date.month }];
}

/** Sections of one parent that are stages with dates, in their order. */
function seriesOf(part: DraftPart): readonly (readonly Stage[])[] {
  const series = new Map<number, Stage[]>();
  for (const node of part.tree.nodes) {
    if (node.form === 'title' || node.form === 'closing' || node.number === '') continue;
    const row = series.get(node.parent) ?? [];
    row.push(...stageOf(part, node));
    series.set(node.parent, row);
  }
  return [...series.values()];
}

/** Stages that begin before the one above them: 第三阶段（2025年9月） below 第二阶段（2026年6月）. O(sections). */
export function stageFaults(part: DraftPart): readonly Problem[] {
  return seriesOf(part).flatMap((stages) =>
    stages.flatMap(({ node, date, month }, index) => {
      const before = stages[index - 1];
      if (before === undefined || month >= before.month) return [];
      const start = node.span.start + date.start;
      return [
        problemAt(
          { start, end: node.span.start + date.end },
          {
            message: `早于上一阶段的${before.date.year ?? ''}年${before.date.month}月`,
            severity: 'warn',
          },
        ),
      ];
    }),
  );
}
