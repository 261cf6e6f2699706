import type { DraftPart } from '../../corpus/draft-part.ts';
import { formatChineseNumeral, parseNumeral } from '../../text/numerals.ts';
import { found, type Rule } from '../rule.ts';
import type { Severity } from '../severity.ts';
import { lineMatches, type LineMatch, type View } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';
import { tellOnce, type KindOfProblem } from '../wording/tell-once.ts';

/** A way numbers are badly written. */
type Form = {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly view: View;
  readonly message: string;
  /** The right form; undefined where the match is no fault. */
  readonly right: (match: LineMatch, part: DraftPart) => string | undefined;
  readonly severity: Severity;
};

function halfWidth(digits: string): string {
  return digits.replace(/[０-９．％]/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
}

const FORMS: readonly Form[] = [
  {
    kind: 'short-year',
    pattern:
      /(?<![\d.．~～—-])(?<!\d[至到])(\d\d)(?=年(?:(?:1[0-2]|[1-9])月|[一二三四]季度|[上下]半年|年?底|年初|度))/gu,
    view: 'analysis',
    message: '年份不能简写',
    right: ({ groups }) => `20${groups[1] ?? ''}`,
    severity: 'warn',
  },
  {
    // 25年全镇完成, 与26年预算挂钩; 20年来, 25年规划 are spans of time: only years beside that of the text count
    kind: 'short-year',
    pattern:
      /(?<=^[\s　]*|[\p{Script=Han}，。；、（])(?<![近满达约超过用了第这])(2\d)(?=年(?:(?:全|我|本)[省市县区镇乡街村校院局馆](?!人|各)|预算|财政|部门|春季|秋季|[夏冬]季|第))/gu,
    view: 'analysis',
    message: '年份不能简写',
    right: ({ groups }, { record }) => {
      const year = `20${groups[1] ?? ''}`;
      return Math.abs(Number(year) - Number(record.year || '0')) <= 2 ? year : undefined;
    },
    severity: 'warn',
  },
  {
    // 三十5户, 2十户
    kind: 'mixed-number',
    pattern:
      /(?<![\p{Script=Han}\d.．])(?:[二三四五六七八九]?[十百千]\d{1,3}|\d{1,3}[十百千])(?=[个户人名次天元项处家台座条亩吨米岁位件间所份])|(?<=[\p{Script=Han}，、])(?:[二三四五六七八九][十百千]\d{1,2})(?=[个户人名次天元项处家台座条亩吨米岁位件间所份])/gu,
    view: 'analysis',
    message: '一个数里不混用汉字数字和阿拉伯数字',
    right: ({ groups }) => mixedNumber(groups[0] ?? ''),
    severity: 'warn',
  },
  {
    // 约260亩左右
    kind: 'twice-about',
    pattern: /(?:大约|约|近|将近)(\d[\d.,]*[万亿千百多余]?\p{Script=Han}{0,3}?)(?:左右|上下)/gu,
    view: 'analysis',
    message: '“约”“近”与“左右”“上下”重复',
    right: ({ groups }) => `约${groups[1] ?? ''}`,
    severity: 'info',
  },
  {
    kind: 'dotted-date',
    pattern:
      /(?<![\d.．/-])(20\d\d)[.．/](1[0-2]|0?[1-9])[.．/](3[01]|[12]\d|0?[1-9])(?![\d.．/%-])/gu,
    view: 'analysis',
    message: '正文里的日期写成年月日',
    right: ({ groups: [, year = '', month = '', day = ''] }) =>
      `${year}年${Number(month)}月${Number(day)}日`,
    severity: 'info',
  },
  {
    kind: 'mixed-date',
    pattern:
      /(?<!\d)((?:19|20)\d\d年)([一二三四五六七八九]|十[一二]?)月(?:([一二三四五六七八九十]{1,3})日)?/gu,
    view: 'analysis',
    message: '一个日期里不混用阿拉伯数字和汉字数字',
    right: ({ groups: [, year = '', month = '', day = ''] }) => {
      const dayWords = day === '' ? '' : `${parseNumeral(day) ?? day}日`;
      return `${year}${parseNumeral(month) ?? month}月${dayWords}`;
    },
    severity: 'warn',
  },
  {
    kind: 'bare-decimal',
    pattern: /(?<=[\p{Script=Han}，：])\.(\d{1,3})(?=[%％倍万亿元米吨个公千])/gu,
    view: 'analysis',
    message: '小于1的小数，小数点前要写0',
    right: ({ groups }) => `0.${groups[1] ?? ''}`,
    severity: 'warn',
  },
  {
    kind: 'wide-digits',
    pattern: /[０-９](?:[０-９．]*[０-９])?％?/gu,
    view: 'text',
    message: '阿拉伯数字用半角',
    right: ({ groups }) => halfWidth(groups[0] ?? ''),
    severity: 'info',
  },
  {
    kind: 'approximate',
    pattern:
      /(?<![第\d、.．—～~-])([1-9])、([1-9])(?=(?:个(?!类|项目)|天|人(?!员|才)|次|名(?!称)|户|里路|分钟|小时|公里|年(?!级)内?|米)(?!、|和))/gu,
    view: 'analysis',
    message: '相邻两个数连用表示概数，用汉字，中间不用顿号',
    right: ({ groups: [, low = '', high = ''] }) =>
      Number(high) === Number(low) + 1 ? `${hanDigit(low)}${hanDigit(high)}` : undefined,
    severity: 'info',
  },
  {
    kind: 'percent-range',
    pattern: /(?<![\d.．%％])(\d{1,2}(?:\.\d+)?)([~～—-]|至)(\d{1,3}(?:\.\d+)?)([%％])/gu,
    view: 'analysis',
    message: '百分数的范围，前一个数也要带“%”',
    right: ({ groups: [, low = '', sign = '', high = ''] }) =>
      Number(low) < Number(high) ? `${low}%${sign === '至' ? sign : '～'}${high}%` : undefined,
    severity: 'info',
  },
];

function hanDigit(digit: string): string {
  return formatChineseNumeral(Number(digit));
}

/** 三十5 → 35, 3十 → 30; undefined where the parts do not add up to a number. */
function mixedNumber(words: string): string | undefined {
  const han = words.replace(/\d/gu, (digit) => (digit === '0' ? '零' : hanDigit(digit)));
  const value = parseNumeral(han);
  return value === undefined ? undefined : String(value);
}

function casesOf(part: DraftPart, form: Form): readonly KindOfProblem[] {
  return lineMatches(part, form.pattern, form.view).flatMap((match) => {
    const suggestion = form.right(match, part);
    if (suggestion === undefined) return [];
    const { message, severity, kind } = form;
    return [{ kind, problem: problemAt(match, { message, suggestion, severity }) }];
  });
}

/** number/format: short years, mixed forms, bare decimals, full-width digits, approximate numbers, percent ranges. */
export const numberFormat: Rule = {
  id: 'number/format',
  severity: 'warn',
  title: '数字的写法不合规范',
  source: 'GB/T 15835-2011',
  about:
    '年份不简写（26年3月），一个日期、一个数里不混用两种数字，正文日期写成年月日，“约”不与“左右”连用，小数点前写0，概数“三四个”用汉字不加顿号，百分数范围两端都带“%”。同一种写法全文只报一次，并注明其余各处的行号。“12年”作年限、“3、4号楼”作列举的不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n车辆使用不超过12年，2026年3月完成检查，1、2号车停用，3、4年级先行，合格率提高5%～8%，经费0.5万元。',
    },
    {
      text: '望河镇校车安全工作总结\n第3、4个检查点已撤，每车三四个座位空置，二〇二六年三月通报，增长.NET课程。',
    },
    {
      text: '望河镇校车安全工作总结\n20年全镇人口未减。约26公里，5公里左右，双十1号楼，版本2.3.5，三十五户，二百人。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n26年3月完成检查，到27年底每车留3、4个空座，经费.5万元，合格率提高5-8%。',
      finds: ['26', '3、4', '.5', '5-8%'],
    },
    {
      text: '望河镇校车安全工作方案\n2026年三月二十日前完成检查，共１２辆车。',
      finds: ['2026年三月二十日', '１２'],
    },
    {
      text: '望河镇2025年校车安全工作总结\n25年全镇检查校车。涉及三十5户，约260人左右，2026.3.5开始。',
      finds: ['25', '三十5', '约260人左右', '2026.3.5'],
    },
  ],
  check(part) {
    return found(
      tellOnce(
        part,
        FORMS.flatMap((form) => casesOf(part, form)),
      ),
    );
  },
};
