import { taxonomy } from '../../taxonomy/taxonomy.ts';
import { scoreBodyCues } from '../../taxonomy/body-cues.ts';
import {
  demandsOf,
  LEAST_GENRE_CONFIDENCE,
  NO_OUTLINE,
  UNSURE_GENRE,
} from '../elements/demands.ts';
import { draftSections, headedTops, headingSpan } from '../elements/draft-sections.ts';
import { evidenceText, headingsText, supportText } from '../elements/evidence.ts';
import { found, skipped, type Rule } from '../rule.ts';

const SURE = 0.85;
const CLEAR = 3;
const OWN_AT_MOST = 0.8;

/** Whether a heading shares a word with the usual headings of an element: 组织保障 is near 组织领导. */
function isAkin(heading: string, element: string): boolean {
  const index = taxonomy().indexOf.get(element) ?? -1;
  const words = [element, ...(taxonomy().elements[index]?.headings ?? [])];
  return words.some((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).some(
      (pair) => pair !== '工作' && heading.includes(pair),
    ),
  );
}

/** element/misplaced: the content of an element stands under the heading of another. */
export const elementMisplaced: Rule = {
  id: 'element/misplaced',
  severity: 'warn',
  title: '内容写在别的标题下',
  source: '模型中同类文本的统计；要素的常用词语（data/elements.json）',
  about:
    '标题写的是一项，正文的用语明显是另一项，而另一项在全文没有标题时才报。缺少要素的规则对此至多提示。',
  good: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n全年不发生校车安全责任事故。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、工作任务\n逐车排查隐患，对驾驶人逐人谈话。\n四、实施步骤\n3月底前完成排查。4月开展整改。\n五、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n六、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n全年不发生校车安全责任事故。\n二、工作任务\n逐车排查隐患，对驾驶人逐人谈话。\n三、实施步骤\n成立校车安全工作领导小组，由镇长任组长，分管副镇长任副组长。领导小组下设办公室，设在综合办。\n四、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n五、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
      finds: ['三、实施步骤'],
    },
  ],
  check(part, { outline, genreConfidence }) {
    if (outline === undefined) return skipped(NO_OUTLINE);
    if (genreConfidence < LEAST_GENRE_CONFIDENCE) return skipped(UNSURE_GENRE);
    const sections = draftSections(part);
    const named = new Set(sections.flatMap(({ named: all }) => all.map(({ element }) => element)));
    const asked = new Map(demandsOf(outline).map(({ element }) => [element.element, element]));
    const problems = headedTops(sections).flatMap((section) => {
      const own = section.named[0];
      if (own === undefined || own.confidence < SURE) return [];
      const { analysis } = part.document;
      const scores = scoreBodyCues(analysis.slice(section.node.bodyStart, section.node.span.end));
      const scoreOf = (element: string): number =>
        scores[taxonomy().indexOf.get(element) ?? -1] ?? 0;
      if (section.named.some(({ element }) => scoreOf(element) > OWN_AT_MOST)) return [];
      const best = [...asked.values()]
        .filter(
          ({ element }) =>
            !named.has(element) &&
            scoreOf(element) >= CLEAR &&
            !isAkin(section.node.heading, element),
        )
        .toSorted((a, b) => scoreOf(b.element) - scoreOf(a.element))[0];
      if (best === undefined) return [];
      return [
        {
          ...headingSpan(part, section),
          element: best.element,
          message: `“${section.node.heading}”下写的是“${best.element}”的内容`,
          suggestion: `改用“${best.headings[0]?.wording ?? best.element}”作标题，或者另立一节`,
          evidence: evidenceText([supportText(best, outline), headingsText(best)]),
        },
      ];
    });
    return found(problems);
  },
};
