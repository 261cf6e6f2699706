import { hasTrait } from '../../taxonomy/genre-table.ts';
import { placeSpanOf } from '../../text/line-index.ts';
import { sourceSpan } from '../../text/mapped-text.ts';
import { isLooserKind } from '../elements/looser-kind.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';

/** A sentence, or an item that ends in a semicolon. */
const SENTENCE = /[^。；！？]+[。；！？]?/gu;
/** 责任单位：各镇人民政府。 may stand under every task. */
const LABELLED = /^[^，：]{2,10}：/u;
/** Signs do not count: what is left are letters and digits. */
const SIGNS = /[^\p{L}\p{N}]+/gu;
/** A number in front belongs to the list, not to the sentence. */
const NUMBER =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]|第[\d一二三四五六七八九十百]+条)\s*/u;
/** Shorter sentences may well be said twice; from the second length on it is no formula any more. */
const LEAST = 24;
const SURE = 40;
/** The same sentence so often is meant: one for every level, step or place. */
const MOST = 2;

/** copied/repeated: a whole sentence that stands in the draft twice. */
export const copiedRepeated: Rule = {
  id: 'copied/repeated',
  severity: 'warn',
  title: '文中有整句重复',
  source: '党政机关公文处理工作条例 第十九条（三）：内容简洁，表述准确，文字精练',
  about:
    '二十四字以上的整句在文中出现两次，多半是粘贴后没有删：四十字以上报警告，其余只提示；办法、细则和政策措施常有各条通用的句子，也只提示。标点和句首的序号不计。“责任单位：…”一类的项目、出现三次以上的句子（各级响应、各阶段的通用语）不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、排查车辆\n逐车检查，建立台账。责任单位：镇教育办、派出所、交警中队、各中小学校和幼儿园、校车公司。\n二、整改隐患\n逐车检查，建立台账。责任单位：镇教育办、派出所、交警中队、各中小学校和幼儿园、校车公司。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作总结\n一、工作情况\n（一）排查车辆。组织学校和派出所对全镇十二辆校车逐车检查轮胎、灯光、灭火器和安全带，建立一车一档。\n（二）培训司机。1.组织学校和派出所对全镇十二辆校车，逐车检查轮胎、灯光、灭火器和安全带，建立一车一档。',
      finds: [
        '组织学校和派出所对全镇十二辆校车，逐车检查轮胎、灯光、灭火器和安全带，建立一车一档。',
      ],
    },
  ],
  check(part, { genre }) {
    const isOrdinance = hasTrait(genre, 'articles') || isLooserKind(part);
    const firsts = new Map<string, number>();
    const repeats = new Map<string, Problem[]>();
    for (const match of lineMatches(part, SENTENCE, 'text')) {
      const lead = NUMBER.exec(match.groups[0] ?? '')?.[0].length ?? 0;
      const words = (match.groups[0] ?? '').slice(lead);
      const key = words.replace(SIGNS, '');
      if (key.length < LEAST || LABELLED.test(words)) continue;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, match.start + lead);
        repeats.set(key, []);
        continue;
      }
      const place = sourceSpan(part.clean.mapped, { start: first, end: first });
      const { line } = placeSpanOf(part.source.lineStarts, place).start;
      repeats.get(key)?.push(
        problemAt(
          { start: match.start + lead, end: match.end },
          {
            severity: key.length < SURE || isOrdinance ? 'info' : 'warn',
            message: `与第 ${line} 行的一句相同`,
            suggestion: '删去一处，或改成这里要说的内容',
          },
        ),
      );
    }
    return found([...repeats.values()].flatMap((all) => (all.length < MOST ? all : [])));
  },
};
