import type { DraftPart } from '../../corpus/draft-part.ts';
import { textPieces } from '../numbering/text-pieces.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import {
  heldAttachments,
  notedAttachments,
  type HeldAttachment,
  type NotedAttachment,
} from '../wording/attachment-note.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

/** Words of a name as they are compared. */
function keyOf(name: string): string {
  return name.replace(/[\s\u3000《》“”（）()。，、；：．.]/gu, '');
}

/** Citations of attachments by numbers that the note does not have. */
function citationProblems(part: DraftPart, noted: readonly NotedAttachment[]): readonly Problem[] {
  const numbers = new Set(noted.map(({ number }) => number));
  const from = noted[0]?.start ?? 0;
  return lineMatches(part, /附件 ?(\d{1,2})(?![\d.．、:：]|[—～-]\d)/gu).flatMap((match) => {
    const number = Number(match.groups[1]);
    if (match.start >= from || match.offset === 0 || numbers.has(number)) return [];
    const message = numbers.has(0)
      ? '附件说明里只有一个不编号的附件'
      : `附件说明里没有附件${number}`;
    return [problemAt(match, { message })];
  });
}

/** Attachments that follow the text under another number or name than the note's. */
function heldProblems(
  noted: readonly NotedAttachment[],
  held: readonly HeldAttachment[],
): readonly Problem[] {
  return held.flatMap((attachment) => {
    const item = noted.find(({ number }) => number === attachment.number);
    const { start, end, number, opening } = attachment;
    if (item === undefined) {
      if (number === 0 || noted.length === 0) return [];
      return [problemAt({ start, end }, { message: `附件说明里没有附件${number}` })];
    }
    // a page may break the title off
    if (keyOf(opening).length < keyOf(item.name).length) return [];
    if (keyOf(opening).includes(keyOf(item.name))) return [];
    return [
      problemAt(
        { start: item.start, end: item.end },
        {
          message: `附件${number === 0 ? '' : number}的标题与附件说明不一致`,
          evidence: `附件里是“${opening.slice(0, 40)}”`,
          severity: 'warn',
        },
      ),
    ];
  });
}

/** attachment/match: attachments cited, listed and held do not agree. */
export const attachmentMatch: Rule = {
  id: 'attachment/match',
  severity: 'error',
  title: '附件的引用、说明与附件不一致',
  source: 'GB/T 9704-2012 7.3.7',
  about:
    '附件的序号和标题应与附件说明一致，正文引用的附件要在附件说明里。附件另成文件的，只核对正文与附件说明；没有附件说明的不检查。',
  good: [
    {
      text: '关于开展校车检查的通知\n各学校：\n请按附件1认真检查，按时上报情况（见附件2）。\n附件：1.检查表\n　　　2.名单\n望河镇人民政府\n2026年3月2日\n附件1\n检查表\n刹车、轮胎、灯光逐项检查。\n附件2\n名单\n王老师、李老师。',
    },
    {
      text: '关于开展校车检查的通知\n各学校：\n请按县局通知附件要求认真检查，按时上报情况。\n附件：检查表\n望河镇人民政府\n2026年3月2日',
    },
  ],
  bad: [
    {
      text: '关于开展校车检查的通知\n各学校：\n请按附件1认真检查，按时上报情况（见附件3）。\n附件：1.检查表\n　　　2.名单\n望河镇人民政府\n2026年3月2日',
      finds: ['附件3'],
    },
    {
      text: '关于开展校车检查的通知\n各学校：\n请按附件1认真检查，按时上报情况（见附件2）。\n附件：1.检查表\n　　　2.名单\n望河镇人民政府\n2026年3月2日\n附件1\n检查表\n刹车、轮胎、灯光逐项检查。\n附件2\n经费预算\n共四万元，由镇财政承担。',
      finds: ['名单'],
    },
  ],
  check(part) {
    const noted = notedAttachments(part);
    if (noted.length === 0 || textPieces(part).length === 0) return found([]);
    return found(
      inOrder([...citationProblems(part, noted), ...heldProblems(noted, heldAttachments(part))]),
    );
  },
};
