import { isAsciiDigit, isAsciiLetter, isAsciiWord, isBlank, isHan } from '../text/han.ts';

const LINE_FEED = 0x0a;
const OPEN = 0x28;
const CLOSE = 0x29;
const FULL_OPEN = 0xff08;
const FULL_CLOSE = 0xff09;
/** Distance from an ASCII punctuation mark `,` `:` `;` `!` `?` to its full-width form. */
const TO_FULL = 0xfee0;

let table: Uint16Array | undefined;

/**
 * The analysis view of a text: of the same length, with width and typing variants folded to one convention.
 * Letters, digits and `．％＋－／［］` become ASCII; `, : ; ! ?` next to Han and all brackets `( )` that do not
 * stand in Latin context (`f(x)`) become full-width, `(一)` = `（一）`, `(1)` = `（1）`; half-width katakana
 * punctuation, small forms and `丶`, `﹑` typed for `、` become ordinary marks. `〔` `【` `“` `⑴` and spaces stay. O(n).
 */
export function foldWidth(text: string): string {
  const map = (table ??= buildTable());
  const units = new Uint16Array(text.length);
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = map[code] ?? code;
    units[i] = folded;
    if (folded > FULL_CLOSE || (folded > 0x3f && folded < FULL_OPEN)) continue;
    if (folded === OPEN || folded === FULL_OPEN) open.push(i);
    else if (folded === CLOSE || folded === FULL_CLOSE) closeBracket(text, units, open.pop(), i);
    else if (folded === LINE_FEED) closeLine(text, units, open);
    else if (isMark(folded) && nextToHan(text, i)) units[i] = folded + TO_FULL;
  }
  closeLine(text, units, open);
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

/** A pair of brackets folds together: full-width unless it belongs to a Latin word. */
function closeBracket(
  text: string,
  units: Uint16Array,
  open: number | undefined,
  close: number,
): void {
  if (open === undefined) {
    // 1)加强 — a closing bracket alone after a number
    if (!isLatinContext(text, close - 1, close + 1)) units[close] = FULL_CLOSE;
    return;
  }
  const keep =
    units[open] === OPEN && units[close] === CLOSE && isLatinContext(text, open - 1, open + 1);
  units[open] = keep ? OPEN : FULL_OPEN;
  units[close] = keep ? CLOSE : FULL_CLOSE;
}

/** Brackets that the line leaves open. */
function closeLine(text: string, units: Uint16Array, open: number[]): void {
  for (const at of open) if (!isLatinContext(text, at - 1, at + 1)) units[at] = FULL_OPEN;
  open.length = 0;
}

/** `f(x)`, `V2(beta)`: a letter or digit right before the bracket and an ASCII word right after it. */
function isLatinContext(text: string, before: number, after: number): boolean {
  const left = text.charCodeAt(before);
  const right = text.charCodeAt(after);
  return (
    (isAsciiLetter(left) && isAsciiWord(right)) || (isAsciiDigit(left) && isAsciiLetter(right))
  );
}

function isMark(code: number): boolean {
  return code === 0x2c || code === 0x3a || code === 0x3b || code === 0x21 || code === 0x3f;
}

/** Han, or a mark that only stands in Chinese text, on either side; one blank may lie between. */
function nextToHan(text: string, at: number): boolean {
  let left = at - 1;
  let right = at + 1;
  if (isBlank(text.charCodeAt(left))) left--;
  if (isBlank(text.charCodeAt(right))) right++;
  return isChinese(text.charCodeAt(left)) || isChinese(text.charCodeAt(right));
}

function isChinese(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 0x3001 && code <= 0x3015) ||
    (code >= 0x2018 && code <= 0x201d) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff1f)
  );
}

function buildTable(): Uint16Array {
  const map = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0xff01; code <= 0xff5e; code++) if (!staysWide(code)) map[code] = code - TO_FULL;
  for (const [from, to] of variants) {
    Array.from(from).forEach((character, index) => {
      map[character.charCodeAt(0)] = to.charCodeAt(Math.min(index, to.length - 1));
    });
  }
  return map;
}

/** ！（），：；？ are the Chinese convention; all other full-width forms fold to ASCII. */
function staysWide(code: number): boolean {
  return '！（），：；？'.includes(String.fromCharCode(code));
}

/** Typing variants, character by character. Source: Unicode 15.1 blocks CJK Compatibility Forms (brackets of vertical text), Small Form Variants, Halfwidth Forms; 丶 for 、 is a common input error; 弌弍弎 are old forms of 一二三. */
const variants: readonly (readonly [from: string, to: string])[] = [
  ['\t\u00a0\u3000', '   '],
  ['｡､｢｣･', '。、「」·'],
  ['﹐﹑﹒﹔﹕﹖﹗﹙﹚', '，、.；：？！（）'],
  ['︰', '：'],
  ['︵︶', '（）'],
  ['丶', '、'],
  ['︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄', '（）{}〔〕【】《》〈〉「」『』'],
  ['弌弍弎', '一二三'],
  ['․', '.'],
];
