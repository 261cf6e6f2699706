import { found, type Rule } from '../rule.ts';
import { notedAttachments, type NotedAttachment } from '../wording/attachment-note.ts';
import { problemAt } from '../wording/problem-at.ts';
import { tellOnce, type KindOfProblem } from '../wording/tell-once.ts';

const FINAL = /[。；;，,.]$/u;

function casesOf(
  text: string,
  { start, end, number, mark }: NotedAttachment,
): readonly KindOfProblem[] {
  const cases: KindOfProblem[] = [];
  const at = text.lastIndexOf(`${number}`, start);
  if (number > 0 && /[、:：]$/u.test(mark) && at >= 0) {
    const words = { message: '附件序号用阿拉伯数字加下脚点', suggestion: `${number}.` };
    cases.push({ kind: 'number', problem: problemAt({ start: at, end: at + mark.length }, words) });
  }
  if (FINAL.test(text.slice(start, end))) {
    const words = { message: '附件名称后不加标点', suggestion: '' };
    cases.push({ kind: 'final', problem: problemAt({ start: end - 1, end }, words) });
  }
  return cases;
}

/** attachment/format: the note of attachments with wrong numbers or final punctuation. */
export const attachmentFormat: Rule = {
  id: 'attachment/format',
  severity: 'warn',
  title: '附件说明的写法不合规范',
  source: 'GB/T 9704-2012 7.3.4',
  about:
    '附件说明写作“附件：1.×××”，序号用阿拉伯数字，附件名称后不加标点。只看正文之后的附件说明，正文里的“（见附件1）”不算。',
  good: [
    {
      text: '关于开展校车检查的通知\n各学校：\n请按附件1认真检查，按时上报情况（见附件2）。\n附件：1.检查表\n　　　2.名单\n望河镇人民政府\n2026年3月2日',
    },
    {
      text: '关于开展校车检查的通知\n各学校：\n请按附件认真检查，按时上报情况。\n附件：望河镇校车检查表（2026年版）\n望河镇人民政府\n2026年3月2日',
    },
  ],
  bad: [
    {
      text: '关于开展校车检查的通知\n各学校：\n请按附件认真检查，按时上报情况。\n附件：1、检查表；\n　　　2、名单。\n望河镇人民政府\n2026年3月2日',
      finds: ['1、', '；'],
    },
    {
      text: '关于开展校车检查的通知\n各学校：\n请按附件认真检查，按时上报情况。\n附件：望河镇校车检查表。\n望河镇人民政府\n2026年3月2日',
      finds: ['。'],
    },
  ],
  check(part) {
    const { text } = part.document;
    return found(
      tellOnce(
        part,
        notedAttachments(part).flatMap((item) => casesOf(text, item)),
      ),
    );
  },
};
