import {
  DataFileError,
  isObject,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../text/data-file.ts';
import { parseNumeral, parseStem } from '../text/numerals.ts';

/** A way of numbering; see data/numbering-styles.json. */
export type NumberingStyle = {
  readonly id: string;
  /** Styles of one family stand at one level (1. and 1、). */
  readonly family: string;
  /** Order of levels where the document gives no evidence of its own: the smaller, the higher. */
  readonly rank: number;
  /** Sticky pattern over the analysis view; its first group is the number. */
  readonly pattern: RegExp;
  /** Sticky pattern of what follows where the number is only mentioned: `一、二、三等奖`, `（一）、（二）项`. */
  readonly mention?: RegExp;
  /** Too weak within a line: 一是 is prose there, `3 人` a figure. */
  readonly lineStartOnly: boolean;
  /** Counts only where the number before or after it starts a line, too. */
  readonly needsSibling: boolean;
  /** Whether its numbers head the sections of a whole document. */
  readonly top: boolean;
  /** The style of which it is a mere variant, so that a mix of the two is no fault; else its own id. */
  readonly variantOf: string;
};

/** A number found at a place of the analysis view. */
export type NumberMark = {
  readonly style: NumberingStyle;
  /** Its value within its series; of `2.1.3` the last part, 3. */
  readonly value: number;
  /** All parts of a decimal number, else the value alone. */
  readonly parts: readonly number[];
  readonly start: number;
  /** End of the mark with its punctuation. */
  readonly end: number;
};

const LARGEST = 199;

function matchesAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A number as scanners and typists garble it: （—） for （一）, l、 for 1、. */
function repaired(digits: string): string {
  if (digits.length !== 1) return digits.replace(/[O◯]/gu, '〇');
  if ('—–ー-'.includes(digits)) return '一';
  if (digits === 'ニ') return '二';
  if (digits === 'ハ') return '八';
  return 'lI'.includes(digits) ? '1' : digits;
}

/** The mark that a style reads at `at`, if any. */
function markAt(style: NumberingStyle, analysis: string, at: number): NumberMark | undefined {
  const match = matchesAt(style.pattern, analysis, at);
  const digits = match?.[1];
  if (match === null || digits === undefined) return undefined;
  const parts = digits
    .split(/[.．]/u)
    .map((part) => parseNumeral(repaired(part)) ?? parseStem(part) ?? 0);
  const value = parts.at(-1) ?? 0;
  const end = at + match[0].length;
  if (value < 1 || value > LARGEST) return undefined;
  if (style.mention !== undefined && matchesAt(style.mention, analysis, end) !== null)
    return undefined;
  return { style, value, parts, start: at, end };
}

function flagOf(entry: JsonObject, key: string, where: string): boolean {
  const value = entry[key] ?? false;
  if (typeof value !== 'boolean') throw new DataFileError(`${where}.${key} 应为 true 或 false`);
  return value;
}

function parseStyle(entry: JsonObject, index: number): NumberingStyle {
  const place = `data/numbering-styles.json styles[${index}]`;
  const id = stringOf(entry, 'id', place);
  const where = `${place}（${id}）`;
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  const mention = entry['mention'] === undefined ? '' : stringOf(entry, 'mention', where);
  const style: NumberingStyle = {
    id,
    family: stringOf(entry, 'family', where),
    rank: numberOf(entry, 'rank', where),
    pattern: patternOf(stringOf(entry, 'pattern', where), 'uy', `${where}.pattern`),
    lineStartOnly: flagOf(entry, 'lineStartOnly', where),
    needsSibling: flagOf(entry, 'needsSibling', where),
    top: flagOf(entry, 'top', where),
    variantOf: entry['variantOf'] === undefined ? id : stringOf(entry, 'variantOf', where),
    ...(mention !== '' && { mention: patternOf(mention, 'uy', `${where}.mention`) }),
  };
  for (const example of stringsOf(entry, 'like', where))
    if (markAt(style, example, 0) === undefined)
      throw new DataFileError(`${where}.like：“${example}”读不出序号`);
  for (const example of stringsOf(entry, 'unlike', where))
    if (markAt(style, example, 0) !== undefined)
      throw new DataFileError(`${where}.unlike：“${example}”不应读作序号`);
  return style;
}

/** Validates the content of data/numbering-styles.json. Throws DataFileError naming the entry. */
export function parseNumberingStyles(content: unknown): readonly NumberingStyle[] {
  if (!isObject(content)) throw new DataFileError('data/numbering-styles.json 应为一个 JSON 对象');
  const styles = listOf(content, 'styles', 'data/numbering-styles.json').map(parseStyle);
  const ids = new Set<string>();
  for (const { id } of styles) {
    if (ids.has(id)) throw new DataFileError(`data/numbering-styles.json 有重复的 id“${id}”`);
    ids.add(id);
  }
  return styles;
}

let loaded: readonly NumberingStyle[] | undefined;

/** The numbering styles that ship with fanben, in the order they are tried. */
export function numberingStyles(): readonly NumberingStyle[] {
  loaded ??= parseNumberingStyles(readDataFile('numbering-styles'));
  return loaded;
}

/** First characters of numbers, as a table by UTF-16 unit: a cheap test before the patterns are tried. */
const OPENERS = new Uint8Array(0x1_0000);
const [ANYWHERE, AT_LINE_START] = [1, 2];
for (const opener of '第其（(〔[0123456789lI一二三四五六七八九十百零〇两廿—–ー①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩')
  OPENERS[opener.charCodeAt(0)] = ANYWHERE;
// first characters of 问题一： 任务二： …
for (const opener of '问任措举目行专工项环趋议经做建案亮原方')
  OPENERS[opener.charCodeAt(0)] = AT_LINE_START;
// first characters of Part 1, Ⅰ、 壹、 甲、 【一】 ニ、 -、
for (const opener of 'PpVXⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ壹贰叁肆伍陆柒捌玖拾弌弍弎甲乙丙丁戊己庚辛壬癸【ニハ-')
  OPENERS[opener.charCodeAt(0)] = AT_LINE_START;
// ➀ – ➓, ⓫ – ⓾, ㊀ – ㊉, ㊱ – ㊿
for (const [first, last] of [
  [0x2780, 0x2793],
  [0x24eb, 0x24fe],
  [0x3280, 0x3289],
  [0x32b1, 0x32bf],
] as const)
  OPENERS.fill(ANYWHERE, first, last + 1);

/** Whether a number may start at `at` within a line: a cheap test before the patterns are tried. */
export function mayOpenNumber(analysis: string, at: number): boolean {
  return OPENERS[analysis.charCodeAt(at)] === ANYWHERE;
}

/**
 * The number that stands at `at` in the analysis view, if any: `一、`, `（一）`, `1.`, `第三条`, `2.1` …, from 1 to 199.
 * `一、二、三等奖`, `（一）、（二）项` and `第三条规定` are no numbers of sections.
 */
export function numberMarkAt(analysis: string, at: number): NumberMark | undefined {
  if (OPENERS[analysis.charCodeAt(at)] === 0) return undefined;
  for (const style of numberingStyles()) {
    const mark = markAt(style, analysis, at);
    if (mark !== undefined) return mark;
  }
  return undefined;
}
