import { numberingStyle, type NumberMark } from '../../line/numbering-styles.ts';

/** A chapter's number and its name, which end the words before its first section. */
const CHAPTER =
  /(?<=^|[\s。；])(\d{1,2})[ \u3000]*[\p{Script=Han}、，“”《》（）]{2,30}[ \u3000]*$/u;
/** The name with its number is no longer. */
const REACH = 40;

/**
 * The chapter of a decimal x.1 within a line, whose number has no sign to be read by: the 4 of `… 4 后果分析 4.1 情景分析`.
 * `from`: where it may begin. Undefined if it does not stand there. O(1).
 */
export function chapterBefore(
  analysis: string,
  from: number,
  { parts, start: end }: NumberMark,
): NumberMark | undefined {
  const [chapter = 0, section] = parts;
  if (parts.length !== 2 || section !== 1) return undefined;
  const begin = Math.max(from, end - REACH);
  const match = CHAPTER.exec(analysis.slice(begin, end));
  if (match?.[1] === undefined || Number(match[1]) !== chapter) return undefined;
  const start = begin + match.index;
  const style = numberingStyle('arabic-space');
  return { style, value: chapter, parts: [chapter], start, end: start + match[1].length };
}
