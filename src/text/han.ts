/** Whether a UTF-16 unit is a Han character of the basic plane (U+3400–4DBF, U+4E00–9FFF) or 〇. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf)
  );
}

/** Whether a UTF-16 unit is an ASCII letter or digit. */
export function isAsciiWord(code: number): boolean {
  return isAsciiDigit(code) || isAsciiLetter(code);
}

/** Whether a UTF-16 unit is an ASCII digit. */
export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a UTF-16 unit is an ASCII letter. */
export function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether a UTF-16 unit is a blank within a line: space, tab, U+00A0, U+3000. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
}
