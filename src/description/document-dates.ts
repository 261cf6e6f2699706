import { isDateLine } from '../line/date-line.ts';
import { parseNumeral } from '../text/numerals.ts';

/** Where the year of a document stands: its title, its number, the date that signs it, its entry into force, the period it opens with. */
export type YearSource = 'title' | 'number' | 'date' | 'force' | 'period';

export type DocumentYear = { readonly year: string; readonly source: YearSource | '' };

/** 2023年, 2021—2023年, 2023至2024年, 2023学年 */
const YEAR = /((?:19|20)\d\d)\s*(?:年|学年|[—～–-]|[至到]\s*20\d\d)/u;
/** 二〇二三年, also with ○, 零, O or 0 for 〇 */
const HAN_YEAR = /([二一][〇○零O0九][〇○零一二三四五六七八九O0]{2})年/u;
/** 自2023年5月1日起施行 */
const FORCE =
  /自\s*((?:19|20)\d\d)\s*年[^。；]{0,10}起[^。；]{0,6}(?:施行|实施|执行|生效)|(?:19|20)\d\d年[^。；]{2,8}起施行/u;
/** 云政发〔2024〕12号, also behind a title on one line. */
const NUMBER = /[〔（([]\s*((?:19|20)\d\d)\s*[〕）)\]]\s*第?\s*\d{1,5}\s*号/u;
/** 2023年以来，…  2023年上半年，… at the very beginning; 现将2023年工作情况报告如下 */
const PERIOD =
  /^((?:20)\d\d)年(?!\d{1,2}月\d{1,2}日前)|^[^。]{0,80}?(?:现将|现就|现把|下面将?)[^。]{0,24}?(20\d\d)年[^。]{0,40}如下/u;
const MONTH_DAY =
  /年\s*([\d一二三四五六七八九十元正]{1,3})\s*月\s*(?:([\d一二三四五六七八九十廿]{1,4})\s*[日号])?/u;

function digitsOf(han: string): string {
  return Array.from(han.replace(/[○零O0]/gu, '〇'), (digit) => parseNumeral(digit) ?? 0).join('');
}

/** The first year that words name, as four digits; empty if they name none. */
export function yearIn(words: string): string {
  const arabic = YEAR.exec(words)?.[1];
  if (arabic !== undefined) return arabic;
  const han = HAN_YEAR.exec(words)?.[1];
  return han === undefined ? '' : digitsOf(han);
}

/** What may tell the year of a document, in the analysis view. */
export type YearEvidence = {
  /** Its name without number and date. */
  readonly title: string;
  /** The lines of its head: title, number, date. */
  readonly head: readonly string[];
  /** The date that signs it. */
  readonly signed: string;
  readonly opening: string;
  readonly closing: string;
};

/**
 * The year of a document and where it stands, the first of title, number, date, entry into force and the period it opens
 * with; empty where none of them has one: a year elsewhere in the text is no year of the text.
 */
export function documentYear({
  title,
  head,
  signed,
  opening,
  closing,
}: YearEvidence): DocumentYear {
  const dated = head.filter(isDateLine).join(' ');
  const number = NUMBER.exec(head.join('\n'))?.[1] ?? '';
  const [, before = '', after = before] = PERIOD.exec(opening) ?? [];
  const found: readonly (readonly [YearSource, string])[] = [
    ['title', yearIn(title)],
    ['number', number],
    ['date', yearIn(signed) || yearIn(dated)],
    ['force', FORCE.exec(closing)?.[1] ?? ''],
    ['period', after],
  ];
  const [source = '', year = ''] = found.find(([, words]) => words !== '') ?? [];
  return { year, source };
}

function numberIn(words: string | undefined, most: number): number | undefined {
  if (words === undefined) return undefined;
  const value = /^[元正]$/u.test(words) ? 1 : parseNumeral(words.replace('廿', '二十'));
  return value !== undefined && value >= 1 && value <= most ? value : undefined;
}

/** A date as 2024-03-05, or 2024-03 where the day is not given; empty for redacted or impossible ones. */
export function isoDate(words: string): string {
  const year = yearIn(words);
  const [, months, days] = MONTH_DAY.exec(words) ?? [];
  const month = numberIn(months, 12);
  if (year === '' || month === undefined) return '';
  const day = numberIn(days, 31);
  return [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
