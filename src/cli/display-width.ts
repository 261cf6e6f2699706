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
