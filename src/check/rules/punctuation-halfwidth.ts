import type { DraftPart } from '../../corpus/draft-part.ts';
import { found, type Rule } from '../rule.ts';
import { lineMatches, type LineMatch } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';
import { tellOnce, type KindOfProblem } from '../wording/tell-once.ts';

const FULL: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['.', '。'],
]);

/** Han, or a mark that only stands in Chinese text. */
const CHINESE = String.raw`[\p{Script=Han}、。，；：？！“”《》〔〕（）]`;
/** A full stop after a clause: not the point of a number (一.总体要求, 第一.加强领导). */
const STOP = String.raw`(?<=\p{Script=Han}{6})\.(?=\p{Script=Han}|[ 　]*$)`;
/** A sign with Chinese text before it, or after a figure or a letter and before Chinese text (CO2,二氧化硫). */
const SIGN = new RegExp(
  `(?<=${CHINESE}[ 　]?)[,;:?!](?![/\\w]*/)|(?<=[\\w%％])[,;:?!](?=[ 　]?\\p{Script=Han})|${STOP}`,
  'gu',
);
/** A pair of brackets in one line, none within. */
const BRACKETS = /\(([^()（）]*)\)/gu;
/** A bracketed number, by habit half-width in many offices. */
const NUMBER = /^\([\d一二三四五六七八九十]{1,3}\)$/u;
const HAN = /\p{Script=Han}/u;

/** f(x), CO(NH2)2: a formula or a Latin word. `(1)`, `(一)` at the start of a line is a number. */
function isChinesePair({ groups, line, offset }: LineMatch): boolean {
  const [whole = '', inner = ''] = groups;
  if (HAN.test(inner)) return true;
  const before = line.charAt(offset - 1);
  const after = line.charAt(offset + whole.length);
  return HAN.test(before) && (after === '' || HAN.test(after) || /[，。；：、]/u.test(after));
}

function signCases(part: DraftPart): readonly KindOfProblem[] {
  return lineMatches(part, SIGN, 'text').map((match) => {
    const [sign = ''] = match.groups;
    const suggestion = FULL.get(sign) ?? sign;
    const message = `中文里用了半角“${sign}”，应为“${suggestion}”`;
    // 阿里.买买提: the point in a name cannot be told from a full stop
    const severity = sign === '.' ? ({ severity: 'info' } as const) : {};
    return { kind: sign, problem: problemAt(match, { message, suggestion, ...severity }) };
  });
}

function bracketCases(part: DraftPart): readonly KindOfProblem[] {
  return lineMatches(part, BRACKETS, 'text')
    .filter(isChinesePair)
    .map((match) => {
      const [whole = '', inner = ''] = match.groups;
      const isNumber = NUMBER.test(whole);
      const problem = problemAt(match, {
        message: `${isNumber ? '序号' : '中文里'}用了半角括号，应为“（）”`,
        suggestion: `（${inner}）`,
        ...(isNumber && { severity: 'info' }),
      });
      return { kind: isNumber ? '(1)' : '(', problem };
    });
}

/** punctuation/halfwidth: half-width , ; : ? ! ( ) in Chinese text; each sign is told once. */
export const punctuationHalfwidth: Rule = {
  id: 'punctuation/halfwidth',
  severity: 'warn',
  title: '中文里用了半角标点',
  source: 'GB/T 15834-2011',
  about:
    '中文里的逗号、句号、分号、冒号、问号、叹号、括号用全角。网址、邮箱、时刻（8:30）、比（1:2）、千分位、代码和西文里的不算。同一符号全文只报一次，并注明其余各处的行号。',
  good: [
    {
      text: '望河镇校车安全工作方案\n每天8:30发车，师生比1:20，全年投入1,200元。详见http://example.com/a?b=c:d，邮箱office@example.com。',
    },
    {
      text: '望河镇机房管理办法\n执行GB/T 2887标准，函数f(x)、型号PX-100(B)按说明书操作，服务器端口为 host:8080。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n各校要排查车辆,建立台账;联系人:王老师。经费(含保险)由镇里承担，是否够用?',
      finds: [',', ';', ':', '(含保险)', '?'],
    },
    {
      text: '望河镇校车安全工作方案\n各校要排查车辆,建立台账,按时上报。重点检查CO,烟感报警。',
      finds: [','],
    },
    {
      text: '望河镇校车安全工作方案\n一.主要任务\n各校要认真排查车辆.发现隐患立即整改。',
      finds: ['.'],
    },
  ],
  check(part) {
    return found(tellOnce(part, [...signCases(part), ...bracketCases(part)]));
  },
};
