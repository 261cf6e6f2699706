import type { DraftPart } from '../../corpus/draft-part.ts';
import type { GenreOutline } from '../../mining/outline/genre-outline.ts';
import {
  demandsOf,
  LEAST_GENRE_CONFIDENCE,
  NO_OUTLINE,
  UNSURE_GENRE,
  type Demand,
} from '../elements/demands.ts';
import { draftSections, headedTops, type DraftSection } from '../elements/draft-sections.ts';
import {
  evidenceText,
  exampleText,
  headingsText,
  normText,
  supportText,
} from '../elements/evidence.ts';
import { isLooserKind } from '../elements/looser-kind.ts';
import { presentElements, type Presence } from '../elements/present-elements.ts';
import { usualPlace } from '../elements/usual-place.ts';
import { found, skipped, type Problem, type Rule } from '../rule.ts';

/** With fewer headings a text has no outline that something could be missing in. */
const LEAST_HEADED = 3;

function problemOf(
  part: DraftPart,
  sections: readonly DraftSection[],
  outline: GenreOutline,
  { element, severity }: Demand,
): Problem {
  const place = usualPlace(part, sections, outline, element.element);
  const isRare = element.tier === 'optional';
  return {
    start: place.at,
    end: place.at,
    severity,
    element: element.element,
    message: isRare
      ? `没有“${element.element}”：写作规范要求有，但${supportText(element, outline)}`
      : `缺少“${element.element}”：${supportText(element, outline)}`,
    suggestion: `${place.words}增写“${element.headings[0]?.wording ?? element.element}”${element.guidance === '' ? '' : `：${element.guidance}`}`,
    evidence: evidenceText([
      normText(element),
      headingsText(element),
      place.words === '' ? '' : `通常${place.words}`,
      exampleText(element),
    ]),
  };
}

/** Plans that go through their work stage by stage may well leave it at that. */
const STANDS_IN: ReadonlyMap<string, string> = new Map([['工作任务', '实施步骤']]);

function softened(demand: Demand, present: ReadonlyMap<string, Presence>): Demand {
  const other = STANDS_IN.get(demand.element.element);
  const isSoft = demand.severity === 'error' && other !== undefined && present.has(other);
  return isSoft ? { ...demand, severity: 'warn' } : demand;
}

function asHint(demand: Demand): Demand {
  return { ...demand, severity: 'info' };
}

/** An element that texts rarely do without, and that is only touched on here: worth a look, no more. */
function hintOf(...given: Parameters<typeof problemOf>): Problem {
  const { element } = given[3].element;
  const [, , outline, { element: entry }] = given;
  return {
    ...problemOf(...given),
    severity: 'info',
    message: `没有单列“${element}”，只在别处提到：${supportText(entry, outline)}`,
  };
}

/** element/missing: an element that such texts have, or a standard demands, is not there. */
export const elementMissing: Rule = {
  id: 'element/missing',
  severity: 'error',
  title: '缺少必备要素',
  source: '模型中同类文本的统计；各文种的写作规范（见每条依据）',
  about:
    '同类文本必备、规范也要求的，或者九成以上都有、规范没有放宽的，缺了报错误；其余必备的报警告；规范要求而同类文本少有的，只提示。写在下一级标题、合并的标题（工作目标和任务）里的都算有；没有单列、只在别处提到的，只提示。规范不提倡的（指导思想等）不要求；标题、落款只在规范要求而同类文本也有时才提。意见、规划、若干措施、行动计划等没有固定内容的，只提示。正文一级标题不足三个或文种认得不准的，不查。',
  good: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n全年不发生校车安全责任事故。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、工作任务\n逐车排查隐患，对驾驶人逐人谈话。\n四、实施步骤\n3月底前完成排查。4月开展整改。\n五、保障措施\n经费由镇财政列支。六、责任分工\n派出所负责路面，学校负责点名。\n七、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
    },
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标和任务\n全年不发生校车安全责任事故。逐车排查隐患，对驾驶人逐人谈话。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、实施步骤\n3月底前完成排查。4月开展整改。\n四、保障措施\n经费由镇财政列支。五、责任分工\n派出所负责路面，学校负责点名。\n六、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n全年不发生校车安全责任事故。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、工作任务\n逐车排查隐患，对驾驶人逐人谈话。\n四、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n五、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
      finds: ['', ''],
    },
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n全年不发生校车安全责任事故。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、实施步骤\n3月底前完成排查。4月开展整改。\n四、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n五、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
      finds: ['', ''],
    },
  ],
  check(part, { outline, genreConfidence }) {
    if (outline === undefined) return skipped(NO_OUTLINE);
    if (genreConfidence < LEAST_GENRE_CONFIDENCE) return skipped(UNSURE_GENRE);
    const sections = draftSections(part);
    if (headedTops(sections).length < LEAST_HEADED)
      return skipped(`正文的一级标题不足 ${LEAST_HEADED} 个，无从判断缺什么要素`);
    const present = presentElements(part, sections);
    const demands = isLooserKind(part) ? demandsOf(outline).map(asHint) : demandsOf(outline);
    return found(
      demands.flatMap((demand) => {
        const presence = present.get(demand.element.element);
        if (presence === undefined)
          return [problemOf(part, sections, outline, softened(demand, present))];
        if (presence !== 'words' || demand.severity === 'info') return [];
        return [hintOf(part, sections, outline, demand)];
      }),
    );
  },
};
