import { isDateLine } from '../../line/date-line.ts';
import { contentAt } from '../../line/text-line.ts';
import { checkCues } from '../check-cues.ts';
import { textPieces } from '../numbering/text-pieces.ts';
import { found, type Rule } from '../rule.ts';
import { problemAt } from '../wording/problem-at.ts';

const LONGEST = 80;

/** addressee/colon: the addressees do not end in a colon. */
export const addresseeColon: Rule = {
  id: 'addressee/colon',
  severity: 'warn',
  title: '主送机关末尾没有冒号',
  source: 'GB/T 9704-2012 7.3.2',
  about:
    '主送机关居左顶格，最后一个机关名称后标全角冒号。只看标题下一行以机关、单位统称结尾的短行；没有主送机关的文种不算。',
  good: [
    {
      text: '关于开展校车检查的通知\n各镇人民政府，县直各单位：\n请认真检查，按时上报情况。\n望河县教育局\n2026年3月2日',
    },
    {
      text: '望河镇校车安全工作总结\n望河镇人民政府\n2026年3月2日\n全年检查四次，整改隐患九处，各单位都完成了任务。',
    },
  ],
  bad: [
    {
      text: '关于开展校车检查的通知\n各镇人民政府，县直各单位\n请认真检查，按时上报检查情况，务必于月底前完成。\n望河县教育局\n2026年3月2日',
      finds: ['位'],
    },
    {
      text: '关于开展校车检查的通知\n各中小学、幼儿园，各有关单位。\n请认真检查，按时上报检查情况，务必于月底前完成。\n望河县教育局\n2026年3月2日',
      finds: ['。'],
    },
  ],
  check(part) {
    const piece = textPieces(part)[0];
    const line = piece?.edges.titleEnd ?? 0;
    if (piece === undefined || line === 0) return found([]);
    const { document, edges } = piece;
    const at = document.lines[line];
    const content = contentAt(document, line);
    if (at === undefined || edges.addresseeEnd > line || content.length > LONGEST) return found([]);
    const bare = content.replace(/[，。；,;.]$/u, '');
    // the first addressee is told by 各, so that the name of the issuer below a title is none
    const isAddressee = checkCues()['addressee-name'].test(bare) && bare.includes('各');
    if (!isAddressee || /[。；：]/u.test(bare)) return found([]);
    if (isDateLine(contentAt(document, line + 1)) || line + 2 >= document.lines.length)
      return found([]);
    const end = at.start + document.text.slice(at.start, at.end).trimEnd().length;
    const hasMark = bare !== content;
    const last = document.text.charAt(end - 1);
    return found([
      problemAt(
        { start: end - 1, end },
        {
          message: '主送机关之后应标全角冒号',
          suggestion: hasMark ? '：' : `${last}：`,
        },
      ),
    ]);
  },
};
