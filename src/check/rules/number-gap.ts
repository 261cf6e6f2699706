import { faultyNumbers, type FaultyNumber } from '../numbering/faulty-numbers.ts';
import { faultyOrdinals } from '../numbering/inline-series.ts';
import { markSpan } from '../numbering/mark-span.ts';
import { labelOf } from '../numbering/relabel.ts';
import { found, type Rule } from '../rule.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

const EVIDENCE = '如漏了内容，请补上；如没有，请重新编号';

function messageOf(text: string, fault: FaultyNumber): string {
  const own = labelOf(text, fault.mark);
  const due = fault.missing.length > 0 ? fault.missing.join('') : fault.expected;
  return fault.previous === undefined
    ? `“${own}”之前缺“${due}”`
    : `“${labelOf(text, fault.previous)}”之后是“${own}”，缺“${due}”`;
}

/** number/gap: a number is left out among siblings. */
export const numberGap: Rule = {
  id: 'number/gap',
  severity: 'error',
  title: '序号跳号',
  source: '实务：同级序号连续；层次序号见 GB/T 9704-2012 7.3.3',
  about:
    '同一上级之下的序号要从头连续编排，跳号多半是漏了一项或删后没有重编。条文序号（第X条）和接着上一部分往下编的序号不重新起头，附件、引文和表格另起编号，都不算跳号。段内的“一是……三是”作警告。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年无事故。\n二、主要任务\n（一）排查车辆。\n（二）培训司机。\n三、工作要求\n各校要按时上报。',
    },
    {
      text: '望河镇食堂管理办法\n第一章 总则\n第一条 为加强食堂管理，制定本办法。\n第二条 本办法适用于镇属食堂。\n第二章 管理\n第三条 食堂每日留样。\n第四条 食堂每周公示账目。',
      genre: 'rules',
    },
    {
      text: '望河镇读书活动方案\n一、活动安排\n（一）宣传阶段\n1.张贴海报。\n2.发放书单。\n（二）实施阶段\n3.开展共读。\n4.组织展评。\n二、奖项设置\n一、二、三等奖各3名。一是评选公开，二是结果公示；一是班级推荐，二是学校审定，星期三是截止日。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全管理办法\n第一章 总则\n第一条 为加强校车管理，制定本办法。\n第二条 本办法适用于全镇各校。\n第二章 车辆管理\n第四条 车辆每月检查一次。\n第五条 检查情况登记在册。',
      genre: 'rules',
      finds: ['第四条'],
    },
    {
      text: '望河镇校车安全工作方案\n一、工作目标\n全年无事故。\n三、主要任务\n各校要排查车辆。\n四、工作要求\n各校要按时上报。',
      finds: ['三、'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆。各校逐车检查，建立台账。\n（二）培训司机。每季度集中培训一次。\n（四）公开监督。公布举报电话，接受家长监督。\n二、工作要求\n各校要按时上报。',
      finds: ['（四）'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n一是排查车辆，二是培训司机，四是公开监督。重点抓好①刹车；③灯光；④轮胎。\n二、工作要求\n各校要按时上报。',
      finds: ['四是', '③'],
    },
  ],
  check(part) {
    const { text } = part.document;
    const numbers = faultyNumbers(part, 'gap').map((fault) =>
      problemAt(markSpan(text, fault.mark), {
        message: messageOf(text, fault),
        suggestion: fault.expected,
        evidence: EVIDENCE,
        // the draft may be an extract that begins in the middle
        severity: fault.previous === undefined ? 'warn' : 'error',
      }),
    );
    const ordinals = faultyOrdinals(part)
      .filter(({ kind }) => kind === 'gap')
      .map((fault) =>
        problemAt(fault, {
          message: `段内列举到“${fault.label}”，缺“${fault.missing}”`,
          suggestion: fault.expected,
          evidence: EVIDENCE,
          severity: 'warn',
        }),
      );
    return found(inOrder([...numbers, ...ordinals]));
  },
};
