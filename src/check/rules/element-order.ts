import type { DraftPart } from '../../corpus/draft-part.ts';
import { LEAST_GENRE_CONFIDENCE, NO_OUTLINE, UNSURE_GENRE } from '../elements/demands.ts';
import {
  draftSections,
  isHeaded,
  headingSpan,
  type DraftSection,
} from '../elements/draft-sections.ts';
import { strongOrder, type OrderEvidence, type OrderLookup } from '../elements/order-evidence.ts';
import { found, skipped, type Problem, type Rule } from '../rule.ts';

/** A heading must name its element this surely, and no other besides. */
const SURE = 0.75;
const DOUBLE = 0.6;
/** An order that one in ten sound texts does not keep is worth a hint, no more. */
const WARNED_SHARE = 0.9;

/** 活动时间 may stand anywhere, and is no 实施步骤. */
const DATE_HEADING = /(?:时间|日期|地点)$/u;

/** A section that stands against the usual order, with the section it should stand on the other side of. */
type Displacement = {
  readonly section: DraftSection;
  readonly other: DraftSection;
  readonly comesLate: boolean;
  readonly evidence: OrderEvidence;
};

/** What a section is by its heading, else by what was decided of it. */
function elementOf({ named: [first], element }: DraftSection): string {
  return first !== undefined && first.confidence >= SURE ? first.element : element;
}

function isSurelyNamed(section: DraftSection): boolean {
  const [first, second] = section.named;
  return (
    isHeaded(section) &&
    !DATE_HEADING.test(section.node.heading) &&
    (first?.confidence ?? 0) >= SURE &&
    (second?.confidence ?? 0) < DOUBLE
  );
}

/** The first section of each element, as the corpus counts order, where its heading names it surely. */
function sureSections(sections: readonly DraftSection[]): readonly DraftSection[] {
  const tops = sections.filter(({ node }) => node.depth === 1 && node.recovered === undefined);
  const seen = new Set<string>();
  return tops.flatMap((section) => {
    const element = elementOf(section);
    if (seen.has(element)) return [];
    seen.add(element);
    return isSurelyNamed(section) ? [{ ...section, element }] : [];
  });
}

/** Pairs that stand the wrong way round: `late` should stand before `early`. */
function reversals(
  sections: readonly DraftSection[],
  lookup: OrderLookup,
): readonly {
  readonly early: DraftSection;
  readonly late: DraftSection;
  readonly evidence: OrderEvidence;
}[] {
  return sections.flatMap((early, i) =>
    sections.slice(i + 1).flatMap((late) => {
      const evidence = lookup(late.element, early.element);
      return evidence === undefined ? [] : [{ early, late, evidence }];
    }),
  );
}

/** The fewest sections to blame, the one with most reversals first; of equals the later one. */
function displacements(
  sections: readonly DraftSection[],
  lookup: OrderLookup,
): readonly Displacement[] {
  let left = reversals(sections, lookup);
  const blamed: Displacement[] = [];
  while (left.length > 0) {
    const counts = new Map<DraftSection, number>();
    for (const pair of left)
      for (const section of [pair.early, pair.late])
        counts.set(section, (counts.get(section) ?? 0) + 1);
    const most = Math.max(...counts.values());
    const section = [...counts].findLast(([, count]) => count === most)?.[0];
    const own = left.filter(({ early, late }) => early === section || late === section);
    const strongest = own.toSorted((a, b) => b.evidence.both - a.evidence.both)[0];
    if (section === undefined || strongest === undefined) break;
    const comesLate = strongest.late === section;
    const other = comesLate ? strongest.early : strongest.late;
    blamed.push({ section, other, comesLate, evidence: strongest.evidence });
    left = left.filter((pair) => !own.includes(pair));
  }
  return blamed;
}

function problemOf(
  part: DraftPart,
  { section, other, comesLate, evidence }: Displacement,
): Problem {
  const side = comesLate ? '前' : '后';
  const first = comesLate ? section.element : other.element;
  return {
    ...headingSpan(part, section),
    ...(evidence.first < WARNED_SHARE * evidence.both && { severity: 'info' as const }),
    element: section.element,
    message: `“${section.node.heading}”通常在“${other.node.heading}”之${side}`,
    suggestion: `移到“${other.node.heading}”之${side}`,
    evidence: `两项都有的同类文本 ${Math.round(evidence.both)} 篇，其中 ${Math.round(evidence.first)} 篇“${first}”在前`,
  };
}

/** element/order: an element stands on the wrong side of another. */
export const elementOrder: Rule = {
  id: 'element/order',
  severity: 'warn',
  title: '要素次序与同类文本不同',
  source: '模型中同类文本的次序统计',
  about:
    '只看标题明确、在提纲里先后清楚的要素：两项都有的同类文本五篇以上，八成以上次序一致；不到九成的只提示。活动时间、地点放在哪里都可以。',
  good: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n全年不发生校车安全责任事故。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、工作任务\n逐车排查隐患，对驾驶人逐人谈话。\n四、实施步骤\n3月底前完成排查。4月开展整改。\n五、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n六、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
    },
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、活动时间\n3月1日至4月30日。\n一、工作目标\n全年不发生校车安全责任事故。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、工作任务\n逐车排查隐患，对驾驶人逐人谈话。\n四、实施步骤\n3月底前完成排查。4月开展整改。\n五、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n六、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、组织领导\n成立校车安全工作领导小组，镇长任组长。\n二、工作任务\n逐车排查隐患，对驾驶人逐人谈话。\n三、实施步骤\n3月底前完成排查。4月开展整改。\n四、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n五、工作要求\n各村要高度重视，按时报送情况。\n六、工作目标\n全年不发生校车安全责任事故。',
      genre: 'plan',
      finds: ['六、工作目标'],
    },
  ],
  check(part, { outline, genreConfidence }) {
    if (outline === undefined) return skipped(NO_OUTLINE);
    if (genreConfidence < LEAST_GENRE_CONFIDENCE) return skipped(UNSURE_GENRE);
    const sections = sureSections(draftSections(part));
    return found(displacements(sections, strongOrder(outline)).map((one) => problemOf(part, one)));
  },
};
