import { dateAtEnd } from './date-line.ts';
import { lineCues } from './line-cues.ts';
import { LONGEST_TITLE, packed } from './line-length.ts';

/** Whether a line reads like a signature: the bare name of an office or body, or a redacted name. */
export function isSignatureLine(content: string): boolean {
  if (content.length > 2 * LONGEST_TITLE) return false;
  const name = packed(content);
  if (name.length < 2 || name.length > 30 || /[，。；：、！？]/u.test(name)) return false;
  return lineCues()['issuer-ending'].test(name) || /^[xX×*_某○]{2,12}$/u.test(name);
}

/** Whether a line is a signature with its date: 青石县教育局 2024年3月5日. */
export function isSignedLine(content: string): boolean {
  if (content.length > LONGEST_TITLE || /[。；，]|印发$/u.test(content)) return false;
  const date = dateAtEnd(content);
  return date > 0 && isSignatureLine(content.slice(0, date).trim());
}
