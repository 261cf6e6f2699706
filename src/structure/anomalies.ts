import type { HeadingMark } from './heading-marks.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { RecoveredSection } from './lost-headings.ts';
import { numberLabel } from './number-label.ts';
import type { Anomaly, Recovery } from './section-tree.ts';
import type { DocumentText } from './text-line.ts';

type Context = {
  readonly document: DocumentText;
  readonly marks: readonly HeadingMark[];
  readonly hierarchy: Hierarchy;
  readonly recovered: readonly RecoveredSection[];
};

const EVIDENCE: Readonly<Record<Recovery['evidence'], string>> = {
  gap: '序号不连续',
  restart: '下级序号从头起，其间没有上级标题',
  orphan: '下级序号之上没有标题',
  turn: '内容转换，其前后标题已失落',
  twin: '近似文本在此处有标题',
};

function lostHeadings({ at, recovery, also = [] }: RecoveredSection): Anomaly[] {
  const twin = recovery.heading === undefined ? '' : `“${recovery.heading}”`;
  const evidence = `${EVIDENCE[recovery.evidence]}${twin}`;
  return [...also, recovery.expected ?? ''].map((expected) => ({ kind: 'lost-heading', at, expected, evidence }));
}

function label(context: Context, mark: HeadingMark): string {
  return context.document.text.slice(mark.start, mark.end).trim();
}

/** What does not add up in a document's numbering, in document order: lost headings, gaps in lists, repeats, mixed styles. */
export function findAnomalies(context: Context): readonly Anomaly[] {
  const anomalies: Anomaly[] = context.recovered.flatMap(lostHeadings);
  const lostAt = new Set(context.recovered.map((section) => section.at));
  const gapFrom = new Map<number, { family: string; value: number }>();
  for (const loss of context.hierarchy.losses)
    if (loss.evidence === 'gap' && !gapFrom.has(loss.before)) gapFrom.set(loss.before, loss);
  context.marks.forEach((mark, index) => {
    const { fault, previous = -1 } = context.hierarchy.placements[index] ?? {};
    const before = context.marks[previous];
    const after = before === undefined ? '' : `${label(context, before)}之后是`;
    const gap = gapFrom.get(index);
    const covered = [...lostAt].some((at) => at <= mark.start && at > (context.marks[index - 1]?.start ?? -1));
    if (gap !== undefined && !covered)
      anomalies.push({ kind: 'gap', at: mark.start, expected: numberLabel(gap.family, gap.value), evidence: `${after}${label(context, mark)}` });
    else if (fault === 'repeat')
      anomalies.push({ kind: 'repeat', at: mark.start, expected: numberLabel(mark.style.family, (before?.value ?? 0) + 1), evidence: `${after}${label(context, mark)}` });
    else if (fault === 'style-mix')
      anomalies.push({ kind: 'style-mix', at: mark.start, expected: before === undefined ? '' : label(context, before).replace(/[\d一二三四五六七八九十]+/u, 'n'), evidence: `${after}${label(context, mark)}` });
  });
  return anomalies.toSorted((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1));
}
