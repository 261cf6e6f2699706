import type { HeadingMark } from '../marks/heading-marks.ts';
import { numberLabel } from '../../line/number-label.ts';
import type { Hierarchy, Loss } from '../hierarchy/placement.ts';
import type { RecoveredSection } from '../losses/recovery-context.ts';
import type { Anomaly, Recovery } from './section-tree.ts';
import type { DocumentText } from '../../line/text-line.ts';

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

function lostHeadings({ at, recovery, also = [] }: RecoveredSection): readonly Anomaly[] {
  const twin = recovery.heading === undefined ? '' : `“${recovery.heading}”`;
  const evidence = `${EVIDENCE[recovery.evidence]}${twin}`;
  return [...also, recovery.expected ?? ''].map((expected) => ({
    kind: 'lost-heading',
    at,
    expected,
    evidence,
  }));
}

function labelOf(document: DocumentText, mark: HeadingMark | undefined): string {
  return mark === undefined ? '' : document.text.slice(mark.start, mark.end).trim();
}

/** The first number missing before each mark. */
function firstGaps(losses: readonly Loss[]): ReadonlyMap<number, Loss> {
  const gaps = new Map<number, Loss>();
  for (const loss of losses)
    if (loss.evidence === 'gap' && !gaps.has(loss.before)) gaps.set(loss.before, loss);
  return gaps;
}

/** The numbers that recovered sections are told to have borne: a gap in the count is told there already. */
function toldNumbers(
  recovered: readonly RecoveredSection[],
): ReadonlyMap<string, readonly number[]> {
  const told = new Map<string, number[]>();
  for (const { at, recovery, also = [] } of recovered)
    for (const number of [...also, recovery.expected ?? '']) {
      const row = told.get(number) ?? [];
      row.push(at);
      told.set(number, row);
    }
  return told;
}

/** The number of a mark with `n` for its value: 一、 gives n、, （3） gives （n）. */
function patternOf(label: string): string {
  return label.replace(/[\d一二三四五六七八九十]+/u, 'n');
}

/** Marks right before which, or at which, a recovered section begins: the break in the count is told there. */
function coveredMarks({ marks, recovered }: Context): ReadonlySet<number> {
  const covered = new Set<number>();
  const places = recovered.map(({ at }) => at).toSorted((a, b) => a - b);
  let next = 0;
  marks.forEach(({ start }, index) => {
    for (; (places[next] ?? Infinity) <= start; next++) covered.add(index);
  });
  return covered;
}

type Gap = { readonly expected: string; readonly told: boolean };

/** The first number missing before each mark, and whether a recovered section since its last sibling tells of it. */
function gapReader(context: Context): (index: number) => Gap | undefined {
  const { marks, hierarchy, recovered } = context;
  const covered = coveredMarks(context);
  const gaps = firstGaps(hierarchy.losses);
  const told = toldNumbers(recovered);
  return (index) => {
    const gap = gaps.get(index);
    const mark = marks[index];
    if (gap === undefined || mark === undefined) return undefined;
    const expected = numberLabel(gap.family, gap.value, gap.prefix);
    const previous = marks[hierarchy.placements[index]?.previous ?? -1]?.start ?? -1;
    const places = told.get(expected) ?? [];
    return {
      expected,
      told: covered.has(index) || places.some((at) => at > previous && at <= mark.start),
    };
  };
}

/**
 * What does not add up in a document's numbering, in document order: lost headings, gaps in lists, repeats, mixed
 * styles. O(marks + losses).
 */
export function findAnomalies(context: Context): readonly Anomaly[] {
  const { document, marks, hierarchy, recovered } = context;
  const anomalies: Anomaly[] = recovered.flatMap(lostHeadings);
  const gapAt = gapReader(context);
  marks.forEach((mark, index) => {
    const { fault, previous = -1 } = hierarchy.placements[index] ?? {};
    const before = marks[previous];
    const last = labelOf(document, before);
    const own = labelOf(document, mark);
    const evidence = before === undefined ? own : `${last}之后是${own}`;
    const at = mark.start;
    const gap = gapAt(index);
    if (gap?.told === false) anomalies.push({ kind: 'gap', at, expected: gap.expected, evidence });
    else if (fault === 'repeat')
      anomalies.push({ kind: 'repeat', at, expected: nextNumber(mark, before), evidence });
    else if (fault === 'style-mix')
      anomalies.push({ kind: 'style-mix', at, expected: patternOf(last), evidence });
  });
  return anomalies.toSorted((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : 1));
}

function nextNumber({ style, parts }: HeadingMark, before: HeadingMark | undefined): string {
  return numberLabel(style.family, (before?.value ?? 0) + 1, parts.slice(0, -1));
}
