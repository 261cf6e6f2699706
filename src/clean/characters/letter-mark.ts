import { isAsciiDigit, isAsciiLetter, isAsciiWord, isBlank, isHan } from '../../text/han.ts';

/** How far a Latin word or address is followed; longer ones do not occur around a mark. */
const REACH = 32;
const FULL_OPEN = 0xff08;

/**
 * End of a mark of letters, or `at`: xx, XX, xxx, 20xx年; a single X only next to Han (X县, 202X年).
 * Not within a Latin word or address (max, xx.com), a name (Model X) or a product (3x5). O(1).
 */
export function letterMarkEnd(analysis: string, at: number): number {
  let end = at;
  while (isX(analysis.charCodeAt(end))) end++;
  if (inLatinWord(analysis, at, end)) return at;
  if (end - at > 1) return end;
  const before = analysis.charCodeAt(at - 1);
  const after = analysis.charCodeAt(end);
  if (isAsciiDigit(before) && isAsciiDigit(after)) return at;
  if (isBlank(before) && isAsciiLetter(analysis.charCodeAt(at - 2))) return at;
  if (after === FULL_OPEN) return at; // 车与X（人、车、路）
  return isHan(after) || (isHan(before) && !isAsciiWord(after)) ? end : at;
}

/** Whether letters other than x stand in the same word, file name or address. */
function inLatinWord(analysis: string, at: number, end: number): boolean {
  for (const step of [-1, 1]) {
    const from = step < 0 ? at - 1 : end;
    for (let i = from; Math.abs(i - from) < REACH; i += step) {
      const code = analysis.charCodeAt(i);
      if (!isInWord(code)) break;
      if (isAsciiLetter(code) && !isX(code)) return true;
    }
  }
  return false;
}

function isX(code: number): boolean {
  return code === 0x78 || code === 0x58;
}

/** Letters, digits and . / @ \ as they stand in words, file names and addresses. */
function isInWord(code: number): boolean {
  return isAsciiWord(code) || code === 0x2e || code === 0x2f || code === 0x40 || code === 0x5c;
}
