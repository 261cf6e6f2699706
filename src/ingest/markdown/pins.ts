import type { Edit } from '../../text/mapped-text.ts';
import type { LayoutCue } from '../source-text.ts';

/** A pin or other picture before a heading: 📌 一、总体要求. Not ©, ™ and the like. */
const pin =
  /(?:(?![©®™‼⁉ℹ㊗㊙])\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}){0,3}[ \t]*){1,4}(?=\S)/uy;
/** Labels of headings that a pin may stand before in ordinary lines. */
const label =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、.．)）]|第[一二三四五六七八九十\d]{1,3}[章节部条]|\d{1,2}[.、．])/u;

/** Takes away pictures that stand before headings, bold lines and labels. O(n). */
export function findPins(text: string, cues: readonly LayoutCue[]): readonly Edit[] {
  const edits: Edit[] = [];
  const lines = new Set(
    cues.filter(({ kind }) => kind === 'heading' || kind === 'emphasis').map(({ start }) => start),
  );
  let next = 0;
  for (let at = 0; at < text.length; at = next) {
    const found = text.indexOf('\n', at);
    next = found < 0 ? text.length : found + 1;
    let start = at;
    while (text.charAt(start) === ' ' || text.charAt(start) === '\t') start++;
    pin.lastIndex = start;
    if (text.charCodeAt(start) < 0x2190 || !pin.test(text)) continue;
    const end = pin.lastIndex;
    if (lines.has(start) || label.test(text.slice(end, end + 12)))
      edits.push({ start, end, insert: '' });
  }
  return edits;
}
