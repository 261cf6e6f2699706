/**
 * Chinese digits with their values: everyday, accounting and the variants met in scanned texts.
 * Source: Unicode Unihan, kPrimaryNumeric, kAccountingNumeric and kOtherNumeric.
 */
const chineseDigits: ReadonlyMap<string, number> = new Map(
  [
    '〇零○',
    '一壹弌',
    '二贰貳弍两兩',
    '三叁參参弎',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒',
    '八捌',
    '九玖',
  ].flatMap((row, value) => Array.from(row, (character): [string, number] => [character, value])),
);

/** The commonest numerals of all, at their values: read without further ado. */
const everydayNumerals = '〇一二三四五六七八九十';

/** Units within a group of four digits, brought to their everyday form, and the groups themselves. Source: as above. */
const chineseUnits: ReadonlyMap<string, string> = new Map([
  ['十', '十'],
  ['拾', '十'],
  ['百', '百'],
  ['佰', '百'],
  ['千', '千'],
  ['仟', '千'],
]);
const chineseGroups: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
]);

/** 廿三 = 二十三: one character for a multiple of ten. */
const chineseTens: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
]);

/** Runs of single characters that stand for consecutive numbers: [first code point, last, value of the first]. */
const enclosedRanges: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1], // ① – ⑳
  [0x3251, 0x325f, 21], // ㉑ – ㉟
  [0x32b1, 0x32bf, 36], // ㊱ – ㊿
  [0x2474, 0x2487, 1], // ⑴ – ⒇
  [0x2488, 0x249b, 1], // ⒈ – ⒛
  [0x2776, 0x277f, 1], // ❶ – ❿
  [0x24f5, 0x24fe, 1], // ⓵ – ⓾
  [0x2780, 0x2789, 1], // ➀ – ➉
  [0x278a, 0x2793, 1], // ➊ – ➓
  [0x24eb, 0x24f4, 11], // ⓫ – ⓴
  [0x24f5, 0x24fe, 1], // ⓵ – ⓾
  [0x3220, 0x3229, 1], // ㈠ – ㈩
  [0x3280, 0x3289, 1], // ㊀ – ㊉
  [0x2160, 0x216b, 1], // Ⅰ – Ⅻ
  [0x2170, 0x217b, 1], // ⅰ – ⅻ
];

/** I to XX; longer ones do not number anything in such texts. */
const romanPattern = /^(X{0,2})(IX|IV|V?I{0,3})$/u;
const romanUnits = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/**
 * The value of a numeral that is the whole of `text`, without brackets or punctuation; otherwise undefined.
 *
 * Reads Chinese numerals (一 十二 一百零五 廿三 两 壹拾贰), Chinese digits by position (二〇二四 = 2024, 一〇 = 10),
 * ASCII and full-width digits (12, １２, at most 15), enclosed numbers (① – ㊿, ⑴ – ⒇, ⒈ – ⒛, ㈠ – ㈩, ❶ – ⓴) and
 * upper-case Roman I – XX, Ⅰ – Ⅻ. Letters a – z are not numerals. `XX` reads as 20: a caller that may meet
 * redaction marks (XX县) has to rule them out first. As in speech, 一百五 is 150 and 一百零五 is 105.
 */
export function parseNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > 24) return undefined;
  if (text.length === 1) {
    if (text === '〇' || text === '零') return 0; // not ○: alone it is a redaction mark
    const single = everydayNumerals.indexOf(text);
    if (single > 0) return single;
    const enclosed = parseEnclosed(text.charCodeAt(0));
    if (enclosed !== undefined) return enclosed;
  }
  return parseDigits(text) ?? parseRoman(text) ?? parseByPosition(text) ?? parseChinese(text);
}

/**
 * A whole number from 1 to 999 in everyday Chinese numerals: 10 → 十, 12 → 十二, 105 → 一百零五, 110 → 一百一十.
 * Any other number comes back in Arabic digits, so that there is always something to print.
 */
export function formatChineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) return String(n);
  const digits = '零一二三四五六七八九';
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  let text = hundreds > 0 ? `${digits.charAt(hundreds)}百` : '';
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${digits.charAt(tens)}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  return ones > 0 ? text + digits.charAt(ones) : text;
}

function parseEnclosed(code: number): number | undefined {
  for (const [first, last, value] of enclosedRanges) {
    if (code >= first && code <= last) return value + code - first;
  }
  return undefined;
}

function parseDigits(text: string): number | undefined {
  if (text.length > 15) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = digitValue(text.charCodeAt(i));
    if (digit < 0) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** The value of an ASCII or full-width digit, or -1. */
function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

function parseRoman(text: string): number | undefined {
  const match = romanPattern.exec(text);
  if (match === null) return undefined;
  const value = (match[1] ?? '').length * 10 + romanUnits.indexOf(match[2] ?? '');
  return value >= 1 && value <= 20 ? value : undefined;
}

/** 二〇二四 → 2024; needs two digits or more, not all zero (○○ is a redaction mark), and never 两. */
function parseByPosition(text: string): number | undefined {
  if (text.length < 2 || text.length > 15) return undefined;
  let value = 0;
  for (const character of text) {
    const digit = chineseDigits.get(character);
    if (digit === undefined || character === '两' || character === '兩') return undefined;
    value = value * 10 + digit;
  }
  return value > 0 ? value : undefined;
}

/** 一千零二十三, 三万五千: groups of four from the left, each group larger than what follows it. */
function parseChinese(text: string): number | undefined {
  const expanded = text.replaceAll(/[廿卅卌]/gu, (tens) => chineseTens.get(tens) ?? tens);
  let total = 0;
  let start = 0;
  let lastGroup = Infinity;
  for (let i = 0; i < expanded.length; i++) {
    const group = chineseGroups.get(expanded.charAt(i));
    if (group === undefined) continue;
    const value = parseGroup(expanded.slice(start, i), 1);
    if (value === undefined || group >= lastGroup) return undefined;
    total += value * group;
    lastGroup = group;
    start = i + 1;
  }
  if (start === expanded.length) return total;
  const rest = parseGroup(expanded.slice(start), total > 0 ? lastGroup / 10 : 1);
  return rest === undefined ? undefined : total + rest;
}

/** Thousands, hundreds, tens and ones in that order, skipped places marked by at most one zero. */
const groupPattern = /^(?:([1-9])千)?0?(?:([1-9])百)?0?(?:([1-9])十)?0?([1-9]?)$/u;

/** The value of a stretch from 1 to 9,999; `scale` is what a lone digit counts: 三万五 = 35,000. */
function parseGroup(text: string, scale: number): number | undefined {
  let normal = '';
  for (const character of text) {
    normal += chineseDigits.get(character) ?? chineseUnits.get(character) ?? 'x';
  }
  // 十二: the ten may stand without its 一
  normal = normal.replace(/(?<![1-9])十/u, '1十');
  if (normal === '' || normal.endsWith('0') || normal.includes('00')) return undefined;
  const match = groupPattern.exec(normal);
  if (match === null) return undefined;
  const [, thousands = 0, hundreds = 0, tens = 0, last = 0] = match;
  const whole = Number(thousands) * 1000 + Number(hundreds) * 100 + Number(tens) * 10;
  return whole + Number(last) * scaleOfLast(normal, scale);
}

/** 一百五 = 150: right after a unit above ten, a last digit counts in tenths of it. */
function scaleOfLast(normal: string, scale: number): number {
  if (normal.length === 1) return scale;
  const before = normal.at(-2);
  if (before === '千') return 100;
  return before === '百' ? 10 : 1;
}
