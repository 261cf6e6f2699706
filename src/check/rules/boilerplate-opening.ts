import { hasTrait } from '../../taxonomy/genre-table.ts';
import { checkCues } from '../check-cues.ts';
import { found, type Rule } from '../rule.ts';
import { problemAt } from '../wording/problem-at.ts';

/** boilerplate/opening: headings of background, meaning and principles. */
export const boilerplateOpening: Rule = {
  id: 'boilerplate/opening',
  severity: 'info',
  title: '阐述背景、意义、原则',
  source: '整治形式主义为基层减负若干规定（2024）',
  about:
    '部署工作的文件一般不必阐述形势背景、重要意义、主要原则。只对方案、通知、整改方案里专设这类标题的作提示；预案、制度和报告不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年校车无事故。\n二、主要任务\n各校要排查车辆，按照指导思想开展工作。',
      genre: 'plan',
    },
    {
      text: '望河镇防汛应急预案\n一、工作原则\n以人为本，安全第一。\n二、组织机构\n成立指挥部，由镇长任指挥长。',
      genre: 'emergency-plan',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一、指导思想\n坚持安全第一，落实上级部署。\n二、主要任务\n各校要排查车辆，建立台账。',
      genre: 'plan',
      finds: ['指导思想'],
    },
    {
      text: '关于开展校车检查的通知\n各学校：\n一、充分认识校车检查的重要意义\n校车安全事关学生生命。\n二、检查内容\n各校要排查车辆，建立台账。',
      genre: 'notice',
      finds: ['充分认识校车检查的重要意义'],
    },
  ],
  check(part, { genre }) {
    if (!hasTrait(genre, 'directs')) return found([]);
    const { text } = part.document;
    const pattern = checkCues()['background-heading'];
    return found(
      part.tree.nodes.flatMap(({ form, depth, heading, span }) => {
        if (depth > 1 || (form !== 'line' && form !== 'run-in') || !pattern.test(heading))
          return [];
        const start = text.indexOf(heading, span.start);
        if (start < 0 || start >= span.end) return [];
        return [
          problemAt(
            { start, end: start + heading.length },
            { message: `“${heading}”一般不必专门阐述，可并入引言或删去` },
          ),
        ];
      }),
    );
  },
};
