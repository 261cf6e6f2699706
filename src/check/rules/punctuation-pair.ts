import type { DraftPart } from '../../corpus/draft-part.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';
import { tellOnce } from '../wording/tell-once.ts';
import { otherHalf, unpairedIn, type Unpaired } from '../wording/unpaired.ts';

type Case = Unpaired & { readonly line: number };

function casesOf({ document }: DraftPart): readonly Case[] {
  return document.lines.flatMap(({ start, end }, line) =>
    unpairedIn(document.analysis.slice(start, end)).map((one): Case => ({
      start: start + one.start,
      end: start + one.end,
      sign: one.sign,
      fault: one.fault,
      line,
    })),
  );
}

/** A text with more lone halves than this is no prose; the first ones tell it. */
const MOST = 60;
/** How many lines a quotation or a bracket may run over. */
const REACH = 30;

/** A half that finds its other in a line further down, with none of its kind between, spans paragraphs: no fault. */
function withoutSpanning(cases: readonly Case[]): readonly Case[] {
  const spanning = new Set<Case>();
  const opened = new Map<string, Case>();
  for (const one of cases) {
    if (one.fault === 'missing-close') {
      opened.set(one.sign, one);
      continue;
    }
    const kind = otherHalf(one.sign);
    const before = opened.get(kind);
    opened.delete(kind);
    if (before === undefined || one.line - before.line > REACH) continue;
    spanning.add(before);
    spanning.add(one);
  }
  return cases.filter((one) => one.fault !== 'half-number' && !spanning.has(one));
}

function loneMessage(sign: string, other: string): string {
  if (sign === '“') return '前引号没有配对的后引号';
  return sign === '”' ? '后引号没有配对的前引号' : `“${sign}”没有配对的“${other}”`;
}

/** “甲“: the same half twice is one slip, and the second one is wrong. */
function problemsOf(part: DraftPart, cases: readonly Case[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (let index = 0; index < cases.length; index++) {
    const one = cases[index];
    if (one === undefined) continue;
    const other = otherHalf(one.sign);
    const next = cases[index + 1];
    const isTwin = next?.sign === one.sign && next.line === one.line;
    const wrong = isTwin && one.fault === 'missing-close' ? next : one;
    if (isTwin) index++;
    problems.push(
      problemAt(
        { start: wrong.start, end: wrong.end },
        isTwin
          ? { message: `“${one.sign}”连用两次，应一前一后成对`, suggestion: other }
          : { message: loneMessage(part.document.text.charAt(one.start), other) },
      ),
    );
  }
  return problems;
}

/** “甲": the same habit all over a text, told once. */
function straightProblems(part: DraftPart, cases: readonly Case[]): readonly Problem[] {
  const { text } = part.document;
  return tellOnce(
    part,
    cases.map((one) => {
      const isOpening = /[\s，。；：、（]$|^$/u.test(
        text.slice(Math.max(0, one.start - 1), one.start),
      );
      const problem = problemAt(
        { start: one.start, end: one.end },
        {
          message: '弯引号与直引号混用，不成对',
          suggestion: isOpening ? '“' : '”',
          severity: 'warn',
        },
      );
      return { kind: 'straight', problem };
    }),
  );
}

/** punctuation/pair: brackets and quotation marks without their other half. */
export const punctuationPair: Rule = {
  id: 'punctuation/pair',
  severity: 'error',
  title: '引号、括号、书名号不成对',
  source: 'GB/T 15834-2011',
  about:
    '引号、书名号、圆括号、六角括号要成对。跨段的引文、“1）”式序号不算；成对的直引号不检查，与弯引号混用的全文报一次。',
  good: [
    {
      text: '望河镇校车安全工作方案\n1）学习《校车安全管理条例》（国务院令第617号）；\n2）落实“一车一档”。\n会上说：“要讲安全。\n要讲责任。”',
    },
    { text: '望河镇读书方案\n共读《论语》《孟子》，写“我读《论语》”征文（800字（含标点）以内）。' },
  ],
  bad: [
    { text: '望河镇校车安全工作方案\n学习《校车安全管理条例，落实“一车一档”制度。', finds: ['《'] },
    {
      text: '望河镇校车安全工作方案\n落实“一车一档“制度，各校要排查车辆）并上报。',
      finds: ['“', '）'],
    },
    { text: '望河镇校车安全工作方案\n落实“一车一档"制度，开展"一人一档”登记。', finds: ['"'] },
  ],
  check(part) {
    const cases = casesOf(part);
    const straight = cases.filter(({ fault }) => fault === 'straight');
    const halves = withoutSpanning(cases.filter(({ fault }) => fault !== 'straight'));
    const problems = problemsOf(part, halves.slice(0, MOST));
    return found(inOrder([...problems, ...straightProblems(part, straight)]));
  },
};
