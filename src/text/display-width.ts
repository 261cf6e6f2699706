/**
 * Columns a text takes at most in a terminal: two for Han, full-width and all other characters from U+1100 on (some of
 * them, such as “ and …, take one or two depending on the terminal), none for combining marks.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return point < 32 || point === 127 ? 0 : 1;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return point < 0x1100 || (point >= 0xff61 && point <= 0xffdc) ? 1 : 2;
}

/**
 * Characters from U+1100 on whose width depends on the terminal (East Asian Width A and N, UAX #11): general
 * punctuation, symbols, circled numbers, arrows, boxes. Newer terminals give them one column.
 */
const AMBIGUOUS =
  /[\u1160-\u2319\u231C-\u2328\u232B-\u23E8\u23ED-\u24FF\u2500-\u25FC\u25FF-\u2613\u2616-\u2647\u2654-\u267E\u2680-\u2692\u2694-\u26A0\u2700-\u2704\u2756\u2758-\u2794\u2798-\u27AF\u27C0-\u2B1A\u2C00-\u2E7F]/u;

/**
 * Blanks that take as much room as a text: a full-width blank under a double-width character, so that what follows
 * stands right under it also where Han are not exactly twice as wide as letters. Characters of no sure width count as
 * one column, as newer terminals show them.
 */
export function blankFor(text: string): string {
  let blank = '';
  for (const character of text) {
    const width = AMBIGUOUS.test(character) ? 1 : characterWidth(character);
    blank += width === 2 ? '\u3000' : ' '.repeat(width);
  }
  return blank;
}

/** The beginning of a text that takes no more than `columns`; ends in `..` where something was cut off. */
export function fitWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  if (columns < 3) return '.'.repeat(Math.max(0, columns));
  let kept = '';
  let width = 2;
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns) break;
    kept += character;
  }
  return `${kept}..`;
}
