import { isDateLine } from './date-line.ts';
import { lineCues } from './line-cues.ts';
import { LONGEST_TITLE, packed } from './line-length.ts';

/** Whether a line reads like a signature: the bare name of an office or body, or a redacted name. */
export function isSignatureLine(content: string): boolean {
  if (content.length > 2 * LONGEST_TITLE) return false;
  const name = packed(content);
  if (name.length < 2 || name.length > 30 || /[，。；：、！？]/u.test(name)) return false;
  return lineCues()['issuer-ending'].test(name) || /^[xX×*_某○]{2,12}$/u.test(name);
}

/** Where the date of a signature may begin within a line. */
const DATE_START =
  /(?=(?:19\d\d|20\d\d|20[xX×*_]{1,2}|[xX×*_○〇]{2,4}|[二一][〇○零O0一二三四五六七八九]{3})\s*年)/u;

/** Whether a line is a signature with its date: 青石县教育局 2024年3月5日. */
export function isSignedLine(content: string): boolean {
  if (content.length > LONGEST_TITLE || /[。；，]|印发$/u.test(content)) return false;
  const date = content.search(DATE_START);
  return (
    date > 0 &&
    isDateLine(content.slice(date).trim()) &&
    isSignatureLine(content.slice(0, date).trim())
  );
}
