import type { NameData } from './name-data.ts';
import type { Span } from './span.ts';

const labelReach = 28;
const mobile = /^1[3-9]\d{9}$/u;
const areaCode = /^0(?:10|2\d|[3-9]\d\d)$/u;
/** Region code, birth date, sequence, check character. Source: GB 11643-1999. */
const identity =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u;
/** What follows an amount, a share or a number that is no telephone. */
const unitAfter = /[元万亿千百号%％人吨亩平个位年月]/u;

function isDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19);
}

/** Full-width digits as half-width ones. */
function digitsOf(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

type Label = 'private' | 'public' | 'none';

/** What the words before a number say of it (联系电话：; 举报电话：), other numbers of a row passed over. */
function labelOf(data: NameData, text: string, start: number): Label {
  const before = text.slice(Math.max(0, start - labelReach), start);
  const words = /([^，。；;\n]*?)[\s\d\-－—~、/／:：（）()转×]*$/u.exec(before)?.[1] ?? '';
  if (data.publicPhones.some((word) => words.includes(word))) return 'public';
  return data.privatePhones.some((word) => words.includes(word)) ? 'private' : 'none';
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return !/[A-Za-z.第№×¥￥]/u.test(before) && !/[A-Za-z×]/u.test(after) && !unitAfter.test(after);
}

/** 138-0000-0000: the end of a mobile number in groups that starts with the run [start, end); -1 if there is none. */
function groupedMobile(text: string, start: number): number {
  const groups = /^(?:86[-－\s])?1[3-9]\d[-－\s]\d{4}[-－\s]\d{4}(?!\d)/u.exec(
    digitsOf(text, start, start + 18),
  );
  return groups === null ? -1 : start + groups[0].length;
}

/** 0000-1234567, （0000）1234567: the end of a number with its area code; -1 if there is none. */
function withAreaCode(text: string, start: number, end: number): number {
  if (!areaCode.test(digitsOf(text, start, end))) return -1;
  const gap = /^[)）]?[-－—–\s]?/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (gap === 0) return -1;
  const stop = endOfDigits(text, end + gap);
  const length = stop - end - gap;
  return (length === 7 || length === 8) && text[stop] !== '-' ? stop : -1;
}

/** ID-card numbers of 18 places, or of 15 right after the words 身份证; -1 if it is none. */
function identityEnd(text: string, start: number, end: number): number {
  const digits = digitsOf(text, start, end);
  if (end - start === 17 && /[Xx]/u.test(text.charAt(end)))
    return identity.test(`${digits}X`) ? end + 1 : -1;
  if (end - start === 18) return identity.test(digits) ? end : -1;
  const named = text.slice(Math.max(0, start - 14), start).includes('身份证');
  return end - start === 15 && named ? end : -1;
}

function telephoneEnd(data: NameData, text: string, start: number, end: number): number {
  const digits = digitsOf(text, start, end);
  if (mobile.test(digits) || (digits.length === 13 && mobile.test(digits.replace(/^86/u, ''))))
    return end;
  const grouped = digits.length <= 3 ? groupedMobile(text, start) : -1;
  if (grouped > 0) return grouped;
  const stop = withAreaCode(text, start, end);
  if (stop > 0) return labelOf(data, text, start) === 'public' ? -1 : stop;
  if (!/^(?:\d{7,8}|0\d{9,11})$/u.test(digits)) return -1;
  return labelOf(data, text, start) === 'private' ? end : -1;
}

/** The end of the personal number that starts with the digits [start, end); -1 if they are none. */
function personalEnd(data: NameData, text: string, start: number, end: number): number {
  if (end - start < 2 || end - start > 18) return -1;
  const identified = identityEnd(text, start, end);
  if (identified > 0) return identified;
  const stop = telephoneEnd(data, text, start, end);
  return stop > 0 && standsAlone(text, start, stop) ? stop : -1;
}

/** The digits of [start, end) as spans, separators left standing. */
function addDigits(text: string, start: number, end: number, found: Span[]): void {
  for (let at = start; at < end; at++) {
    if (!isDigit(text.charCodeAt(at)) && !/[Xx]/u.test(text.charAt(at))) continue;
    const from = at;
    while (at < end && (isDigit(text.charCodeAt(at)) || /[Xx]/u.test(text.charAt(at)))) at++;
    found.push({ start: from, end: at });
  }
}

const local = /[A-Za-z0-9._%+-]{1,64}$/u;
const domain = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}/u;

/** The e-mail address around the @ at `at`. */
function addressAround(text: string, at: number): Span | undefined {
  const name = local.exec(text.slice(Math.max(0, at - 64), at));
  const host = domain.exec(text.slice(at + 1, at + 130));
  if (name === null || host === null) return undefined;
  return { start: at - name[0].length, end: at + 1 + host[0].length };
}

/**
 * Mobile numbers, landline numbers with an area code or a label (not those labelled as public: 举报电话, 热线),
 * ID-card numbers and e-mail addresses. `count` counts numbers, `spans` hold their digits. One scan, O(n).
 */
export function findPersonNumbers(
  data: NameData,
  text: string,
): { readonly spans: readonly Span[]; readonly count: number } {
  const spans: Span[] = [];
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x40 || unit === 0xff20) {
      const address = addressAround(text, at);
      if (address === undefined) continue;
      spans.push(address);
      count++;
      at = address.end - 1;
    } else if (isDigit(unit)) {
      const end = endOfDigits(text, at);
      const stop = personalEnd(data, text, at, end);
      if (stop > 0) {
        addDigits(text, at, stop, spans);
        count++;
      }
      at = Math.max(end, stop) - 1;
    }
  }
  return { spans, count };
}
