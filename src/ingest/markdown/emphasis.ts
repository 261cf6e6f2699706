import { isAsciiWord, isHan } from '../../text/han.ts';
import { markWords } from '../../text/mark-words.ts';
import type { Span } from '../../text/span.ts';

/** Longer stretches between two `**` within a sentence are no emphasis. */
const LONGEST_WITHIN = 200;

/** What goes on behind the marks, but for a number: `**一、**`. */
const paused = /(?<!^[一二三四五六七八九十]{1,3})、$|，$/u;
/** What cannot be the first thing of a text in bold. */
const misplacedStart = /^[，。、；：！？）》」』”’,.;:!?)\]]/u;

/**
 * Whether what CommonMark takes for emphasis is emphasis in a Chinese text, and not two hidden names or blanks that
 * look alike: `**县开展巡查，**镇`, `张*、李*`, `于__年__月`. `span` includes its marks, of which there are `width` on
 * either side. O(span).
 */
export function isEmphasis(text: string, span: Span, width: number): boolean {
  const sign = text.charAt(span.start);
  let open = span.start;
  while (text.charAt(open - 1) === sign) open--;
  const run = runEnd(text, open) - open;
  // within `***` the signs of the outer emphasis stand around the inner one
  const words = text.slice(span.start + width, span.end - width).replaceAll(/^[*_~]+|[*_~]+$/g, '');
  if (words === '' || run > 3 || misplacedStart.test(words)) return false;
  const begins = standsApart(text.charCodeAt(open - 1));
  const apart = begins && standsApart(text.charCodeAt(runEnd(text, span.end - 1)));
  if (sign === '_') return apart && /^[\p{L}\p{N}（《“「【(]/u.test(words);
  if (run === 1) return apart && !words.includes('\n');
  const hidden = markWords().afterHidden;
  if (apart) return !hidden.includes(words);
  if (hidden.some((word) => words.startsWith(word))) return false;
  return begins ? !paused.test(words) : run === 2 && isPhrase(words);
}

/** What may be in bold within a sentence. */
function isPhrase(words: string): boolean {
  return words.length <= LONGEST_WITHIN && !paused.test(words) && !/[。：\n]./u.test(words);
}

/** The end of the run of one character that stands at an offset. */
function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (text.charAt(end) === text.charAt(at)) end++;
  return end;
}

/** The edge of a text, a blank or a mark: no word goes on here. */
function standsApart(code: number): boolean {
  return Number.isNaN(code) || (!isHan(code) && !isAsciiWord(code));
}
