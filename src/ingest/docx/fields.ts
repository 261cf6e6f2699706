import { formatNumber } from '../number-format.ts';
import { symbolText } from './symbols.ts';

/** A field that is open: what its code says so far, whether its result has begun and said anything. */
export type OpenField = { code: string; begun: boolean; said: boolean };

/** The running numbers of AUTONUM fields by heading level. */
export type AutoNumbers = number[];

/** Whether a field's result is a table of contents. */
export function isContentsField({ code }: OpenField): boolean {
  return /^\s*TOC\b/i.test(code);
}

const LONGEST_CODE = 500;

/**
 * What Word shows for a field without a result, which it draws anew each time: a circled number (带圈字符,
 * `eq \o\ac(○,21)`), a reading above words (`eq \o\ad(\s\up 9(zhāng),张)`), a fraction, an automatic number, a symbol.
 * '' for all others. `level` is the heading level of the paragraph. Source: ECMA-376 Part 1, 17.16.5; [MS-OI29500].
 */
export function fieldText(code: string, level: number, numbers: AutoNumbers): string {
  const [, name = '', rest = ''] = /^\s*([a-z]+)(.*)$/is.exec(code.slice(0, LONGEST_CODE)) ?? [];
  switch (name.toUpperCase()) {
    case 'EQ':
      return equationText(rest);
    case 'AUTONUM':
    case 'AUTONUMOUT':
    case 'AUTONUMLGL':
      return autoNumber(name.toUpperCase(), rest, level, numbers);
    case 'SYMBOL': {
      const [, point = ''] = /^\s*(0x[0-9a-f]+|\d+)/i.exec(rest) ?? [];
      const [, font = ''] = /\\f\s*"?([^"\\]+)/i.exec(rest) ?? [];
      return symbolText(font.trim(), Number(point).toString(16));
    }
    default:
      return '';
  }
}

/** The argument of an equation, without what only sets its looks: `\s\up 9(○)` → `○`. */
function equationText(code: string): string {
  const plain = code.replaceAll(/\\\*\s*(?:"[^"]*"|\S+)/g, '').trim();
  const overlaid = argumentsOf(plain);
  if (/^\\o/i.test(plain) && overlaid.length === 2)
    return enclosed(overlaid[0] ?? '', overlaid[1] ?? '');
  return overlaid.join(/^\\f/i.test(plain) ? '/' : '');
}

function argumentsOf(equation: string): readonly string[] {
  const inner = /^(?:\\[a-z]+[\s\d-]*)*\(([^]*)\)$/i.exec(equation.trim())?.[1];
  if (inner === undefined) return [equation.replaceAll(/\\\w+\s*/g, '').trim()];
  return splitArguments(inner).flatMap((part) =>
    part.includes('\\') ? argumentsOf(part).join('') : part.trim(),
  );
}

/** Cuts at the commas outside brackets; Chinese versions of Word part by semicolons as well. */
function splitArguments(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth === 0 && /[,;，；]/.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** ○ with 21 → ㉑; other signs, and what has no sign of its own, keep only what is enclosed. */
function enclosed(sign: string, content: string): string {
  if (!/^[○〇◯]$/.test(sign)) return content;
  const number = Number(content.normalize('NFKC'));
  if (Number.isInteger(number) && number >= 1) return circled(number);
  const han = '一二三四五六七八九十'.indexOf(content);
  return han >= 0 && content !== '' ? formatNumber(han + 1, 'ideographEnclosedCircle') : content;
}

/** ① – ㊿; above, in brackets. */
function circled(number: number): string {
  if (number <= 20) return formatNumber(number, 'decimalEnclosedCircle');
  if (number <= 35) return String.fromCharCode(0x3251 + number - 21);
  return number <= 50 ? String.fromCharCode(0x32b1 + number - 36) : `（${number}）`;
}

/** Names of number formats in field codes. Source: ECMA-376 Part 1, 17.16.4.3.1. */
const numberFormats: ReadonlyMap<string, string> = new Map([
  ['CHINESENUM1', 'chineseCounting'],
  ['CHINESENUM2', 'chineseLegalSimplified'],
  ['CHINESENUM3', 'chineseCountingThousand'],
  ['CIRCLENUM', 'decimalEnclosedCircle'],
  ['GB1', 'decimalEnclosedFullstop'],
  ['GB2', 'decimalEnclosedParen'],
  ['GB3', 'decimalEnclosedCircle'],
  ['GB4', 'ideographEnclosedCircle'],
  ['ZODIAC1', 'ideographTraditional'],
  ['ZODIAC2', 'ideographZodiac'],
]);
const caseFormats: ReadonlyMap<string, string> = new Map([
  ['ROMAN', 'upperRoman'],
  ['roman', 'lowerRoman'],
  ['ALPHABETIC', 'upperLetter'],
  ['alphabetic', 'lowerLetter'],
]);

/** Numbers count by heading level; a full stop follows unless told otherwise, behind Chinese numerals their own mark. */
function autoNumber(name: string, rest: string, level: number, numbers: AutoNumbers): string {
  for (let above = 1; above < level; above++) numbers[above] ??= 1;
  numbers[level] = (numbers[level] ?? 0) + 1;
  numbers.length = level + 1;
  const format = formatOf(rest);
  const usual = format.startsWith('chinese') ? '、' : '.';
  const [, separator = usual] = /\\s\s*"?(\S)"?/.exec(rest) ?? [];
  const written = numbers.slice(1).map((number) => formatNumber(number, format));
  if (name !== 'AUTONUMLGL') return `${written.at(-1)}${separator}`;
  return written.join('.') + (/\\e\b/.test(rest) ? '' : separator);
}

function formatOf(switches: string): string {
  const [, style = ''] = /\\\*\s*(\w+)/.exec(switches) ?? [];
  return caseFormats.get(style) ?? numberFormats.get(style.toUpperCase()) ?? 'decimal';
}
