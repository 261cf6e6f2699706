import type { DraftPart } from '../../corpus/draft-part.ts';
import type { SectionNode } from '../../structure/tree/section-tree.ts';
import { isDateLine } from '../../line/date-line.ts';
import { isEndingLine } from '../../line/ending-line.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import {
  draftSections,
  headingSpan,
  isHeaded,
  type DraftSection,
} from '../elements/draft-sections.ts';
import { found, type Problem, type Rule } from '../rule.ts';

/** What follows the last heading may be the signature, or its content that was taken for one (联系人：…). */
function isEnding(line: string): boolean {
  return isSignatureLine(line) || isDateLine(line) || isEndingLine(line);
}

/** What a number looks like whatever it counts: 三、 → N、; 第二条 → 第N条. */
function numberStyle(number: string): string {
  return number.replaceAll(/[一二三四五六七八九十百零〇\d]+/gu, 'N');
}

/** Whether a section goes on the numbering of another or ends its level; else it may be what the other holds (17. under 四、). */
function isNextOf(next: SectionNode, { number, depth }: SectionNode): boolean {
  return next.depth < depth || numberStyle(next.number) === numberStyle(number);
}

function isEmpty(part: DraftPart, { node, index }: DraftSection): boolean {
  const next = part.tree.nodes[index + 1];
  if (next !== undefined && next.parent === index) return false;
  const { text } = part.document;
  if (text.slice(node.bodyStart, node.span.end).trim() !== '') return false;
  if (next?.form !== 'closing') return next === undefined || isNextOf(next, node);
  const [first = ''] = text.slice(next.span.start, next.span.end).trim().split('\n');
  return isEnding(first.trim());
}

function problemOf(part: DraftPart, section: DraftSection): Problem {
  return {
    ...headingSpan(part, section),
    message: `标题“${section.node.heading}”下没有内容`,
    suggestion: '补写内容，或者删去这个标题',
    ...(section.node.depth === 1 && { element: section.element }),
  };
}

/** element/empty: a heading with nothing under it. */
export const elementEmpty: Rule = {
  id: 'element/empty',
  severity: 'warn',
  title: '标题下没有内容',
  source: '实务',
  about:
    '同一层其他标题下都有内容、只有它没有时才报；一串都没有内容的标题看作条目。标题后是表格、图片而文字里读不出来的，请核对。',
  good: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n全年不发生校车安全责任事故。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、工作任务\n逐车排查隐患，对驾驶人逐人谈话。\n四、实施步骤\n3月底前完成排查。4月开展整改。\n五、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n六、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
    },
    {
      text: '望河镇校车安全工作方案\n一、工作任务\n1.排查隐患\n2.整改隐患\n3.加强巡查\n二、工作要求\n各村要高度重视。',
      genre: 'plan',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n全年不发生校车安全责任事故。\n二、组织领导\n成立校车安全工作领导小组，镇长任组长。\n三、工作任务\n四、实施步骤\n3月底前完成排查。4月开展整改。\n五、保障措施\n经费由镇财政列支。派出所负责路面，学校负责点名。\n六、工作要求\n各村要高度重视，按时报送情况。',
      genre: 'plan',
      finds: ['三、工作任务'],
    },
  ],
  check(part) {
    const sections = draftSections(part);
    const problems = sections.filter((section) => {
      if (!isHeaded(section) || section.node.number === '' || !isEmpty(part, section)) return false;
      const siblings = sections.filter(
        (other) =>
          other !== section && other.node.parent === section.node.parent && isHeaded(other),
      );
      // a row of headings without text is a list: 1.做好排查 2.做好整改
      const filled = siblings.filter((other) => !isEmpty(part, other)).length;
      return filled >= 1 && filled === siblings.length;
    });
    return found(problems.map((section) => problemOf(part, section)));
  },
};
