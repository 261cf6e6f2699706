import type { SectionNode } from '../../structure/tree/section-tree.ts';
import { textPieces } from '../numbering/text-pieces.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { problemAt } from '../wording/problem-at.ts';

/** A heading's words as they are compared. */
function keyOf({ heading }: SectionNode): string {
  return heading.replace(/[\s\u3000。；：，、]/gu, '');
}

function isHeading(node: SectionNode): boolean {
  return (node.form === 'line' || node.form === 'run-in') && keyOf(node).length >= 2;
}

/** heading/duplicate: the same heading twice under one parent. */
export const headingDuplicate: Rule = {
  id: 'heading/duplicate',
  severity: 'warn',
  title: '同级标题重复',
  source: '实务：同级标题不重复，内容各归其位',
  about:
    '同一上级之下两个标题完全相同，多半是复制后没有改，或一项内容写了两遍。不同上级之下的相同小标题（如各阶段都有“工作内容”）、附件里的标题不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、宣传阶段\n（一）工作内容。张贴海报，发放告知书。\n（二）时间安排。3月底前完成。\n二、排查阶段\n（一）工作内容。逐车检查，建立台账。\n（二）时间安排。6月底前完成。',
    },
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年校车无事故。\n二、工作任务\n各校要排查车辆，建立台账。\n三、工作要求\n各校要按时上报情况。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年校车无事故。\n二、工作要求\n各校要排查车辆，建立台账。\n三、工作要求\n各校要按时上报情况。',
      finds: ['工作要求'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆。各校逐车检查，建立台账。\n（二）培训司机。每季度集中培训一次。\n（三）排查车辆。每学期复查一次。\n二、工作要求\n各校要按时上报情况。',
      finds: ['排查车辆'],
    },
  ],
  check(part) {
    const { text } = part.document;
    const attachedFrom = textPieces(part)[1]?.document.lines[0]?.start ?? Infinity;
    const seen = new Map<string, SectionNode>();
    const problems: Problem[] = [];
    for (const node of part.tree.nodes) {
      if (!isHeading(node) || node.span.start >= attachedFrom) continue;
      const key = `${node.parent} ${keyOf(node)}`;
      const twin = seen.get(key);
      if (twin === undefined) {
        seen.set(key, node);
        continue;
      }
      const at = text.indexOf(node.heading, node.span.start);
      const start = at < 0 || at >= node.span.end ? node.span.start : at;
      const end = start === at ? at + node.heading.length : node.bodyStart;
      problems.push(
        problemAt(
          { start, end: Math.max(start, end) },
          {
            message: `与“${twin.number}${twin.heading}”标题重复`,
            evidence: '如内容也重复，请合并；如不同，请改标题',
          },
        ),
      );
    }
    return found(problems);
  },
};
