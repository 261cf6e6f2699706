/**
 * Number formats of automatic lists.
 * Source: ECMA-376 Part 1, 17.18.59 ST_NumberFormat; the values of the Chinese formats as Word shows them, after
 * Microsoft's Open XML PowerTools (ListItemTextGetter_zh_CN).
 */

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Digits and units of one way of writing Chinese numerals. */
type Numerals = {
  readonly digits: string;
  readonly units: readonly [ten: string, hundred: string, thousand: string, tenThousand: string];
  /** What stands for skipped places: 一百〇五. */
  readonly gap: string;
  /** Units that stand without 一: those of a leading ten (十二), or any up to thousand as in Japanese (百十五). */
  readonly bare: 'leading-ten' | 'all' | 'none';
};

const everyday: Numerals = {
  digits: '〇一二三四五六七八九',
  units: ['十', '百', '千', '万'],
  gap: '〇',
  bare: 'leading-ten',
};
const japanese: Numerals = { ...everyday, gap: '', bare: 'all' };
const legalSimplified: Numerals = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: ['拾', '佰', '仟', '萬'],
  gap: '零',
  bare: 'none',
};
const legalTraditional: Numerals = { ...legalSimplified, digits: '零壹貳參肆伍陸柒捌玖' };

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

type Format = (n: number) => string;

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (n) => (n < 10 ? `0${n}` : String(n))],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', (n) => enclosed(n, 20, 0x2488)],
  ['decimalEnclosedParen', (n) => enclosed(n, 20, 0x2474)],
  ['ideographEnclosedCircle', (n) => enclosed(n, 10, 0x3280)],
  ['upperLetter', letters],
  ['lowerLetter', (n) => letters(n).toLowerCase()],
  ['upperRoman', roman],
  ['lowerRoman', (n) => roman(n).toLowerCase()],
  ['numberInDash', (n) => `- ${n} -`],
  ['chineseCounting', countedByDigits],
  ['taiwaneseCounting', countedByDigits],
  ['chineseCountingThousand', (n) => counted(n, everyday)],
  ['taiwaneseCountingThousand', (n) => counted(n, everyday)],
  ['japaneseCounting', (n) => counted(n, japanese)],
  ['koreanCounting', String],
  ['chineseLegalSimplified', (n) => counted(n, legalSimplified)],
  ['ideographLegalTraditional', (n) => counted(n, legalTraditional)],
  ['ideographDigital', (n) => byDigits(n, '〇')],
  ['taiwaneseDigital', (n) => byDigits(n, '○')],
  ['japaneseDigitalTenThousand', (n) => byDigits(n, '〇')],
  ['ideographTraditional', (n) => (n <= 10 ? stems.charAt(n - 1) : String(n))],
  ['ideographZodiac', (n) => (n <= 12 ? branches.charAt(n - 1) : String(n))],
  [
    'ideographZodiacTraditional',
    (n) => (n <= 60 ? stems.charAt((n - 1) % 10) + branches.charAt((n - 1) % 12) : String(n)),
  ],
]);

/**
 * A counter in a number format of ECMA-376 (`decimal`, `chineseCountingThousand`, `lowerRoman` …).
 * `none` and `bullet` give nothing; formats not known here, numbers below 1 and above 99,999 give Arabic digits.
 */
export function formatNumber(n: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  const write = formats.get(format);
  return write === undefined || n < 1 || n > 99_999 ? String(n) : write(n);
}

function fullWidth(n: number): string {
  return Array.from(String(n), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(
    '',
  );
}

/** ① – ⑳; above twenty Word goes back to plain digits. */
function circled(n: number): string {
  return enclosed(n, 20, 0x2460);
}

function enclosed(n: number, last: number, first: number): string {
  return n <= last ? String.fromCharCode(first + n - 1) : String(n);
}

/** A … Z, AA, BB … ZZ, AAA … as Word counts (not AB after AA). */
function letters(n: number): string {
  const letter = capitals.charAt((n - 1) % capitals.length);
  return letter.repeat(Math.min(Math.ceil(n / capitals.length), 32));
}

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, sign] of romanSteps) {
    while (rest >= value && text.length < 64) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** 一 … 十, 十一 … 九十九, then digit by digit: 一○○, 一二三. */
function countedByDigits(n: number): string {
  return n < 100 ? counted(n, everyday) : byDigits(n, '○');
}

function byDigits(n: number, zero: string): string {
  return Array.from(String(n), (digit) =>
    digit === '0' ? zero : everyday.digits.charAt(Number(digit)),
  ).join('');
}

/** 十二, 一百〇五, 一千〇二十. */
function counted(n: number, numerals: Numerals): string {
  const digits = Array.from(String(n), Number);
  let text = '';
  let skipped = false;
  digits.forEach((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit === 0) {
      skipped = true;
      return;
    }
    if (skipped) text += numerals.gap;
    skipped = false;
    const unit = place === 0 ? '' : (numerals.units[place - 1] ?? '');
    text +=
      (digit === 1 && isBare(place, text, numerals) ? '' : numerals.digits.charAt(digit)) + unit;
  });
  return text;
}

function isBare(place: number, before: string, numerals: Numerals): boolean {
  if (numerals.bare === 'all') return place >= 1 && place <= 3;
  return numerals.bare === 'leading-ten' && place === 1 && before === '';
}
