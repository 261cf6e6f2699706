import { isBlank } from '../text/han.ts';

/** Signs that stand before the lines of a list, or before headings: ◆工作目标, ●一、工作目标. */
const BULLETS = '•●◆◇■▲△▶►◎★☆※➢➤✦✧❖';

/** The sign with which a line begins at `at`; empty if it begins with none. */
export function bulletAt(analysis: string, at: number): string {
  const sign = analysis.charAt(at);
  return sign !== '' && BULLETS.includes(sign) ? sign : '';
}

/** Where the words of a line begin behind a sign of a list and blanks; `at` itself if there is no sign. O(1) but for blanks. */
export function skipBullet(analysis: string, at: number, end: number): number {
  if (bulletAt(analysis, at) === '') return at;
  let start = at + 1;
  while (start < end && isBlank(analysis.charCodeAt(start))) start++;
  return start;
}
