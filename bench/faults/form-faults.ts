import type { Random } from '../random.ts';
import { changeWords, bodyRange, type Change } from './change-words.ts';
import { pickOf, withLine, type FaultKind, type SeededText, type SeedText } from './fault.ts';
import { topSections } from './sections.ts';

function kind(rule: string, title: string, pattern: RegExp, change: Change): FaultKind {
  return {
    rule,
    title,
    seed: (text, random) => changeWords(text, random, pattern, change, [rule]),
  };
}

/** A heading that has its line to itself ends with a full stop. */
export function stopHeading({ lines, genre }: SeedText, random: Random): SeededText | undefined {
  const sections = topSections(lines, genre).filter(
    ({ isLine, start, end }) => isLine && end > start + 1,
  );
  const chosen = pickOf(random, sections);
  if (chosen === undefined || sections.length < 3) return undefined;
  const line = `${lines[chosen.start] ?? ''}。`;
  return {
    lines: withLine(lines, chosen.start, line),
    rules: ['heading/punctuation'],
    at: [chosen.start + 1],
  };
}

/** A heading is the same as an earlier one. */
export function repeatHeading({ lines, genre }: SeedText, random: Random): SeededText | undefined {
  const sections = topSections(lines, genre).filter(({ isLine }) => isLine);
  const at = random.whole(1, Math.max(1, sections.length - 1));
  const [first, second] = [sections[at - 1], sections[at]];
  if (first === undefined || second === undefined) return undefined;
  const { indent, label } = second.item;
  return {
    lines: withLine(lines, second.start, indent + label + first.item.rest),
    rules: ['heading/duplicate'],
    at: [first.start + 1, second.start + 1],
  };
}

/** A report ends by asking for approval. */
export function askInReport({ lines, genre }: SeedText, random: Random): SeededText | undefined {
  const title = lines.find((line) => line.trim() !== '') ?? '';
  if (genre !== 'report' || !/报告\s*$/u.test(title)) return undefined;
  const [, end] = bodyRange(lines);
  const request = random.pick([
    '妥否，请批示。',
    '以上请示当否，请批复。',
    '恳请上级拨付专项经费支持，请予批准。',
  ]);
  return {
    lines: [...lines.slice(0, end), request, ...lines.slice(end)],
    rules: ['report/request'],
    at: [end + 1],
  };
}

const ISSUE = /^([\s\u3000]*)(20\d\d)年(\d{1,2})月(\d{1,2})日[\s\u3000]*$/u;

/** The date of issue in another form. */
function issueKind(title: string, form: (y: string, m: string, d: string) => string): FaultKind {
  const seed = ({ lines }: SeedText): SeededText | undefined => {
    const index = lines.findLastIndex((line) => ISSUE.test(line));
    const [line = '', indent = '', y = '', m = '', d = ''] = ISSUE.exec(lines[index] ?? '') ?? [];
    const words = `${indent}${form(y, m, d)}`;
    if (index < 0 || words === line) return undefined;
    return { lines: withLine(lines, index, words), rules: ['date/format'], at: [index + 1] };
  };
  return { rule: 'date/format', title, seed };
}

const BRACKETED = /（([^（）]{2,30})）/gu;
const QUOTED = /“([^“”]{2,30})”/gu;

/** Faults of form. */
export const formFaults: readonly FaultKind[] = [
  issueKind('成文日期写作2024.5.10', (y, m, d) => `${y}.${m}.${d}`),
  issueKind('成文日期写作2024-5-10', (y, m, d) => `${y}-${m}-${d}`),
  issueKind(
    '成文日期月日补零',
    (y, m, d) => `${y}年${m.padStart(2, '0')}月${d.padStart(2, '0')}日`,
  ),
  kind('number/format', '年份简写', /(?<!\d)20(\d\d)年(?=\d{1,2}月)/gu, ([, y]) => `${y}年`),
  kind('number/format', '数字用全角', /(?<![\d.])\d{2,4}(?=[个户名人次万米台])/gu, ([digits]) =>
    digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  kind('punctuation/pair', '少后括号', BRACKETED, ([, words]) => `（${words}`),
  kind('punctuation/pair', '少前括号', BRACKETED, ([, words]) => `${words}）`),
  kind('punctuation/pair', '少后引号', QUOTED, ([, words]) => `“${words}`),
  kind(
    'punctuation/halfwidth',
    '用半角逗号',
    /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu,
    () => ',',
  ),
  kind(
    'punctuation/halfwidth',
    '用半角句号',
    /(?<=\p{Script=Han})。(?=\p{Script=Han})/gu,
    () => '.',
  ),
  { rule: 'heading/punctuation', title: '标题末加句号', seed: stopHeading },
  { rule: 'heading/duplicate', title: '标题与前一个相同', seed: repeatHeading },
  { rule: 'report/request', title: '报告夹带请示', seed: askInReport },
];
