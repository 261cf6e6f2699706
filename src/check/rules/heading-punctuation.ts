import type { DraftPart } from '../../corpus/draft-part.ts';
import type { SectionNode } from '../../structure/tree/section-tree.ts';
import { trimEnd } from '../../line/text-line.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { problemAt } from '../wording/problem-at.ts';
import { tellOnce, type KindOfProblem } from '../wording/tell-once.ts';

const FINAL = /[。；：;:，,]/u;
/** Numbers of the highest level, which never number the items of a list. */
const TOP = /^[一二三四五六七八九十]+[、.．]|^第.+[章编]/u;
/** A heading longer than this may be a sentence that is meant as one. */
const LONGEST = 30;

/** The line that a heading takes. */
function lineEnd(part: DraftPart, node: SectionNode): number {
  const { text } = part.document;
  const next = text.indexOf('\n', node.span.start);
  return trimEnd(text, node.span.start, next < 0 ? text.length : Math.min(next, node.span.end));
}

/** A heading that ends in a mark, or does not (then `mark` is empty). */
type Heading = {
  readonly node: SectionNode;
  readonly end: number;
  readonly mark: string;
  /** Whether its line goes on behind the mark, which then has to be there. */
  readonly followed: boolean;
};

/** `二、主要任务；` above a paragraph reads as an item of a list, but something stands under it. */
function isOwnLine(part: DraftPart, { form, number, span }: SectionNode, end: number): boolean {
  if (/条/u.test(number)) return false;
  if (form === 'line') return true;
  return (
    form === 'list-item' &&
    TOP.test(number) &&
    part.document.text.slice(end, span.end).trim() !== ''
  );
}

function readHeading(part: DraftPart, node: SectionNode): readonly Heading[] {
  const { text } = part.document;
  const bare = node.heading.replace(FINAL, '');
  // a heading made of clauses is a sentence, and its full stop is meant
  if (bare === '' || bare.length > LONGEST || /[，；。：]/u.test(bare)) return [];
  if (node.form === 'run-in')
    return [{ node, end: node.bodyStart, mark: text.charAt(node.bodyStart - 1), followed: true }];
  const end = lineEnd(part, node);
  if (!isOwnLine(part, node, end) || text.slice(node.span.start, end).trim() === '') return [];
  const last = text.charAt(end - 1);
  const phrase = text.slice(node.span.start + node.number.length, end - 1);
  if (/[，；。：]/u.test(phrase)) return [];
  return [{ node, end, mark: FINAL.test(last) ? last : '', followed: false }];
}

/** The way a heading is numbered: 一、 and 二、 are of one kind. */
function kindOf({ node }: Heading): string {
  return `${node.depth} ${node.number.replace(/[\d一二三四五六七八九十百]+/gu, 'n')}`;
}

function problemOf({ node, end, mark }: Heading, isHabit: boolean): Problem {
  return problemAt(
    { start: end - 1, end },
    {
      message: `独占一行的标题“${node.heading}”末尾不用“${mark}”`,
      suggestion: '',
      ...((isHabit || /[：:]/u.test(mark)) && { severity: 'info' }),
    },
  );
}

/** Headings of a kind that mostly end in a mark follow a habit, which the highest offices have, too: told once, as a hint. */
function casesOf(headings: readonly Heading[]): readonly KindOfProblem[] {
  const marked = headings.filter(({ mark }) => FINAL.test(mark));
  const isTop = headings.some(({ node }) =>
    /^[一二三四五六七八九十]+、|^第.+[章编]/u.test(node.number),
  );
  const isHabit = !isTop && marked.length > 1 && marked.length * 2 > headings.length;
  const faulty = marked.filter(({ followed }) => !followed);
  return faulty.map((heading) => ({
    kind: isHabit ? 'habit' : `${heading.node.span.start}`,
    problem: problemOf(heading, isHabit),
  }));
}

/** heading/punctuation: a heading on its own line that ends in 。 ； or ：. */
export const headingPunctuation: Rule = {
  id: 'heading/punctuation',
  severity: 'warn',
  title: '标题末尾有标点',
  source: 'GB/T 15834-2011 B.4；实务',
  about:
    '独占一行的标题末尾不用句号、分号、逗号；引出条目的冒号、全文一律带句号的二三级标题（常见于上级机关文件）只作提示。问号、叹号、省略号可用；与正文接排的小标题（“（一）加强领导。各校……”）和条目本身是句子的不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆。各校逐车检查，建立台账。\n（二）培训司机。每季度集中培训一次。\n二、怎样保证学生安全？\n各校要严格执行接送制度，按时上报情况。',
    },
    {
      text: '望河镇校车安全工作方案\n一、工作要求\n1.各校要在3月底前报送名单。\n2.各校要落实接送制度。\n二、联系方式\n镇教育办，电话5201234。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一、工作目标。\n全年校车无事故，司机培训率百分之百。\n二、主要任务；\n各校要排查车辆，建立台账，限期整改。\n三、工作要求\n各校要按时上报情况，镇教育办按月通报。',
      finds: ['。', '；'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务：\n（一）排查车辆。各校逐车检查，建立台账。\n（二）培训司机。每季度集中培训一次。\n二、工作要求\n各校要按时上报情况，镇教育办按月通报。',
      finds: ['：'],
    },
  ],
  check(part) {
    const kinds = new Map<string, Heading[]>();
    for (const heading of part.tree.nodes.flatMap((node) => readHeading(part, node))) {
      const row = kinds.get(kindOf(heading));
      if (row === undefined) kinds.set(kindOf(heading), [heading]);
      else row.push(heading);
    }
    return found(tellOnce(part, [...kinds.values()].flatMap(casesOf)));
  },
};
