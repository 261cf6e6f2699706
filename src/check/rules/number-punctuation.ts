import type { DraftPart } from '../../corpus/draft-part.ts';
import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import { formatChineseNumeral } from '../../text/numerals.ts';
import { commaNumbers } from '../numbering/comma-series.ts';
import { markSpan } from '../numbering/mark-span.ts';
import { labelOf } from '../numbering/relabel.ts';
import { textPieces, type TextPiece } from '../numbering/text-pieces.ts';
import { found, type Rule } from '../rule.ts';
import type { Severity } from '../severity.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';
import { tellOnce, type KindOfProblem } from '../wording/tell-once.ts';

/** How a number is wrongly punctuated. */
type Fault = {
  readonly wrong: RegExp;
  readonly right: (value: number) => string;
  readonly kind: string;
  readonly why: string;
  /** If other than the rule's own. */
  readonly severity?: Severity;
};

const MARK_FAULTS: readonly Fault[] = [
  {
    kind: 'han',
    wrong: /^[一二三四五六七八九十百]+\s*(?:[.．，,：:]|\s+、)$/u,
    right: (value) => `${formatChineseNumeral(value)}、`,
    why: '汉字数字序号后用顿号（GB/T 15834-2011 B.3.2）',
  },
  {
    kind: 'arabic',
    wrong: /^\d+\s*、$/u,
    right: (value) => `${value}.`,
    why: '不带括号的阿拉伯数字序号后用下脚点（GB/T 15834-2011 B.3.3）',
    // too common in practice to be a warning
    severity: 'info',
  },
  {
    kind: 'paren',
    wrong: /^[（(][一二三四五六七八九十百]+[）)][、．.]$/u,
    right: (value) => `（${formatChineseNumeral(value)}）`,
    why: '带括号的序号后不用标点（GB/T 15834-2011 B.3.4）',
  },
  {
    kind: 'arabic-paren',
    wrong: /^[（(]\d+[）)][、．.]$/u,
    right: (value) => `（${value}）`,
    why: '带括号的序号后不用标点（GB/T 15834-2011 B.3.4）',
  },
];

function markCase(text: string, mark: HeadingMark): readonly KindOfProblem[] {
  const label = labelOf(text, mark);
  const fault = MARK_FAULTS.find(({ wrong }) => wrong.test(label));
  if (fault === undefined) return [];
  const { kind, why, right, severity } = fault;
  const problem = problemAt(markSpan(text, mark), {
    message: `序号“${label}”的标点不合规范：${why}`,
    suggestion: right(mark.value),
    ...(severity !== undefined && { severity }),
  });
  return [{ kind, problem }];
}

/** 1，排查车辆 in lines that count up. */
function commaCases(text: string, piece: TextPiece): readonly KindOfProblem[] {
  const known = new Set(piece.marks.map((mark) => markSpan(text, mark).start));
  return commaNumbers(piece)
    .filter(({ start }) => !known.has(start))
    .map((number) => {
      const label = text.slice(number.start, number.end);
      const isArabic = /\d/u.test(label);
      const why = isArabic
        ? '不带括号的阿拉伯数字序号后用下脚点（GB/T 15834-2011 B.3.3）'
        : '汉字数字序号后用顿号（GB/T 15834-2011 B.3.2）';
      const problem = problemAt(number, {
        message: `序号“${label}”的标点不合规范：${why}`,
        suggestion: isArabic ? `${number.value}.` : `${formatChineseNumeral(number.value)}、`,
      });
      return { kind: isArabic ? 'arabic-comma' : 'han', problem };
    });
}

/** Ordinals within a paragraph: 第一、加强… takes a comma, 一是、 none. `stem` is the first group. */
const ORDINALS: readonly {
  readonly pattern: RegExp;
  readonly mark: string;
  readonly why: string;
}[] = [
  {
    pattern:
      /(?<![\p{Script=Han}\d、，])((?:第|其)[一二三四五六七八九十])、(?!第?[一二三四五六七八九十])/gu,
    mark: '，',
    why: '“第一”“其一”“首先”之类后用逗号（GB/T 15834-2011 B.3.1）',
  },
  {
    pattern: /(?<![\p{Script=Han}\d、，])(首先|其次|再次|最后)、/gu,
    mark: '，',
    why: '“第一”“其一”“首先”之类后用逗号（GB/T 15834-2011 B.3.1）',
  },
  {
    pattern: /(?<![\p{Script=Han}\d、])([一二三四五六七八九十]是)[，、](?=\p{Script=Han})/gu,
    mark: '',
    why: '“一是”“二是”之类后不用标点（GB/T 15834-2011 B.3.7）',
  },
];

function ordinalCases(part: DraftPart): readonly KindOfProblem[] {
  return ORDINALS.flatMap(({ pattern, mark, why }, index) =>
    lineMatches(part, pattern).map((match) => {
      const [whole = '', stem = ''] = match.groups;
      const message = `“${whole}”的标点不合规范：${why}`;
      const problem = problemAt(match, { message, suggestion: `${stem}${mark}`, severity: 'info' });
      return { kind: `ordinal ${index}`, problem };
    }),
  );
}

/** number/punctuation: 一、 1. （一） with their own punctuation; each kind of slip is told once. */
export const numberPunctuation: Rule = {
  id: 'number/punctuation',
  severity: 'warn',
  title: '序号的标点不合规范',
  source: 'GB/T 15834-2011 B.3.1—B.3.4、B.3.7',
  about:
    '一后用顿号，1后用下脚点，（一）（1）后不用标点；段内的“第一”后用逗号，“一是”后不用标点。“1、”在实际行文中很常见，只作提示。同一种写法全文只报一次，并注明其余各处的行号。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）排查车辆\n1.逐车检查。\n2.限期整改。\n（二）培训司机\n第一，每季度集中培训。第二，每年考核。一是讲清规定，二是讲清案例。\n二、工作要求\n第一、二季度各查一次，一、二等奖各两名。',
    },
    {
      text: '望河镇防汛应急预案\n1 总则\n1.1 编制目的\n为做好防汛工作，制定本预案。\n1.2 适用范围\n适用于全镇。',
      genre: 'emergency-plan',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一．主要任务\n1、排查车辆。各校逐车检查。\n2、培训司机。每季度集中培训。\n二．工作要求\n各校要按时上报。',
      finds: ['一．', '1、'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n（一）、排查车辆。各校逐车检查。\n（二）、培训司机。一是，讲清规定；二是，讲清案例。\n二、工作要求\n第一、加强领导。第二、按时上报。',
      finds: ['（一）、', '一是，', '第一、'],
    },
    {
      text: '望河镇校车安全工作方案\n一、主要任务\n1，排查车辆。各校逐车检查。\n2，培训司机。每季度集中培训。\n二、工作要求\n各校要按时上报。',
      finds: ['1，'],
    },
  ],
  check(part) {
    const { text } = part.document;
    const pieces = textPieces(part);
    const marks = pieces.flatMap((piece) => piece.marks);
    const cases = [
      ...marks.flatMap((mark) => (mark.value === 0 ? [] : markCase(text, mark))),
      ...pieces.flatMap((piece) => commaCases(text, piece)),
      ...ordinalCases(part),
    ];
    return found(tellOnce(part, cases));
  },
};
