import { isAsciiWord, isBlank, isHan } from '../../text/han.ts';
import { markWords } from '../../text/mark-words.ts';

const LONGEST_BOLD = 60;
/** How much of a line on either side is looked at. */
const REACH = 4 * LONGEST_BOLD;
/**
 * Whether the `**` at `at` opens or closes bold text as Markdown has it: `**工作要求**`. Two hidden names on one line
 * (`**县**镇`) look alike; they are told apart by what follows the first one. O(1): only the near part of the line is looked at.
 */
export function isBoldMarker(analysis: string, at: number): boolean {
  const from = Math.max(0, at - REACH);
  const lineStart = analysis.slice(from, at).lastIndexOf('\n') + 1;
  const tail = analysis.slice(at, at + REACH);
  const lineEnd = tail.includes('\n') ? tail.indexOf('\n') : tail.length;
  const line = analysis.slice(from + lineStart, at + lineEnd);
  const target = at - from - lineStart;
  let open: number | undefined;
  for (let star = line.indexOf('**'); star >= 0;) {
    let end = star;
    while (line.charAt(end) === '*') end++;
    const pair = end - star === 2;
    if (open !== undefined && pair && isBold(line, open, star)) {
      if (open === target || star === target) return true;
      open = undefined;
    } else open = pair ? star : undefined;
    star = line.indexOf('**', end);
  }
  return false;
}

function isBold(line: string, open: number, close: number): boolean {
  const content = line.slice(open + 2, close);
  if (content.length < 2 || content.length > LONGEST_BOLD) return false;
  if (isBlank(content.charCodeAt(0)) || isBlank(content.charCodeAt(content.length - 1)))
    return false;
  // **县…** begins with what follows a hidden name, unless it stands apart: **校园安全**。
  const apart = standsApart(line.charCodeAt(open - 1)) && standsApart(line.charCodeAt(close + 2));
  if (!apart && markWords().afterHidden.some((word) => content.startsWith(word))) return false;
  return !/[，；]/u.test(content) && !/。./u.test(content);
}

/** The edge of a line, a blank or a mark: no word goes on here. */
function standsApart(code: number): boolean {
  return Number.isNaN(code) || (!isHan(code) && !isAsciiWord(code));
}
